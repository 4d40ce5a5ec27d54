import { beforeAll, describe, expect, it } from 'vitest';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { layGround, newTester, PILOT } from '~/space/testing/tester-fixture.ts';
import { readPdf } from '../../tests/support/read-pdf.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { readAnswers } from './answers/read-answers.server.ts';
import { typeInAnswer } from './answers/type-in-answer.server.ts';
import { currentForm } from './form/current-form.server.ts';
import { questionsOf } from './form/questions.ts';
import { saveForm } from './form/save-form.server.ts';
import { formSheet } from './print/form-sheet.ts';
import { countWaves } from './waves/count-waves.server.ts';
import { readWavesPage } from './waves/read-waves-page.server.ts';

const test = useTestContext();
beforeAll(() => layGround(test.context));

const surveyKey = 'before';
const USER = '00000000-0000-4000-8000-000000000001';

describe('answers given on paper', () => {
  const form = (fields: Record<string, string>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };
  async function typeIn(pseudonym: string, fields: Record<string, string>, hash?: string) {
    const definition = await getOpenPilot(test.context, PILOT);
    const shown = await currentForm(test.context, { definition, surveyKey });
    return typeInAnswer(test.context, {
      ...{ definition, surveyKey, pseudonym, posted: form(fields), hash: hash ?? shown?.hash ?? '' },
      ...{ mode: 'paper', userId: USER },
    });
  }

  it('are kept whole under a number, with who typed them in, even where a screen would ask for more', async () => {
    const { pseudonym } = await newTester(test.context);
    const definition = await getOpenPilot(test.context, PILOT);
    const made = await currentForm(test.context, { definition, surveyKey });
    const [page, ...pages] = made?.definition.pages ?? [];
    const must = { type: 'comment', name: 'must', isRequired: true };
    await saveForm(test.context, {
      ...{ pilotSlug: PILOT, surveyKey, from: made?.hash ?? null, author: `staff:${USER}` },
      definition: { pages: [{ ...page, elements: [...(page?.elements ?? []), must] }, ...pages] },
    });
    expect(await typeIn(pseudonym.toLowerCase(), { 'q.eb_idea': 'rough', 'q.eb_kwh': '3 500' })).toBeNull();
    const [answer] = await readAnswers(test.context.db, { pilotSlug: PILOT, surveyKey });
    expect(answer).toMatchObject({ pseudonym, mode: 'paper', data: { eb_idea: 'rough', eb_kwh: 3500 } });
    const row = await test.context.db.surveyAnswer.findFirst({ where: { pseudonym } });
    expect(row?.enteredBy).toBe(`staff:${USER}`);
    await expect(typeIn(pseudonym, { 'q.eb_idea': 'none' })).rejects.toThrow('surveys.already-answered');
  });

  it('say what cannot be read, and keep nothing meanwhile', async () => {
    const { pseudonym } = await newTester(test.context);
    expect(await typeIn(pseudonym, { 'q.eb_degrees': '45' })).toMatchObject({ eb_degrees: { kind: 'bounds' } });
    expect(await typeIn(pseudonym, { 'q.eb_degrees': 'warm' })).toMatchObject({ eb_degrees: { kind: 'number' } });
    await expect(typeIn(pseudonym, {}, 'old')).rejects.toThrow('surveys.form-changed');
    expect(await test.context.db.surveyAnswer.count({ where: { pseudonym } })).toBe(0);
  });

  it('are refused for a number that is nobody’s, who left, and who is not asked', async () => {
    await expect(typeIn('T-9999', {})).rejects.toThrow('surveys.unknown-number');
    const { pseudonym, testerId } = await newTester(test.context);
    await leavePilot(test.context, { testerId });
    await expect(typeIn(pseudonym, {})).rejects.toThrow('surveys.unknown-number');
    const late = await newTester(test.context);
    test.context.clock.moveTo(new Date('2026-12-15T09:00:00Z'));
    await expect(typeIn(late.pseudonym, {})).rejects.toThrow('surveys.not-asked');
  });

  it('count among those asked and those enrolled, whoever left since', async () => {
    const definition = await getOpenPilot(test.context, PILOT);
    const [before] = await countWaves(test.context, definition);
    expect(before?.panels.find(({ key }) => key === 'faep')?.counts).toEqual({
      enrolled: 4,
      asked: 4,
      begun: 1,
      done: 1,
    });
    const guarded = await readWavesPage(test.context, { definition, isPlain: false });
    expect(guarded[0]).toMatchObject({ total: { enrolled: null, asked: null, done: null }, byPanel: [] });
    const plain = await readWavesPage(test.context, { definition, isPlain: true });
    expect(plain[0]).toMatchObject({ total: { enrolled: 4, done: 1 }, form: { version: 1 }, when: { wave: 'before' } });
    expect(plain[0]?.byPanel).toHaveLength(definition.panels.length);
  });
});

describe('a wave on paper', () => {
  it('asks every question in both languages, tagged', async () => {
    const definition = await getOpenPilot(test.context, PILOT);
    const form = await currentForm(test.context, { definition, surveyKey: 'after' });
    if (!form) throw new Error('no form');
    const [survey] = definition.surveys;
    for (const locale of ['fr', 'en'] as const) {
      const document = formSheet({ pilot: definition, title: survey?.title ?? { fr: '', en: '' }, form, locale });
      const { bytes, pages } = await writePdf(document, { paper: 'a4', now: test.context.clock.now() });
      expect(pages).toBeLessThan(12);
      expect(readPdf(bytes)).toMatchObject({ tagged: true, loose: [] });
      const text = readPdf(bytes).text.replace(/\s+/g, '');
      for (const { title } of questionsOf(form.definition)) {
        const words = title[locale].replace(/[’'\s\u00a0\u202f]+/g, '');
        expect(text.replace(/[’'\u00a0\u202f]/g, '')).toContain(words);
      }
    }
  });
});
