import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { exportPartsOffer } from '~/consent/export/export-part.ts';
import { exportTester } from '~/consent/export-tester.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { createWorker } from '~/consent/testing/workers.ts';
import { takeBackView } from '~/consent/views/end-view.server.ts';
import { listMyViews } from '~/consent/views/list-views.server.ts';
import { whoSawWhat } from '~/consent/who-saw-what.server.ts';
import { withdrawConsent } from '~/consent/withdraw-consent.server.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { gatherOffers, offering } from '~/platform/offers.ts';
import { addDays, dayOf, startOfDay } from '~/services/local-days.server.ts';
import { appendEntries } from '~/vault/append-entries.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import type { OpenService } from '../open-service.server.ts';
import { readFrame } from '../read-frame.server.ts';
import type { TesterPrincipal } from '../tester.ts';
import { assessmentPaper } from './assessment-paper.ts';
import {
  draftAssessment,
  readMyAssessment,
  readShownAssessment,
  receiveAssessmentAnswer,
  receiveProposal,
} from './assessments.server.ts';
import { readFollowUp } from './follow-up.server.ts';
import { followUpFiles } from './follow-up-files.server.ts';
import { readMyView } from './read-my-view.server.ts';
import { readSharing } from './read-sharing.server.ts';
import { readShownView, type WorkerPage } from './read-shown-view.server.ts';
import { readViewForm } from './read-view-form.server.ts';
import { receiveGestureAs } from './receive-gesture-as.server.ts';
import { receiveMyGesture } from './receive-my-gesture.server.ts';
import { receiveView } from './receive-view.server.ts';

const PILOT = 'mon-parcours-social';
const ZONE = 'Europe/Paris';
const test = useTestContext({ offers: gatherOffers([offering(exportPartsOffer, [followUpFiles])]) });
const nadia = randomUUID();
const paul = randomUUID();

beforeAll(async () => {
  const { db, clock } = test.context;
  await db.territory.create({ data: { id: 'lyon', name: 'Grand Lyon', createdAt: clock.now() } });
  await db.initiative.create({
    data: { id: 'lyon-social', territoryId: 'lyon', theme: 'social', nameFr: 'Social', nameEn: 'Social' },
  });
  await syncPilots(test.context);
  await db.pilot.updateMany({ where: { slug: PILOT }, data: { status: 'running' } });
  await createWorker(test.context, { id: nadia, name: 'Nadia B.', territoryId: 'lyon' });
  await createWorker(test.context, { id: paul, name: 'Paul C.', territoryId: 'lyon' });
});

const today = (): string => dayOf(test.context.clock.now().getTime(), ZONE);
const pass = (days: number): void =>
  test.context.clock.moveTo(new Date(test.context.clock.now().getTime() + days * 86_400_000));

async function newTester(): Promise<TesterPrincipal> {
  const { context } = test;
  const definition = await getOpenPilot(context, PILOT);
  const panelKey = definition.panels[0]?.key ?? '';
  const expiresAt = new Date(context.clock.now().getTime() + 30 * 86_400_000);
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug: PILOT, panelKey, count: 1, label: 'essai', expiresAt, maxUses: 1, createdById: null },
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId, pseudonym } = await enrolTester(context, {
    ...{ token, name: 'Farida', email: 'farida@example.org', locale: 'fr' },
  });
  for (const { key: purposeKey } of definition.purposes) {
    await decideConsent(context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  }
  const at = (daysAgo: number): number => startOfDay(addDays(today(), -daysAgo), ZONE) + 43_200_000;
  const payment = (daysAgo: number, amount: number) => ({
    ...{ id: `p${daysAgo}`, at: at(daysAgo) },
    fields: { kind: 'rsa', amount, month: addDays(today(), -daysAgo).slice(0, 7) },
  });
  await appendEntries(context, {
    testerId,
    dataset: 'caf/allowances',
    entries: [payment(40, 60_000), payment(2, 57_000)],
  });
  const household = {
    id: today().slice(0, 7),
    at: at(1),
    fields: { quotient: 523, adults: 1, children: [{ age: 5 }] },
  };
  await appendEntries(context, { testerId, dataset: 'caf/household', entries: [household] });
  const step = { kind: 'appointment', label: 'Maison de la Métropole', on: addDays(today(), 9) };
  await appendEntries(context, {
    testerId,
    dataset: 'metropole-lyon/path',
    entries: [{ id: 's', at: at(3), fields: step }],
  });
  return { kind: 'tester', testerId, pseudonym, pilotSlug: PILOT, panelKey, isDemo: false };
}

