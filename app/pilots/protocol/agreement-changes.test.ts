import { describe, expect, it } from 'vitest';
import { TINY_PILOT, writePilots } from '../../../tests/support/tiny-pilot.ts';
import { type PilotDefinition, pilotDefinitionSchema } from '../definition.ts';
import { loadPilots } from '../load-pilots.server.ts';
import {
  type AgreementChange,
  type AgreementEffect,
  type AskingReason,
  agreementChanges,
} from './agreement-changes.ts';
import { holdingFigure } from './holding-figure.ts';
import { kindOfChange } from './kind-of-change.ts';
import { DIFF_PARTS, diffPartOf } from './parts.ts';

const [pilot] = (await loadPilots(writePilots({ tiny: { 'pilot.yaml': TINY_PILOT } }))).pilots;
const tiny = pilot?.definition as PilotDefinition;
const [see] = tiny.purposes as [PilotDefinition['purposes'][number]];
const other = { fr: 'Autre chose', en: 'Something else' };
const more: PilotDefinition['datasets'][number] = {
  ...(tiny.datasets[0] as never as object),
  key: 'enedis/load-curve',
} as never;
const wide: PilotDefinition = { ...tiny, datasets: [...tiny.datasets, more] };
const elsewhere = { key: 'elsewhere', title: other, detail: other };

type Purpose = PilotDefinition['purposes'][number];
const withPurpose = (change: Partial<Purpose>, base: PilotDefinition = wide): PilotDefinition => ({
  ...base,
  recipients: [...base.recipients, elsewhere],
  purposes: [{ ...see, ...change }],
});

/** One change of an agreement, what it does to those who gave it, and what goes on meanwhile. */
const TABLE: readonly [
  name: string,
  change: Partial<Purpose>,
  effect: AgreementEffect | null,
  reasons: readonly AskingReason[],
  continues: readonly string[],
][] = [
  ['nothing', {}, null, [], []],
  [
    'another dataset',
    { datasets: ['enedis/daily', 'enedis/load-curve'] },
    'asked-again',
    ['datasets'],
    ['enedis/daily'],
  ],
  ['a dataset for another', { datasets: ['enedis/load-curve'] }, 'asked-again', ['datasets'], []],
  ['a later end', { until: { ...see.until, on: '2027-06-30' } }, 'asked-again', ['until'], ['enedis/daily']],
  ['another recipient', { recipient: 'elsewhere' }, 'asked-again', ['recipient'], []],
  ['no holder', { holder: undefined }, 'asked-again', ['holder'], []],
  ['what it is for', { why: { title: see.why.title, detail: other } }, 'asked-again', ['purpose'], []],
  ['who sees it, in words', { who: { title: see.who.title, detail: other } }, 'asked-again', ['purpose'], []],
  ['what is asked, in words', { what: { title: other, detail: other } }, 'asked-again', ['purpose'], []],
  ['the study', { coversActivity: true }, 'asked-again', ['activity'], []],
  ['an earlier end', { until: { ...see.until, on: '2026-12-01' } }, 'narrowed', [], []],
  ['fewer services', { services: [] }, 'narrowed', [], []],
  ['the question’s words', { question: other, version: 2 }, 'reworded', [], []],
  ['what refusing does, in words', { ifRefused: other }, 'reworded', [], []],
];

