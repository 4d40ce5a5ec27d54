import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTesterSession } from '~/access/session.server.ts';
import { action as verify } from '~/consent/routes/verify-receipt.tsx';
import { describeVault } from '~/vault/describe-vault.server.ts';
import { useTestContext } from '../../tests/support/test-context.ts';
import { action as decide } from './routes/consent-question.tsx';
import { loader as receipt } from './routes/consent-receipt.ts';
import { loader as receiptPdf } from './routes/consent-receipt-pdf.ts';
import { loader as agreements, action as renew } from './routes/consents.tsx';
import { action as describeHome, loader as descriptionPage } from './routes/description.tsx';
import { loader as home } from './routes/home.tsx';
import { action as join } from './routes/join.tsx';
import { action as leave } from './routes/leave.tsx';
import { action as upload } from './routes/upload.tsx';
import { action as withdraw } from './routes/withdraw.tsx';
import { layGround, newLink, newTester } from './testing/tester-fixture.ts';

const test = useTestContext();
beforeAll(() => layGround(test.context));

interface Visit {
  path?: string;
  params?: Record<string, string>;
  testerId?: string;
  form?: Record<string, string>;
  body?: FormData;
}

/** What Remix passes to a loader or an action. */
async function args({ path = '/', params = {}, testerId, form, body }: Visit) {
  const headers = new Headers({ 'Accept-Language': 'fr' });
  if (testerId) {
    const cookie = await createTesterSession(test.context, testerId);
    headers.set('Cookie', cookie.split(';')[0] ?? '');
  }
  const posted = body ?? (form ? new URLSearchParams(form) : undefined);
  const request = new Request(
    `https://atelier.test${path}`,
    posted ? { method: 'POST', body: posted, headers } : { headers },
  );
  const all = { request, params, context: { app: test.context, nonce: '' } };
  return all as unknown as LoaderFunctionArgs & ActionFunctionArgs;
}

const whereTo = (response: unknown) => (response as Response).headers.get('Location');

/** What the panel `faep` asks at the door, answered by someone it is for. */
const DOOR = { 'q-challenge': 'yes', 'q-works': 'done' };

describe('enrolling', () => {
  const knock = async (token: string, form: Record<string, string>) => join(await args({ params: { token }, form }));

  it('asks every question before it says no, then gives the reason and what else there is, and keeps nothing', async () => {
    const token = await newLink(test.context);
    const before = await test.context.db.tester.count();
    expect(await knock(token, { 'q-works': 'done' })).toMatchObject({ kind: 'questions', missing: ['challenge'] });
    expect(await knock(token, { ...DOOR, 'q-challenge': 'no' })).toMatchObject({
      kind: 'refused',
      reasons: [{ fr: expect.stringContaining('déjà pris part') }],
      instead: { fr: expect.stringContaining('volontaires') },
    });
    expect(await test.context.db.tester.count()).toBe(before);
    expect(await test.context.db.candidate.count()).toBe(0);
    const [link] = await test.context.db.enrolmentLink.findMany({ orderBy: { refusals: 'desc' }, take: 1 });
    expect(link).toMatchObject({ refusals: 1, uses: 0 });
    expect(await test.context.db.activityEntry.count({ where: { kind: 'ineligible' } })).toBe(1);
    expect(await knock(token, DOOR)).toMatchObject({ kind: 'person', typed: { challenge: 'yes', works: 'done' } });
  });

  it('keeps what was written when an answer is missing, and enrols nobody', async () => {
    const token = await newLink(test.context);
    const before = await test.context.db.tester.count();
    const form = { ...DOOR, intent: 'join', name: '', email: 'odile@', adult: 'on', way: 'phone' };
    expect(await knock(token, form)).toMatchObject({
      kind: 'person',
      answer: {
        errors: { name: expect.stringContaining('manque') },
        contact: { email: 'malformed', phone: 'missing' },
        kept: { email: 'odile@', adult: true },
      },
    });
    expect(await test.context.db.tester.count()).toBe(before);
  });

  it('opens the space, once, and leads to the first question', async () => {
    const token = await newLink(test.context);
    const form = { ...DOOR, intent: 'join', name: 'Odile', email: '', adult: 'on' };
    const response = await knock(token, form);
    expect(whereTo(response)).toBe('/moi/accords/see-electricity');
    expect((response as Response).headers.get('Set-Cookie')).toContain('HttpOnly');
    expect(await knock(token, form)).toMatchObject({ answer: { refused: expect.stringContaining('déjà servi') } });
    const [entry] = await test.context.db.testerEntry.findMany({ orderBy: { at: 'desc' }, take: 1 });
    expect(entry).toMatchObject({ cellKey: 'renovated', way: 'alone' });
  });
});