/** The tester's page, as `openService` makes it without a request. */
async function mine(tester: TesterPrincipal): Promise<OpenService> {
  const app = test.context;
  const definition = await getOpenPilot(app, PILOT);
  const service = definition.services.find(({ key }) => key === 'shared-view');
  if (!service) throw new Error('the pilot shows no view');
  return {
    ...{ app, tester, definition, service, timeZone: ZONE, reader: serviceReader(service.key), locale: 'fr' },
    ...{ frame: await readFrame(app, definition, tester), today: today(), record: async () => undefined },
  };
}

/** A social worker's page, as `openPilot` makes it without a request. */
async function theirs(userId = nadia): Promise<WorkerPage> {
  const name = userId === nadia ? 'Nadia B.' : 'Paul C.';
  return {
    ...{ app: test.context, territory: 'lyon', pilot: PILOT, locale: 'fr' },
    definition: await getOpenPilot(test.context, PILOT),
    principal: { kind: 'staff', userId, name, roles: [] },
  };
}

function form(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one);
  }
  return data;
}

const show = async (
  tester: TesterPrincipal,
  more: Record<string, string | readonly string[]> = {},
): Promise<string> => {
  const fields = { id: randomUUID(), worker: nadia, partie: ['paid', 'ahead'], duration: 'weeks', word: 'Le loyer.' };
  const answer = await receiveView(await mine(tester), form({ ...fields, ...more }));
  if ('refused' in answer) throw new Error(answer.refused.words);
  return (await listMyViews(test.context, tester.testerId))[0]?.id ?? '';
};
const remark = (text = 'Elle reprend des heures.', once: string = randomUUID()) =>
  form({ intent: 'observe', once, text, on: today() });
const goal = (once: string = randomUUID()) =>
  form({ intent: 'goal', once, text: 'Demander la prime', firstStep: 'Relire', doer: 'both', when: '' });

