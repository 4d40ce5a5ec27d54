import { beforeAll, describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { judgeEntry } from '~/pilots/eligibility.ts';
import { loadPilots } from '~/pilots/load-pilots.server.ts';
import { certificationRules } from './certification-rules.ts';
import { combos } from './combos.ts';
import { doors } from './doors.ts';

const both = (text: string) => ({ fr: text, en: text });
const choice = (key: string) => ({
  ...{ key, kind: 'choice' as const, title: both(key) },
  options: ['yes', 'no', 'maybe'].map((option) => ({ key: option, title: both(option) })),
});

let hestia: PilotDefinition;
let document: PilotDefinition;
beforeAll(async () => {
  const found = (await loadPilots('pilot-configs')).pilots.find(({ definition }) => definition.slug === 'hestia-zeus');
  if (!found) throw new Error('No such pilot');
  hestia = found.definition;
  const [panel] = hestia.panels;
  if (!panel) throw new Error('No panel');
  const entry = { questions: [choice('here'), choice('client')], rules: [], cells: [] };
  document = { ...hestia, panels: [{ ...panel, key: 'p', entry }] };
});
const entryOf = (one: PilotDefinition) => one.panels[0]?.entry;
const write = (one: PilotDefinition, id: string | undefined, way: 'all' | 'any', answers: string[]) =>
  combos.write(one, id, { way, answers: answers.map((answer) => `p~${answer}`), because: 'Non' }, 'fr');

describe('a combined condition', () => {
  it('asks for all of the answers ticked, or for one at least, and lets in accordingly', () => {
    const all = write(document, undefined, 'all', ['here=yes', 'here=maybe', 'client=yes']);
    expect(entryOf(all)?.rules).toMatchObject([
      {
        when: {
          all: [
            { question: 'here', among: ['yes', 'maybe'] },
            { question: 'client', among: ['yes'] },
          ],
        },
      },
    ]);
    const verdict = (one: PilotDefinition, here: string, client: string) =>
      judgeEntry(entryOf(one), { here, client }).kind;
    expect(verdict(all, 'maybe', 'yes')).toBe('eligible');
    expect(verdict(all, 'maybe', 'no')).toBe('refused');
    const [id = ''] = combos.ids(all);
    const any = write(all, id, 'any', ['here=yes', 'client=yes']);
    expect(verdict(any, 'no', 'yes')).toBe('eligible');
    expect(verdict(any, 'maybe', 'no')).toBe('refused');
    expect(combos.values(any, id, 'fr')).toMatchObject({ way: 'any', answers: ['p~here=yes', 'p~client=yes'] });
    expect(entryOf(combos.remove(any, id))?.rules).toEqual([]);
  });

  it('keeps what ticks cannot show, in its place, and leaves with the question it looked at', () => {
    const kept = { question: 'years', atLeast: 3 };
    const nested = { not: { question: 'client', among: ['no'] } };
    const [panel] = document.panels;
    const rules = [{ when: { all: [kept, { question: 'here', among: ['yes'] }, nested] }, because: both('b') }];
    const given = { ...document, panels: [{ ...panel!, entry: { ...panel!.entry!, rules } }] };
    const [id = ''] = combos.ids(given);
    const after = write(given, id, 'all', ['here=no']);
    expect(entryOf(after)?.rules[0]?.when).toEqual({ all: [kept, { question: 'here', among: ['no'] }, nested] });
    const without = doors.remove(after, 'p~client');
    expect(entryOf(without)?.rules[0]?.when).toEqual({ all: [kept, { question: 'here', among: ['no'] }] });
    expect(entryOf(doors.remove(write(document, undefined, 'any', ['here=yes']), 'p~here'))?.rules).toEqual([]);
  });
});

describe('what a service must meet', () => {
  const said = (one: PilotDefinition) => one.governance.certification;
  const typed = (one: PilotDefinition, criteria: string, validMonths?: number) =>
    certificationRules.write(one, { criteria, validMonths }, 'fr');

  it('is typed one a line; a line of before keeps its key, a reworded one too, and none asks for nothing', () => {
    const once = typed(hestia, 'Chiffrer\nEffacer', 6);
    expect(said(once)).toMatchObject({
      validMonths: 6,
      criteria: [{ title: { fr: 'Chiffrer' } }, { title: { fr: 'Effacer' } }],
    });
    const keys = said(once)?.criteria.map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
    const turned = typed(once, 'Effacer\nChiffrer\nDire qui regarde');
    expect(
      said(turned)
        ?.criteria.slice(0, 2)
        .map(({ key }) => key),
    ).toEqual(keys?.toReversed());
    expect(said(turned)?.validMonths).toBe(12);
    expect(said(typed(once, 'Chiffrer tout\nEffacer'))?.criteria.map(({ key }) => key)).toEqual(keys);
    expect(said(typed(once, ''))).toBeUndefined();
    expect(certificationRules.values(once, 'fr')).toEqual({ criteria: 'Chiffrer\nEffacer', validMonths: '6' });
  });
});
