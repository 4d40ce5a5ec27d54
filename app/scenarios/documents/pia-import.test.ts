import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { soundScenario } from '../../../tests/support/sound-scenario.ts';
import { emptyDocument } from '../empty-document.ts';
import type { DocumentInput } from './document.ts';
import { documentInput } from './document-input.server.ts';
import { generateDocument } from './generate/generate-document.ts';
import { piaFile } from './pia-file.ts';
import {
  type Kind,
  QUESTIONS,
  READ_OF_ANSWER,
  READ_OF_ANSWER_DATA,
  READ_OF_COMMENT,
  READ_OF_MEASURE,
  READ_OF_PIA,
} from './pia-tool.example.ts';

const now = new Date('2026-11-26T09:00:00Z');
let base: DocumentInput;

beforeAll(async () => {
  const context = { db: { dataItem: { findMany: async () => [] } } } as unknown as Parameters<typeof documentInput>[0];
  base = await documentInput(context, { territory: 'Nantes Métropole', definition: soundScenario() });
});

type Row = Readonly<Record<string, unknown>>;
interface Imported {
  readonly pia: Row;
  readonly answers: readonly (Row & { readonly reference_to: number; readonly data: Row })[];
  readonly measures: readonly (Row & { readonly title: string })[];
  readonly evaluations: readonly Row[];
  readonly comments: readonly (Row & { readonly reference_to: number })[];
}

/** The file as the tool gets it: text, parsed. */
function imported(definition: PilotDefinition, locale: 'fr' | 'en'): Imported {
  const document = generateDocument('dpia', { ...base, definition });
  return JSON.parse(JSON.stringify(piaFile(document, { name: 'Bornes', author: 'Ada L.', locale, now })));
}

const KINDS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => Number.isInteger(value),
  flag: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && !Number.isNaN(new Date(value).getTime()),
  list: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== ''),
};

function expectRead(row: Row, read: typeof READ_OF_PIA, where: string): void {
  for (const [key, { is, orNull }] of Object.entries(read)) {
    const value = row[key];
    expect((orNull && value === null) || KINDS[is](value), `${where}.${key}: ${JSON.stringify(value)}`).toBe(true);
  }
}

describe('the impact assessment, as the CNIL’s tool imports it', () => {
  const empty = () =>
    emptyDocument({ ...{ territory: 'nantes', initiative: 'energie', theme: 'energie' }, title: { fr: 'V', en: 'E' } });
  const files = () =>
    [soundScenario(), empty()].flatMap((one) => (['fr', 'en'] as const).map((locale) => imported(one, locale)));

  it('has each key that is read, of the type that is read', () => {
    for (const { pia, answers, measures, comments } of files()) {
      expectRead(pia, READ_OF_PIA, 'pia');
      for (const answer of answers) {
        expectRead(answer, READ_OF_ANSWER, `answer ${answer.reference_to}`);
        expectRead(answer.data, READ_OF_ANSWER_DATA, `answer ${answer.reference_to}.data`);
      }
      for (const measure of measures) expectRead(measure, READ_OF_MEASURE, 'measure');
      for (const comment of comments) expectRead(comment, READ_OF_COMMENT, 'comment');
    }
  });

  it('is read to the end: the lists that the tool walks are all there, and nothing claims to be evaluated', () => {
    for (const { pia, evaluations, measures } of files()) {
      expect(evaluations).toEqual([]);
      expect(measures.length).toBeGreaterThan(0);
      // What only a newer or a server edition reads would be taken for its own: it is left out.
      expect(Object.keys(pia).filter((key) => /structure|user_pias|lock_version/.test(key))).toEqual([]);
      expect(pia.status).toBe(0);
    }
  });

  it('answers each question once, in the shape that the question shows', () => {
    for (const { answers } of files()) {
      const asked = Object.keys(QUESTIONS).map(Number);
      expect(answers.map((one) => one.reference_to).toSorted((a, b) => a - b)).toEqual(asked);
      for (const { reference_to: id, data } of answers) {
        if (QUESTIONS[id] === 'list') expect([data.text, data.gauge, id]).toEqual([null, null, id]);
        else expect([typeof data.text, data.list, id]).toEqual(['string', [], id]);
        if (QUESTIONS[id] === 'gauge') expect(data.gauge).toBe(0);
      }
    }
  });

  it('cites only measures that are in the list of measures, so that the tool shows them as such', () => {
    for (const { answers, measures } of files()) {
      const titles = measures.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
      for (const { reference_to: id, data } of answers) {
        if (id % 10 === 4 && id > 300) expect(titles).toEqual(expect.arrayContaining(data.list as string[]));
      }
    }
  });

  it('speaks of the questions that the published structure asks, where that structure is at hand', ({ skip }) => {
    let raw = '';
    try {
      raw = readFileSync('../shared/data/inventories/cnil_pia_structure_example_fr.json', 'utf8');
    } catch {
      skip();
    }
    interface Section {
      readonly items: readonly { readonly questions?: readonly { id: number; answer_type: string }[] }[];
    }
    const { structure } = JSON.parse(raw) as { structure: { data: { sections: readonly Section[] } } };
    const known = structure.data.sections.flatMap(({ items }) => items.flatMap(({ questions = [] }) => questions));
    expect(Object.fromEntries(known.map((one) => [one.id, one.answer_type]))).toEqual(QUESTIONS);
  });
});
