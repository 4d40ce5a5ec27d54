import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { everyNode, readPdf } from '../../../tests/support/read-pdf.ts';
import { soundScenario } from '../../../tests/support/sound-scenario.ts';
import { emptyDocument } from '../empty-document.ts';
import { DOCUMENT_KEYS, type DocumentInput, type DocumentKey, passagesOf, unanswered } from './document.ts';
import { documentInput } from './document-input.server.ts';
import { generateDocument } from './generate/generate-document.ts';
import { ARTICLE_13 } from './generate/notice.ts';
import { GAUGES, piaFile, piaFileSchema } from './pia-file.ts';
import { documentPaper } from './print/document-paper.ts';
import { registerSheets } from './register-workbook.ts';

const now = new Date('2026-11-26T09:00:00Z');
const noCards = { dataItem: { findMany: async () => [] } };
let base: DocumentInput;

beforeAll(async () => {
  const context = { db: noCards } as unknown as Parameters<typeof documentInput>[0];
  base = await documentInput(context, { territory: 'Nantes Métropole', definition: soundScenario() });
});

const of = (key: DocumentKey, definition: PilotDefinition = soundScenario()) =>
  generateDocument(key, { ...base, definition });
const passage = (key: DocumentKey, name: string, definition?: PilotDefinition) => {
  const found = passagesOf(of(key, definition)).find((one) => one.key === name);
  if (!found) throw new Error(`No passage ${name}`);
  return found;
};
const empty = () =>
  emptyDocument({ territory: 'nantes', initiative: 'energie', theme: 'energie', title: { fr: 'Vide', en: 'Empty' } });

describe('every document', () => {
  for (const key of DOCUMENT_KEYS) {
    it(`${key} names each passage once, and says nothing without saying what is missing`, () => {
      for (const definition of [soundScenario(), empty()]) {
        const all = passagesOf(of(key, definition));
        expect(new Set(all.map((one) => one.key)).size).toBe(all.length);
        for (const { text, ask, key: name } of all) {
          expect(`${text.fr}${text.en}`, name).not.toMatch(/\bundefined\b|\bNaN\b|\[object|\bnull\b/);
          expect(text.fr === '', name).toBe(text.en === '');
          if (text.fr === '' && definition.panels.length === 0 && ask === null) {
            expect(['questions', 'origin', 'governance', 'brings', 'team', 'leaving', 'sources'], name).toContain(name);
          }
        }
      }
    });
  }

  it('keeps what somebody rewrote, until they go back to the proposed text', () => {
    const definition = soundScenario();
    const text = { fr: 'Mes mots', en: 'My words' };
    definition.documents = [
      { document: 'charter', passage: 'press', text },
      { document: 'notice', passage: 'consent-see-what', text },
    ];
    const corrected = passage('charter', 'press', definition);
    expect(corrected).toMatchObject({ text, corrected: true, ask: null });
    expect(passage('charter', 'press').ask).not.toBeNull();
    expect(passage('notice', 'consent-see-what', definition)).toMatchObject({ corrected: false, fixed: true });
  });

  it('writes a tagged PDF in both languages, whatever is missing', async () => {
    for (const key of DOCUMENT_KEYS) {
      for (const definition of [soundScenario(), empty()]) {
        const head = { title: 'Bornes et watts', territory: 'Nantes', initiative: 'Énergie', today: '2026-11-26' };
        const { bytes } = await writePdf(documentPaper(of(key, definition), head, 'fr'), { paper: 'a4', now });
        const read = readPdf(bytes);
        expect(read).toMatchObject({ tagged: true, loose: [], language: 'fr-FR' });
        expect(everyNode(read.root).filter(({ tag }) => tag === 'H1')).toHaveLength(1);
      }
    }
  });
});

describe('the notice', () => {
  it('answers each item of article 13, or says who must', () => {
    const keys = passagesOf(of('notice')).map(({ key }) => key);
    for (const [item, wanted] of Object.entries(ARTICLE_13)) {
      for (const one of wanted) expect(keys, item).toContain(one);
    }
    expect(Object.keys(ARTICLE_13)).toHaveLength(13);
  });

  it('quotes each agreement word for word', () => {
    const { purposes } = soundScenario();
    const [purpose] = purposes;
    expect(passage('notice', 'consent-see-refused').text).toEqual(purpose?.ifRefused);
  });
});

describe('the dossier', () => {
  it('says what a place costs from the partners who have it', () => {
    expect(passage('dossier', 'tier-lead').text.fr).toContain('30\u00a0000');
    expect(passage('dossier', 'tier-sharing').ask).not.toBeNull();
  });
});

describe('the impact assessment for the CNIL’s tool', () => {
  const file = (definition = soundScenario()) =>
    piaFile(of('dpia', definition), { name: 'Bornes', author: 'Ada L.', locale: 'fr', now });

  /** Numbers of its questions: sections 1 and 2, then three feared events of six questions. */
  const NUMBERS = [
    111, 112, 113, 121, 122, 123, 211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227, 321, 322, 323, 324, 325,
    326, 331, 332, 333, 334, 335, 336, 341, 342, 343, 344, 345, 346,
  ];

  it('fits the schema, with one answer for each question', () => {
    for (const definition of [soundScenario(), empty()]) {
      const made = JSON.parse(JSON.stringify(file(definition)));
      expect(piaFileSchema.safeParse(made).error).toBeUndefined();
      expect(made.answers.map((one: { reference_to: number }) => one.reference_to)).toEqual(NUMBERS);
    }
  });

  it('marks what waits for a person in the answer and beside it, and never estimates a risk', () => {
    const { answers, comments } = file();
    const transfers = answers.find((one) => one.reference_to === 227);
    expect(transfers?.data.text).toContain('À compléter par une personne');
    expect(comments.map((one) => one.reference_to)).toContain(227);
    expect(comments).toHaveLength(unanswered(of('dpia')).filter(({ key }) => /^\d+$/.test(key)).length);
    expect(answers.filter((one) => GAUGES.includes(one.reference_to)).map(({ data }) => data.gauge)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it('keeps what people typed as text', () => {
    const definition = soundScenario();
    definition.pitch = { fr: '<script>alert("x")</script>', en: 'x' };
    expect(JSON.stringify(file(definition).answers)).not.toContain('<script>');
  });

  it('is importable whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (fr, en) => {
        const definition = soundScenario();
        definition.pitch = { fr, en };
        definition.compliance = { documentation: [], security: [{ fr, en }], legalBasis: { fr, en } };
        expect(piaFileSchema.safeParse(file(definition)).success).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the record of processing', () => {
  it('is a workbook of its points and its purposes', () => {
    const [points, purposes] = registerSheets(of('register'), 'Bornes', 'fr');
    expect(points?.rows.find(([, field]) => field === 'Base légale')).toEqual([
      ...['Finalités (b)', 'Base légale', 'Le consentement', 'Proposé'],
    ]);
    expect(points?.rows.some(([, , text]) => text?.includes('[À compléter]'))).toBe(true);
    expect(purposes?.rows).toHaveLength(1);
  });
});