describe('the tester’s pages', () => {
  it('send anyone else to the page by which testers come back', async () => {
    await expect(home(await args({ path: '/moi' }))).rejects.toSatisfy((thrown) => whereTo(thrown) === '/revenir');
  });

  it('take an answer, then show the next question; and a no that is one already is left alone', async () => {
    const { testerId } = await newTester(test.context);
    const answer = async (purpose: string, decision: string) =>
      whereTo(await decide(await args({ testerId, params: { purpose }, form: { decision } })));
    expect(await answer('see-electricity', 'grant')).toBe('/moi/accords/see-gas');
    expect(await answer('see-gas', 'refuse')).toBe('/moi/accords/eco-gestures');
    const params = { purpose: 'see-electricity' };
    expect(await withdraw(await args({ testerId, params, form: {} }))).toMatchObject({
      error: null,
      done: { erasedReadings: 0 },
    });
    expect(await answer('see-electricity', 'refuse')).toBe('/moi/accords/eco-gestures');
    const file = await receipt(await args({ testerId, params }));
    expect(file.headers.get('Content-Disposition')).toContain('recu-see-electricity.json');
    expect(await file.json()).toMatchObject({ schema_version: expect.stringContaining('27560') });
    expect(await withdraw(await args({ testerId, params: { purpose: 'see-gas' }, form: {} }))).toMatchObject({
      error: expect.stringContaining('en cours'),
      done: null,
    });
  });

  it('show agreements, who looked, and a receipt that anyone can check', async () => {
    const { testerId } = await newTester(test.context, ['see-electricity']);
    const page = await agreements(await args({ path: '/moi/accords', testerId }));
    expect(page.inForce.map(({ purpose, looked }) => [purpose.key, looked])).toEqual([['see-electricity', null]]);
    expect(page.toAnswer.length).toBeGreaterThan(1);
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    const renewed = renew(await args({ testerId, form: { intent: 'renew', purpose: 'see-electricity' } }));
    expect(whereTo(await renewed)).toBe('/moi/accords?prolonge=see-electricity');
    const params = { purpose: 'see-electricity' };
    const paper = await receiptPdf(await args({ testerId, params }));
    expect(paper.headers.get('Content-Type')).toBe('application/pdf');
    const body = new FormData();
    body.set('contenu', await (await receipt(await args({ testerId, params }))).text());
    const checked = await verify(await args({ path: '/recu/verifier', body }));
    expect(checked).toMatchObject({ problem: null, checked: { signature: 'ours', text: 'same', version: 'same' } });
    body.set('contenu', 'bonjour');
    expect(await verify(await args({ path: '/recu/verifier', body }))).toMatchObject({ problem: 'none' });
  });

  it('show the home in plain data', async () => {
    const { testerId } = await newTester(test.context);
    const data = await home(await args({ path: '/moi?vue=constructor&jour=2026-99-99', testerId }));
    expect(data).toMatchObject({ name: 'Odile', consumption: null, territory: 'Nantes Métropole' });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});

describe('uploading', () => {
  const HEAD = [
    'Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;Pas en minutes',
    '00000000000001;Courbe de charge;02/03/2026;03/03/2026;Energie active;Consommation;Comptage Brut;W;',
    'Horodate;Valeur',
  ];
  const slots = Array.from({ length: 48 }, (_, index) => {
    const end = new Date(Date.UTC(2026, 2, 2, 0, 30 * (index + 1))).toISOString().slice(0, 19);
    return `${end}+01:00;${index === 10 ? 'abc' : 300}`;
  });
  const posted = (name: string, content: BlobPart) => {
    const body = new FormData();
    body.set('file', new File([content], name));
    return body;
  };

  it('says what was read, and what was not', async () => {
    const { testerId } = await newTester(test.context, ['see-electricity']);
    const body = posted('courbe.csv', `\uFEFF${[...HEAD, ...slots].join('\n')}\n`);
    const answer = await upload(await args({ testerId, body }));
    expect(answer).toMatchObject({
      series: [
        { stored: true, added: 47, count: 47, intervalMinutes: 30, gapCount: 1, duplicates: 0, refusedCount: 1 },
      ],
    });
    expect(await describeVault(test.context, testerId)).toMatchObject([{ dataset: 'enedis/load-curve', readings: 47 }]);
  });

  it.each([
    ['nothing', '', 'Choisissez un fichier'],
    ['a file of something else', 'bonjour;monde\n1;2\n', 'reconnaissons'],
    ['a file over the limit', new Uint8Array(11 * 1024 * 1024), '10 Mo'],
  ])('refuses %s in words, and keeps nothing', async (_, content, words) => {
    const { testerId } = await newTester(test.context, ['see-electricity']);
    const answer = await upload(await args({ testerId, body: posted('x.csv', content) }));
    expect(answer).toMatchObject({ problem: expect.stringContaining(words) });
    expect(await describeVault(test.context, testerId)).toEqual([]);
  });
});

describe('leaving', () => {
  it('asks for the tick, then closes the space', async () => {
    const { testerId } = await newTester(test.context);
    expect(await leave(await args({ testerId, form: {} }))).toEqual({ notTicked: true });
    const response = await leave(await args({ testerId, form: { understood: 'on' } }));
    expect(whereTo(response)).toMatch(/^\/au-revoir\?depart=[0-9a-f-]{36}$/);
    expect(await test.context.db.testerIdentity.count({ where: { testerId } })).toBe(0);
    await expect(home(await args({ testerId }))).rejects.toSatisfy((thrown) => whereTo(thrown) === '/revenir');
  });
});

describe('describing a home', () => {
  const params = { dataset: 'home' };
  const path = '/moi/declarer/home';
  const page = async (testerId: string, query = '') =>
    descriptionPage(await args({ path: `${path}${query}`, params, testerId }));

  it('keeps, corrects, refuses nonsense with what was typed, and clears', async () => {
    const { testerId } = await newTester(test.context, ['eco-gestures']);
    const post = async (form: Record<string, string>, query = '') =>
      describeHome(await args({ path: `${path}${query}`, params, testerId, form }));
    expect(whereTo(await post({ surface: '72', heating: 'gas', occupants: '' }))).toBe(`${path}?fait=garde`);
    expect((await page(testerId)).answers).toEqual({ surface: 72, heating: 'gas' });
    expect(await post({ surface: 'grand', heating: 'gas' })).toMatchObject({
      reply: { status: 'error', initialValue: { surface: 'grand' }, error: { surface: [expect.any(String)] } },
    });
    expect((await page(testerId)).answers).toEqual({ surface: 72, heating: 'gas' });
    expect(whereTo(await post({ surface: '', heating: '' }))).toBe(`${path}?fait=efface`);
    expect((await page(testerId)).answers).toEqual({});
    await post({ surface: '72' });
    expect(whereTo(await post({ intent: 'clear', surface: '72' }))).toBe(`${path}?fait=efface`);
    expect((await page(testerId)).answers).toEqual({});
    expect(whereTo(await post({ surface: '72' }, '?etape=1'))).toBe('/moi');
  });

  it('asks nothing and keeps nothing without the agreement', async () => {
    const { testerId } = await newTester(test.context);
    const { purposes } = await page(testerId);
    expect(purposes).toMatchObject([
      { key: 'eco-gestures', isGranted: false },
      { key: 'my-works', isGranted: false },
    ]);
    const answer = await describeHome(await args({ path, params, testerId, form: { surface: '72' } }));
    expect(answer).toMatchObject({ problem: expect.stringContaining('accord') });
    expect(await test.context.db.vaultRecord.count({ where: { testerId } })).toBe(0);
  });

  it('is for datasets that the pilot asks for only', async () => {
    const { testerId } = await newTester(test.context, ['eco-gestures']);
    const elsewhere = await args({ path, params: { dataset: 'diary' }, testerId });
    await expect(descriptionPage(elsewhere)).rejects.toMatchObject({ status: 404 });
  });
});
