import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTesterSession } from '~/access/session.server.ts';
import { exportPartsOffer } from '~/consent/export/export-part.ts';
import { exportTester } from '~/consent/export-tester.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { gatherOffers, offering } from '~/platform/offers.ts';
import { readAnswers } from '~/surveys/answers/read-answers.server.ts';
import { saveForm } from '~/surveys/form/save-form.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { answerSurvey } from './answer-survey.server.ts';
import { action as leave } from './routes/leave.tsx';
import { loader as survey, action as write } from './routes/survey.tsx';
import { loader as surveys } from './routes/surveys.tsx';
import { surveyFiles } from './survey-files.server.ts';
import type { TesterPrincipal } from './tester.ts';
import { layGround, newTester, PILOT } from './testing/tester-fixture.ts';

const test = useTestContext({ offers: gatherOffers([offering(exportPartsOffer, [surveyFiles])]) });
beforeAll(() => layGround(test.context));

const KEY = 'before';
const place = { pilotSlug: PILOT, surveyKey: KEY };
const question = (name: string, more: object = {}) => ({ type: 'radiogroup', name, choices: ['a', 'b'], ...more });
const SHORT = {
  pages: [
    { elements: [question('one'), question('two', { visibleIf: "{one} = 'a'" })] },
    { elements: [question('three', { isRequired: true })] },
  ],
};

async function args(tester: TesterPrincipal, path: string, form?: Record<string, string | string[]>) {
  const cookie = await createTesterSession(test.context, tester.testerId);
  const headers = new Headers({ 'Accept-Language': 'fr', Cookie: cookie.split(';')[0] ?? '' });
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(form ?? {})) for (const one of [values].flat()) body.append(name, one);
  const request = new Request(`https://atelier.test${path}`, form ? { method: 'POST', body, headers } : { headers });
  const all = { request, params: { survey: KEY }, context: { app: test.context, nonce: '' } };
  return all as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

const read = async (tester: TesterPrincipal, query = '') =>
  (await survey(await args(tester, `/moi/enquetes/${KEY}${query}`))).screen;
const list = async (tester: TesterPrincipal) => surveys(await args(tester, '/moi/enquetes'));
const stateOf = async (tester: TesterPrincipal) => (await list(tester)).lines.find(({ key }) => key === KEY)?.state;

async function post(tester: TesterPrincipal, page: number, form: Record<string, string | string[]>) {
  const screen = await read(tester, `?page=${page + 1}`);
  if (screen.show !== 'page') throw new Error(`page ${page} shows ${screen.show}`);
  const shown = screen.elements.flatMap((one) => (one.is === 'question' ? one.question.name : []));
  const fields = { page: String(screen.page), hash: screen.hash, act: 'next', shown, ...form };
  return write(await args(tester, `/moi/enquetes/${KEY}`, fields));
}
const whereTo = (response: unknown) => (response as Response).headers.get('Location');
const send = async (tester: TesterPrincipal) => write(await args(tester, `/moi/enquetes/${KEY}`, { act: 'send' }));
const rowOf = ({ pseudonym }: TesterPrincipal) =>
  test.context.db.surveyAnswer.findUnique({
    where: { pilotSlug_surveyKey_pseudonym: { ...place, pseudonym } },
  });