describe('what a person shows', () => {
  it('is read exactly as it was previewed, and nothing else reaches the page', async () => {
    const tester = await newTester();
    const preview = await readViewForm(await mine(tester));
    expect(preview.parts).toEqual(['paid', 'ahead', 'household', 'rights']);
    expect(preview.workers.map(({ name }) => name)).toEqual(['Nadia B.', 'Paul C.']);
    const view = await show(tester);
    const shown = await readShownView(await theirs(), view);
    expect(shown).toMatchObject({ name: 'Farida', word: 'Le loyer.' });
    expect(shown?.content).toEqual({ ...preview.content, household: null, rights: null, empty: [] });
    expect(JSON.stringify(shown)).not.toContain(tester.testerId);
    expect(JSON.stringify(shown)).not.toContain('523');
    expect(await readShownView(await theirs(paul), view)).toBeUndefined();

    await receiveView(
      await mine(tester),
      form({ id: randomUUID(), view, revision: '1', partie: ['household', 'rights'], duration: 'today', word: '' }),
    );
    const narrowed = await readShownView(await theirs(), view);
    expect(narrowed?.content).toEqual({ ...preview.content, paid: null, ahead: null, empty: [] });
    expect(narrowed?.word).toBe('');
  });

  it('is in the journal by the name of whoever read it, under the agreement that allowed it', async () => {
    const tester = await newTester();
    await readShownView(await theirs(), await show(tester));
    const { accesses } = await whoSawWhat(test.context, { testerId: tester.testerId });
    const reader = accesses.map((one) => one.reader).filter((one) => one.startsWith('person:'));
    expect(new Set(reader).size).toBe(1);
    expect(
      accesses
        .filter((one) => one.reader === reader[0])
        .map(({ dataset }) => dataset)
        .sort(),
    ).toEqual([...['caf/allowances', 'metropole-lyon/path', 'shared-view']]);
    // The opening was written before anything was read.
    expect(accesses.filter((one) => one.reader === reader[0]).at(-1)?.dataset).toBe('shared-view');
    const { current } = await readMyView(await mine(tester));
    expect(current).toMatchObject({ workerName: 'Nadia B.', timesOpened: 1, parts: ['paid', 'ahead'] });
    expect(await readSharing(test.context, await getOpenPilot(test.context, PILOT), tester.testerId)).toMatchObject({
      current: { name: 'Nadia B.' },
    });
  });

  it('is empty of what came from an office whose agreement was taken back', async () => {
    const tester = await newTester();
    const view = await show(tester);
    await withdrawConsent(test.context, { testerId: tester.testerId, purposeKey: 'caf' });
    const shown = await readShownView(await theirs(), view);
    expect(shown?.content).toMatchObject({ paid: null, empty: ['paid'] });
  });

  it('is refused in words where it cannot be, and what was typed comes back', async () => {
    const tester = await newTester();
    const sent = {
      id: randomUUID(),
      worker: '',
      partie: ['paid', 'bank'],
      duration: 'day',
      day: '2026-13-40',
      word: 'Oui',
    };
    const answer = await receiveView(await mine(tester), form(sent));
    expect(answer).toMatchObject({ refused: { sent: { parts: ['paid'], word: 'Oui', day: '2026-13-40' } } });
    await expect(receiveView(await mine(tester), form({ id: 'x' }))).rejects.toMatchObject({ status: 400 });
    await expect(show(tester, { partie: [], word: ' ' })).rejects.toThrow('Rien n’est coché');
  });
});