describe('what becomes of an agreement', () => {
  it.each(TABLE)('%s', (_name, change, effect, reasons, continues) => {
    const [one, ...rest] = agreementChanges(withPurpose({}), withPurpose(change));
    expect(rest).toEqual([]);
    expect(one?.effect ?? null).toBe(effect);
    expect(one?.reasons ?? []).toEqual(reasons);
    expect(one?.continues ?? []).toEqual(continues);
  });

  it('asks again for a part of a dataset that needs a permission of its own, and less without it', () => {
    const part = (including: string[]): PilotDefinition => ({
      ...tiny,
      datasets: tiny.datasets.map((dataset) => ({ ...dataset, including })),
    });
    expect(agreementChanges(tiny, part(['enedis/contract']))).toMatchObject([
      { effect: 'asked-again', reasons: ['datasets'], continues: ['enedis/daily'] },
    ]);
    expect(agreementChanges(part(['enedis/contract']), tiny)).toMatchObject([{ effect: 'narrowed' }]);
    expect(agreementChanges(part([]), tiny)).toEqual([]);
  });

  it('goes on for nothing when something else than an addition changes with it', () => {
    const change = { datasets: ['enedis/daily', 'enedis/load-curve'], recipient: 'elsewhere' };
    expect(agreementChanges(withPurpose({}), withPurpose(change))).toMatchObject([
      {
        effect: 'asked-again',
        reasons: ['recipient', 'datasets'],
        continues: [],
        recipient: 'hestia',
        nextRecipient: 'elsewhere',
      },
    ]);
  });

  it('lets whoever signs say that words mean the same, and only words', () => {
    const words = withPurpose({ why: { title: see.why.title, detail: other } });
    expect(agreementChanges(withPurpose({}), words)[0]?.mayBeWording).toBe(true);
    expect(agreementChanges(withPurpose({}), words, ['see'])).toMatchObject([{ effect: 'reworded', reasons: [] }]);
    const longer = withPurpose({ until: { ...see.until, on: '2027-06-30' } });
    expect(agreementChanges(withPurpose({}), longer, ['see'])).toMatchObject([{ effect: 'asked-again' }]);
  });

  it('asks again where a recipient becomes somebody else under the same key', () => {
    const after = { ...wide, recipients: wide.recipients.map((one) => ({ ...one, detail: other })) };
    expect(agreementChanges(wide, after)).toMatchObject([{ effect: 'asked-again', reasons: ['purpose'] }]);
  });

  it('asks a new question first, and ends one that is gone or whose holder is to come again', () => {
    const added = { ...see, key: 'learn' };
    expect(agreementChanges(tiny, { ...tiny, purposes: [see, added] })).toMatchObject([
      { purpose: 'learn', effect: 'asked-first', recipient: null },
    ]);
    expect(agreementChanges({ ...tiny, purposes: [see, added] }, tiny)).toMatchObject([
      { purpose: 'learn', effect: 'ended', nextRecipient: null },
    ]);
    const coming = {
      ...tiny,
      holders: [],
      comingHolders: [{ key: 'enedis', name: 'Enedis', access: 'easy' as const, missing: other }],
    };
    expect(agreementChanges(tiny, coming)).toMatchObject([{ purpose: 'see', effect: 'ended' }]);
  });
});

describe('the kind of a change', () => {
  const kind = (after: PilotDefinition, agreements: AgreementChange[] = agreementChanges(tiny, after)) =>
    kindOfChange(tiny, after, agreements);

  it.each<[name: string, change: Partial<PilotDefinition>, expected: string]>([
    ['words of the pitch', { pitch: other }, 'wording'],
    ['the team’s own plan', { objectives: [other] }, 'wording'],
    ['a date', { calendar: { ...tiny.calendar, endsOn: '2027-01-31' } }, 'informs'],
    ['a panel’s size', { panels: tiny.panels.map((panel) => ({ ...panel, size: 9 })) }, 'informs'],
    ['another question', { purposes: [see, { ...see, key: 'learn' }] }, 'asks-again'],
    ['an agreement that ends sooner', { purposes: [{ ...see, until: { ...see.until, on: '2026-12-01' } }] }, 'informs'],
  ])('%s', (_name, change, expected) => {
    expect(kind({ ...tiny, ...change })).toBe(expected);
  });
});

describe('the count of those who hold an agreement', () => {
  it('never tells fewer than k people apart, by itself or by difference', () => {
    for (const k of [3, 5, 11]) {
      const shown = Array.from({ length: 80 }, (_, count) => holdingFigure(count, k));
      const people = [...new Set(shown.flatMap((figure) => (figure.kind === 'at-least' ? [figure.people] : [])))];
      expect(people.slice(1).every((one, index) => one - (people[index] ?? 0) >= k)).toBe(true);
      expect(shown.slice(1, k).every(({ kind }) => kind === 'withheld')).toBe(true);
      expect(shown[0]).toEqual({ kind: 'nobody' });
      expect(holdingFigure(k, k)).toEqual({ kind: 'at-least', people: k });
    }
  });
});

describe('the parts of a difference', () => {
  it('has a place for every key of a definition', () => {
    for (const key of Object.keys(pilotDefinitionSchema.shape)) expect(DIFF_PARTS).toContain(diffPartOf(key));
    expect(diffPartOf('purposes')).toBe('agreements');
    expect(diffPartOf('a-key-to-come')).toBe('texts');
  });
});