describe('answering a survey', () => {
  let odile: TesterPrincipal;
  beforeAll(async () => {
    odile = await newTester(test.context, ['research']);
    await saveForm(test.context, { ...place, definition: SHORT, from: null, author: 'system' });
  });

  it('offers the wave of enrolment at once, and says which come later', async () => {
    const { lines, isOpen } = await list(odile);
    expect(isOpen).toBe(true);
    expect(lines.map(({ key, state }) => `${key} ${state}`)).toEqual(['before to-do', 'midway coming', 'after coming']);
    expect(lines[0]?.length).toEqual({ questions: 3, minutes: 1 });
  });

  it('goes page by page, keeps each, opens what an answer opens, and resumes', async () => {
    expect(whereTo(await post(odile, 0, { 'q.one': 'a' }))).toBe('/moi/enquetes/before?page=1&fait=plus');
    expect(await rowOf(odile)).toMatchObject({ data: { one: 'a' }, formVersion: 1, completedAt: null });
    const again = await read(odile, '?page=1');
    expect(again).toMatchObject({ show: 'page', at: 1, of: 2, elements: [{ value: 'a' }, { value: null }] });
    expect(whereTo(await post(odile, 0, { 'q.one': 'a', 'q.two': 'b' }))).toBe('/moi/enquetes/before?page=2');
    expect(await stateOf(odile)).toBe('begun');
    expect(await read(odile)).toMatchObject({ show: 'page', page: 1, isResumed: true });
    expect(await test.context.db.surveyForm.findFirst({ where: place })).toMatchObject({
      frozenAt: test.context.clock.now(),
    });
  });

  it('says what is missing, and keeps what was typed', async () => {
    expect(await post(odile, 1, {})).toMatchObject({ page: 1, problems: { three: { kind: 'required' } } });
    expect(whereTo(await send(odile))).toBe('/moi/enquetes/before?page=2&fait=manque');
    expect(await read(odile, '?page=2&fait=manque')).toMatchObject({ problems: { three: { kind: 'required' } } });
    expect(whereTo(await post(odile, 1, { act: 'back' }))).toBe('/moi/enquetes/before?page=1');
    expect(whereTo(await post(odile, 1, { act: 'stop' }))).toBe('/moi/enquetes?fait=pause');
  });

  it('is read over, then sent once, without what other answers closed', async () => {
    expect(whereTo(await post(odile, 0, { 'q.one': 'b', 'q.two': 'b' }))).toBe('/moi/enquetes/before?page=2');
    expect(whereTo(await post(odile, 1, { 'q.three': 'a' }))).toBe('/moi/enquetes/before?page=fin');
    expect(await read(odile, '?page=fin')).toMatchObject({ show: 'review', isSent: false, mayWrite: true });
    expect(await readAnswers(test.context.db, place)).toEqual([]);
    await send(odile);
    await send(odile);
    const [answer, ...others] = await readAnswers(test.context.db, place);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ data: { one: 'b', three: 'a' }, mode: 'screen', panelKey: 'faep', formVersion: 1 });
    expect(await stateOf(odile)).toBe('done');
    const kinds = await test.context.db.activityEntry.findMany({
      where: { pseudonym: odile.pseudonym, kind: { startsWith: 'survey' } },
    });
    expect(new Set(kinds.map(({ kind, detail }) => `${kind} ${detail}`))).toEqual(
      new Set(['survey-opened before', 'survey-answered before']),
    );
    expect(kinds.filter(({ kind }) => kind === 'survey-answered')).toHaveLength(1);
  });

  it('may be changed for a week, then read only', async () => {
    expect(await read(odile)).toMatchObject({ show: 'thanks', changeUntil: '2026-11-09' });
    await post(odile, 1, { 'q.three': 'b' });
    expect(await rowOf(odile)).toMatchObject({ data: { three: 'b' }, completedAt: expect.any(Date) });
    test.context.clock.moveTo(new Date('2026-11-10T09:00:00Z'));
    expect(await read(odile)).toMatchObject({ show: 'thanks', changeUntil: null });
    expect(await read(odile, '?page=2')).toMatchObject({ show: 'review', mayWrite: false });
    const late = await args(odile, '/', { page: '1', hash: 'x', act: 'next', 'q.three': 'a', shown: 'three' });
    expect(whereTo(await write(late))).toBe('/moi/enquetes/before');
    expect(await rowOf(odile)).toMatchObject({ data: { three: 'b' } });
  });

  it('leads back to the questions that changed before anything was kept', async () => {
    const tester = await newTester(test.context);
    const stale = await args(tester, '/', { page: '0', hash: 'old', act: 'next', 'q.one': 'a', shown: 'one' });
    expect(whereTo(await write(stale))).toBe('/moi/enquetes/before?page=1&fait=change');
    expect(await rowOf(tester)).toBeNull();
  });

  it('takes nothing from nobody’s page: a wave to come, an unknown one, a page that is not', async () => {
    const tester = await newTester(test.context);
    const { context } = test;
    const definition = await (await import('~/pilots/get-open-pilot.server.ts')).getOpenPilot(context, PILOT);
    for (const surveyKey of ['midway', 'unknown']) {
      await expect(answerSurvey(context, { definition, tester, surveyKey }, new FormData())).rejects.toMatchObject({
        status: 404,
      });
    }
    const strange = await args(tester, '/', { page: '9', hash: '', act: 'next' });
    await expect(write(strange)).rejects.toMatchObject({ status: 400 });
  });

  it('tells a paused pilot apart, and keeps what was begun', async () => {
    const tester = await newTester(test.context);
    await post(tester, 0, { 'q.one': 'b' });
    await test.context.db.pilot.update({ where: { slug: PILOT }, data: { status: 'paused' } });
    expect((await list(tester)).isOpen).toBe(false);
    expect(await read(tester)).toEqual({ show: 'paused' });
    const closed = await args(tester, '/', { page: '1', hash: '', act: 'next', 'q.three': 'a', shown: 'three' });
    expect(whereTo(await write(closed))).toBe('/moi/enquetes/before');
    await test.context.db.pilot.update({ where: { slug: PILOT }, data: { status: 'running' } });
    expect(await read(tester)).toMatchObject({ show: 'page', page: 1 });
  });

  it('closes on its last day for who did not answer', async () => {
    const tester = await newTester(test.context);
    test.context.clock.moveTo(new Date('2026-12-20T09:00:00Z'));
    expect(await stateOf(tester)).toBe('missed');
    expect(await read(tester)).toEqual({ show: 'over' });
  });

  it('puts answers in the archive, in words and as they are kept', async () => {
    const archive = unzipSync(await exportTester(test.context, odile.testerId));
    const words = strFromU8(archive['enquetes.csv'] ?? new Uint8Array());
    expect(words).toContain('Avant de commencer');
    expect(words).toContain('three');
    const kept = JSON.parse(strFromU8(archive['pour-les-logiciels/surveys.json'] ?? new Uint8Array()));
    expect(kept).toMatchObject([{ survey: 'before', formVersion: 1, answers: { one: 'b', three: 'b' } }]);
  });

  it('keeps what was sent under a number when somebody leaves, unless they ask; what was not sent goes', async () => {
    const sentBefore = await readAnswers(test.context.db, place);
    const begun = await test.context.db.surveyAnswer.findFirstOrThrow({ where: { ...place, completedAt: null } });
    const { id: testerId } = await test.context.db.tester.findFirstOrThrow({ where: { pseudonym: begun.pseudonym } });
    await leavePilot(test.context, { testerId });
    expect(await test.context.db.surveyAnswer.count({ where: { id: begun.id } })).toBe(0);
    await leavePilot(test.context, { testerId: odile.testerId });
    expect(await readAnswers(test.context.db, place)).toEqual(sentBefore);
  });

  it('erases what was sent, and its codes, for who asks', async () => {
    test.context.clock.moveTo(new Date('2026-12-21T09:00:00Z'));
    const tester = await newTester(test.context);
    await post(tester, 0, { 'q.one': 'b' });
    await post(tester, 1, { 'q.three': 'a' });
    await send(tester);
    const row = await rowOf(tester);
    const tag = { answerId: row?.id ?? '', question: 'one', tag: 'a', author: 'staff:x' };
    await test.context.db.answerTag.create({ data: { ...tag, createdAt: test.context.clock.now() } });
    const form = { understood: 'on', erasesAnswers: 'on' };
    await leave(await args(tester, '/moi/partir', form));
    expect(await rowOf(tester)).toBeNull();
    expect(await test.context.db.answerTag.count()).toBe(0);
  });
});