describe('what two people write', () => {
  it('is read by both at once, kept once, and answered', async () => {
    const tester = await newTester();
    const view = await show(tester);
    const [once, aim] = [randomUUID(), randomUUID()];
    const sent = [remark('Des heures', once), remark('Des heures', once), goal(aim), goal(aim)];
    expect(await Promise.all(sent.map(async (one) => receiveGestureAs(await theirs(), view, one)))).toEqual([
      ...['written', 'written', 'written', 'written'],
    ]);
    const page = await mine(tester);
    const answers = [
      form({ intent: 'reply', once: randomUUID(), to: once, text: 'Pas ces heures-là', wrong: 'on' }),
      form({ intent: 'mark', once: randomUUID(), goal: aim, state: 'done' }),
    ];
    expect(await Promise.all(answers.map((one) => receiveMyGesture(page, one)))).toEqual([null, null]);
    const shown = await readShownView(await theirs(), view);
    expect(shown?.observations).toMatchObject([
      { id: once, text: 'Des heures', replies: [{ name: 'Farida', by: 'tester', isWrong: true }] },
    ]);
    expect(shown?.goals).toMatchObject([{ id: aim, marks: [{ state: 'done', by: 'tester' }] }]);
    const { sealed } = await test.context.db.followUp.findUniqueOrThrow({ where: { testerId: tester.testerId } });
    expect(Buffer.from(sealed).includes('heures')).toBe(false);
  });

  it('is the tester’s to erase, and only theirs', async () => {
    const tester = await newTester();
    const view = await show(tester);
    const once = randomUUID();
    await receiveGestureAs(await theirs(), view, remark('À effacer', once));
    const erase = () => form({ intent: 'erase', line: once });
    expect(await receiveGestureAs(await theirs(), view, erase())).toHaveProperty('refused');
    expect(await receiveMyGesture(await mine(tester), erase())).toBeNull();
    expect(await receiveMyGesture(await mine(tester), erase())).toBeNull();
    expect((await readShownView(await theirs(), view))?.observations).toEqual([]);
  });

  it('is not the tester’s to write for the other, nor a stranger’s to write at all', async () => {
    const tester = await newTester();
    const view = await show(tester);
    const page = await mine(tester);
    expect(await receiveMyGesture(page, remark())).toMatch(/Rien n’a été enregistré/);
    expect(await receiveGestureAs(await theirs(), view, form({ intent: 'erase' }))).toHaveProperty('refused');
    expect(await receiveGestureAs(await theirs(), view, remark('   '))).toHaveProperty('refused');
    const never = form({ intent: 'observe', once: randomUUID(), text: 'Un jour', on: '2026-02-30' });
    expect(await receiveGestureAs(await theirs(), view, never)).toHaveProperty('refused');
    expect(await receiveGestureAs(await theirs(paul), view, remark())).toBe('gone');
    expect(await receiveGestureAs(await theirs(), randomUUID(), remark())).toBe('gone');
    expect((await readFollowUp(test.context, tester.testerId)).observations).toEqual([]);
  });

  it('is written no more once the view is taken back, even by a page that was open, and stays the tester’s', async () => {
    const tester = await newTester();
    const view = await show(tester);
    await receiveGestureAs(await theirs(), view, remark());
    await takeBackView(test.context, { testerId: tester.testerId, viewId: view });
    expect(await receiveGestureAs(await theirs(), view, remark())).toBe('gone');
    expect(await receiveProposal(await theirs(), view, form({ once: randomUUID(), text: '' }))).toBe('gone');
    expect(await draftAssessment(await theirs(), view)).toBeUndefined();
    expect((await readMyView(await mine(tester))).counts).toEqual({ remarks: 1, goals: 0 });
    // Another social worker starts from nothing; the same one finds what they wrote.
    pass(1);
    const other = await show(tester, { worker: paul });
    expect((await readShownView(await theirs(paul), other))?.observations).toEqual([]);
    await takeBackView(test.context, { testerId: tester.testerId, viewId: other });
    pass(1);
    expect((await readShownView(await theirs(), await show(tester)))?.observations).toHaveLength(1);
  });
});

