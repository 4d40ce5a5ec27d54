import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getKit } from '~/kit/load-kit.server.ts';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import { hiddenRows } from '../../../tests/support/label-rows.ts';
import { fromKit } from '../../imagine/from-kit.ts';
import { GOVERNANCE_MODEL_KEYS } from '../models.ts';
import { POLICY_ASPECTS } from '../policy/policy.ts';
import { policyOf } from '../policy/policy-of.ts';
import { CANVAS_PARTS, type Canvas, canvasSchema, MOST } from './canvas.ts';
import { canvasDiagram } from './canvas-diagram.ts';
import { edited, readGesture, withForm } from './edit-canvas.ts';
import { needsOf } from './needs-of.ts';
import { startCanvas } from './start-canvas.ts';

const words = {
  rights: { stores: 'garde', computes: 'calcule', decides: 'décide', reads: 'lit', erases: 'efface' },
  keeps: 'garde',
  unnamed: 'Sans nom',
};
const coach = getKit().useCases.find(({ key }) => key === 'coach-co2')!;
const needs = needsOf(fromKit(coach));
const canvasOf = (model: (typeof GOVERNANCE_MODEL_KEYS)[number]): Canvas => startCanvas(policyOf({ model }), needs);
const holding = (canvas: Canvas, right: Canvas['actors'][number]['rights'][number]): string[] =>
  canvas.actors.filter(({ rights }) => rights.includes(right)).map(({ key }) => key);

/** Everything that an arrow or a store points at. */
const ends = ({ stores, flows }: Canvas): string[] => [
  ...stores.map(({ keeper }) => keeper),
  ...flows.flatMap(({ from, to }) => [from, to]),
];
const keys = ({ actors, stores }: Canvas): string[] => [...actors, ...stores].map(({ key }) => key);

describe('the canvas that a model gives', () => {
  it.each([
    ['personal-cloud', 'person', ['person'], [], ['person'], 'program'],
    ['direct-transfer', 'service', ['person'], ['service'], ['service'], 'data'],
    ['trusted-platform', 'operator', ['person', 'operator'], ['service'], ['operator'], 'decision'],
    ['cooperative', 'cooperative', ['assembly'], ['service'], ['cooperative'], 'decision'],
    ['data-trust', 'trust', ['board'], ['service'], ['trust'], 'decision'],
  ] as const)('%s: %s keeps', (model, keeper, decide, read, erase, kind) => {
    const canvas = canvasOf(model);
    expect(canvas.stores[0]?.keeper).toBe(keeper);
    expect(holding(canvas, 'decides').toSorted()).toEqual([...decide].toSorted());
    expect(holding(canvas, 'reads').filter((key) => key !== 'person')).toEqual(read);
    expect(holding(canvas, 'erases')).toEqual(erase);
    expect(canvas.flows.some((flow) => flow.kind === kind)).toBe(true);
  });

  it('names the holders and the data of the use case', () => {
    const canvas = canvasOf('personal-cloud');
    const names = canvas.actors.map(({ name }) => name.fr);
    expect(names).toEqual(expect.arrayContaining(['Yélo', 'SNCF', 'Coach CO2']));
    expect(canvas.flows.find(({ from }) => from === 'holder-2')?.what.fr).toBe('Voyages en train');
    // Emission factors are about nobody: they need no governance.
    expect(names).not.toContain('Ademe');
  });

  const model = fc.constantFrom(...GOVERNANCE_MODEL_KEYS);
  const hybrid = fc.tuple(model, fc.array(fc.tuple(fc.constantFrom(...POLICY_ASPECTS), model))).map(([base, parts]) =>
    policyOf({
      model: base,
      overrides: parts.map(([aspect, one]) => ({ aspect, model: one, why: { fr: '', en: '' } })),
    }),
  );
  const someNeeds = fc.constantFrom(needs, needsOf(null), ...getKit().useCases.map((one) => needsOf(fromKit(one))));

  it('holds together for any hybrid and any use case: someone stores, decides and erases, and arrows lead somewhere', () => {
    fc.assert(
      fc.property(hybrid, someNeeds, (policy, asked) => {
        const canvas = startCanvas(policy, asked);
        expect(canvasSchema.safeParse(canvas).error).toBeUndefined();
        expect(keys(canvas)).toEqual([...new Set(keys(canvas))]);
        for (const end of ends(canvas)) expect(keys(canvas)).toContain(end);
        for (const right of ['stores', 'computes', 'decides', 'erases'] as const)
          expect(holding(canvas, right), right).not.toEqual([]);
      }),
    );
  });
});