describe('an assessment', () => {
  it('says two dates and the goals, is final when the tester agrees, and is frozen then', async () => {
    const tester = await newTester();
    const view = await show(tester, { partie: ['paid', 'household'], duration: 'longest' });
    const [once, kept] = [randomUUID(), randomUUID()];
    await receiveGestureAs(await theirs(), view, remark('Gardée', kept));
    await receiveGestureAs(await theirs(), view, remark('Laissée'));
    await receiveGestureAs(await theirs(), view, goal());
    pass(30);
    await appendEntries(test.context, {
      ...{ testerId: tester.testerId, dataset: 'caf/allowances' },
      entries: [
        {
          id: 'new',
          at: test.context.clock.now().getTime(),
          fields: { kind: 'rsa', amount: 50_000, month: today().slice(0, 7) },
        },
      ],
    });
    const draft = await draftAssessment(await theirs(), view);
    expect(draft?.draft).toMatchObject({ number: 1, goals: [{ state: 'todo' }], observations: [] });
    const sent = form({ once, text: 'Cela avance.', remarque: [kept, randomUUID()] });
    expect(await receiveProposal(await theirs(), view, sent)).toBe('written');
    expect(await receiveProposal(await theirs(), view, sent)).toBe('written');
    const page = await mine(tester);
    const mineNow = await readMyAssessment(page, once);
    expect(mineNow).toMatchObject({ state: 'proposed', text: 'Cela avance.', observations: [{ text: 'Gardée' }] });
    expect(mineNow.before.paid?.latest?.totalCents).toBe(57_000);
    expect(mineNow.now.paid?.latest?.totalCents).toBe(50_000);
    expect(await readSharing(test.context, page.definition, tester.testerId)).toMatchObject({ waiting: { number: 1 } });

    const agree = form({ intent: 'agreed', text: 'D’accord' });
    expect(await receiveAssessmentAnswer(page, once, form({ intent: 'perhaps' }))).toMatch(/Rien/);
    expect(await receiveAssessmentAnswer(page, once, agree)).toBeNull();
    expect(await receiveAssessmentAnswer(page, once, agree)).toBeNull();
    expect(await receiveAssessmentAnswer(page, once, form({ intent: 'returned' }))).toMatch(/n’attend plus/);
    await receiveGestureAs(
      await theirs(),
      view,
      form({ intent: 'reply', once: randomUUID(), to: kept, text: 'Plus tard' }),
    );
    const final = await readShownAssessment(await theirs(), { viewId: view, id: once });
    expect(final?.assessment).toMatchObject({
      state: 'agreed',
      answer: { text: 'D’accord' },
      observations: [{ replies: [] }],
    });
    expect(await readShownAssessment(await theirs(paul), { viewId: view, id: once })).toBeUndefined();
    await expect(readMyAssessment(await mine(await newTester()), once)).rejects.toMatchObject({ status: 404 });
    const paper = assessmentPaper({
      ...{
        assessment: final?.assessment ?? mineNow,
        testerName: 'Farida',
        pilot: 'Essai',
        timeZone: ZONE,
        locale: 'fr',
      },
    });
    expect(paper.title).toBe('Bilan 1');
  });

  it('is made of what is shown at the moment it is handed over, not of what was when its page was opened', async () => {
    const tester = await newTester();
    const view = await show(tester, { partie: ['paid', 'household'] });
    expect((await draftAssessment(await theirs(), view))?.draft.now.household).not.toBeNull();
    await receiveView(
      await mine(tester),
      form({ id: randomUUID(), view, revision: '1', partie: ['paid'], duration: 'weeks', word: '' }),
    );
    const once = randomUUID();
    await receiveProposal(await theirs(), view, form({ once, text: '' }));
    expect((await readMyAssessment(await mine(tester), once)).now).toMatchObject({ household: null });
  });
});

describe('the person who leaves', () => {
  it('takes all of it away, and leaves nothing of it', async () => {
    const tester = await newTester();
    const { testerId } = tester;
    const view = await show(tester);
    const once = randomUUID();
    await receiveGestureAs(await theirs(), view, remark('Une remarque à emporter', once));
    await receiveGestureAs(await theirs(), view, goal());
    await receiveMyGesture(await mine(tester), form({ intent: 'reply', once: randomUUID(), to: once, text: 'Merci' }));
    await receiveProposal(await theirs(), view, form({ once: randomUUID(), text: 'Bilan' }));
    const archive = unzipSync(await exportTester(test.context, testerId));
    const file = (name: string): string => strFromU8(archive[name] ?? new Uint8Array());
    expect(file('ecrit-a-deux.csv')).toMatch(/Une remarque à emporter.*Merci.*Demander la prime.*Bilan/s);
    expect(file('vues-montrees.csv')).toContain('Nadia B.');
    expect(file('qui-a-regarde.csv')).toContain('Nadia B.');

    await leavePilot(test.context, { testerId });
    expect(await readShownView(await theirs(), view)).toBeUndefined();
    expect(await receiveGestureAs(await theirs(), view, remark())).toBe('gone');
    const { db } = test.context;
    expect(await db.sharedView.count({ where: { testerId } })).toBe(0);
    expect(await db.followUp.count({ where: { testerId } })).toBe(0);
    expect(await db.vaultAccess.count({ where: { testerId } })).toBe(0);
  });
});