describe('editing', () => {
  const canvas = canvasOf('trusted-platform');

  it('moves a row, and leaves arrows of a removed one leading nowhere', () => {
    const up = edited(canvas, readGesture('up:flows:flow-2'));
    expect(up.flows.map(({ key }) => key).slice(0, 2)).toEqual(['flow-2', 'flow-1']);
    expect(edited(canvas, readGesture('up:flows:flow-1'))).toEqual(canvas);
    const gone = edited(canvas, readGesture('remove:actors:operator'));
    expect(gone.stores[0]?.keeper).toBe('');
    expect(gone.flows.filter(({ from }) => from === '')).toHaveLength(1);
    expect(readGesture('explode:flows:flow-1')).toEqual({ kind: 'save' });
  });

  it('stays a canvas whatever the gestures, within its limits', () => {
    const gesture = fc
      .tuple(
        fc.constantFrom('add', 'remove', 'up', 'down', 'save', 'nonsense'),
        fc.constantFrom(...CANVAS_PARTS, 'elsewhere'),
        fc.constantFrom('person', 'holder-1', 'store', 'flow-1', 'flow-3', 'actor-1', 'store-1', ''),
      )
      .map(([kind, part, key]) => readGesture(`${kind}:${part}:${key}`));
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 60 }), (gestures) => {
        const after = gestures.reduce(edited, canvas);
        expect(canvasSchema.safeParse(after).error).toBeUndefined();
        for (const end of ends(after)) if (end !== '') expect(keys(after)).toContain(end);
      }),
    );
    const full = Array.from({ length: 40 }, () => readGesture('add:actors')).reduce(edited, canvas);
    expect(full.actors).toHaveLength(MOST.actors);
  });

  it('reads the form in one language, and leaves the other one its own words', () => {
    const form = new FormData();
    form.set('operator.name', 'La Métropole');
    form.set('operator.role', 'public');
    form.append('operator.rights', 'stores');
    form.append('operator.rights', 'flies');
    form.set('store.keeper', 'nobody');
    form.set('flow-1.to', 'service');
    const after = withForm(canvas, form, 'fr');
    expect(after.actors.find(({ key }) => key === 'operator')).toMatchObject({
      ...{ name: { fr: 'La Métropole', en: 'The operator' }, role: 'public', rights: ['stores'] },
    });
    expect(after.stores[0]?.keeper).toBe('');
    expect(after.flows[0]).toMatchObject({ to: 'service', what: canvas.flows[0]!.what });
    expect(after.actors.filter(({ key }) => key !== 'operator')).toEqual(
      canvas.actors.filter(({ key }) => key !== 'operator'),
    );
  });
});

describe('the drawing', () => {
  it('shows every actor, store and arrow of the five models, and survives the renderer', async () => {
    for (const model of GOVERNANCE_MODEL_KEYS) {
      const svg = await renderMermaid(canvasDiagram(canvasOf(model), 'fr', words));
      for (const word of ['personne', 'Yélo', 'SNCF', 'CO2']) expect(svg, model).toContain(word);
    }
  });

  it.each(GOVERNANCE_MODEL_KEYS)('writes no label over another under %s', async (model) => {
    for (const key of ['my-smart-home', 'ma-situation-sociale', 'mes-aides-directes']) {
      const useCase = getKit().useCases.find((one) => one.key === key)!;
      const canvas = startCanvas(policyOf({ model }), needsOf(fromKit(useCase)));
      expect(hiddenRows(await renderMermaid(canvasDiagram(canvas, 'fr', words))), key).toEqual([]);
    }
  });

  it('takes hostile words for words', async () => {
    const canvas = canvasOf('personal-cloud');
    const nasty = 'end "];\n%%{init: {"theme":"dark"}}%% <script>alert(1)</script> `#quot; | --> B[x]';
    const source = canvasDiagram(
      {
        ...canvas,
        actors: canvas.actors.map((actor) => ({ ...actor, name: { fr: nasty, en: nasty } })),
        flows: canvas.flows.map((flow) => ({ ...flow, consent: { fr: nasty, en: nasty } })),
      },
      'en',
      words,
    );
    const svg = await renderMermaid(source);
    expect(svg).not.toContain('<script');
    expect(svg).toContain('alert(1)');
    expect(svg).toContain('init');
  });

  it('draws an empty canvas', async () => {
    const svg = await renderMermaid(canvasDiagram({ actors: [], stores: [], flows: [] }, 'fr', words));
    expect(svg).toContain('<svg');
  });
});
