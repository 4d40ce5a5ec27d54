import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { mayRead, readFor } from '../shares/read-for.server.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { ADMISSION_EVENTS, ADMISSION_STATES, nextAdmissionState } from './admission-state.ts';
import { askAdmission, linkAdmission, openDeliberation } from './ask-admission.server.ts';
import { drawTesterSeats, freeSeat, nameSeat, rankInDraw, setVolunteer } from './board.server.ts';
import { acceptCharter } from './charter.server.ts';
import { collectiveStanding } from './collective-standing.server.ts';
import { castSeatVote, revokeAdmission } from './decide-admission.server.ts';
import { readBoard } from './read-board.server.ts';
import { acceptConditions, readRecipientPage } from './recipient-page.server.ts';
import { requireGate } from './require-gate.server.ts';
import { runAssemblies } from './run-assemblies.server.ts';
import { shareTitles } from './share-titles.server.ts';
import type { AdmissionTerms } from './terms.ts';
import { collectivePilotEnv, createMembers } from './testing/assembly-fixture.ts';

/** Written by hand: what each event does to each state; a dot is a refusal. */
const TABLE = `
             deliberate   admit    refuse  accept   lapse  revoke  end
asked        deliberating .        .       .        .      .       .
deliberating .            admitted refused .        .      .       .
admitted     .            .        .       in-force lapsed revoked .
refused      .            .        .       .        .      .       .
in-force     .            .        .       .        .      revoked ended
lapsed       .            .        .       .        .      .       .
revoked      .            .        .       .        .      .       .
ended        .            .        .       .        .      .       .`;

describe('the course of an admission', () => {
  it('is the whole table, illegal events included', () => {
    const [head = '', ...lines] = TABLE.trim().split('\n');
    expect(head.trim().split(/ +/)).toEqual([...ADMISSION_EVENTS]);
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual([...ADMISSION_STATES]);
    for (const line of lines) {
      const [name, ...cells] = line.split(/ +/);
      const from = ADMISSION_STATES.find((state) => state === name);
      expect(from && ADMISSION_EVENTS.map((event) => nextAdmissionState(from, event) ?? '.')).toEqual(cells);
    }
  });
});

const pilotSlug = TEST_PILOT;
const DAY_MS = 86_400_000;
const until = '2027-03-31';
const CHARTER = { version: 2, text: { fr: 'Nos données servent la ville.', en: 'Our data serves the city.' } };
const TERMS: AdmissionTerms = {
  recipient: { key: 'lab', name: 'Le laboratoire', detail: 'Université' },
  datasets: ['enedis/daily'],
  purpose: 'Étudier les pointes',
  conditions: 'Ni croisement, ni revente ; effacement à la fin.',
  from: '2026-11-01',
  until: '2027-01-31',
};

describe('the board', () => {
  const seats = [
    { college: 'public', seats: 1 },
    { college: 'testers', seats: 2 },
  ];
  const test = useTestContext({ env: collectivePilotEnv('data-trust', { charter: CHARTER, seats }) });
  let context: TestContext;
  let testers: string[] = [];
  const userId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const db = () => test.context.db;
  const board = () =>
    requireGate(context, pilotSlug, 'board-admits').then((definition) => readBoard(context, definition, { userId }));
  const standing = () =>
    collectiveStanding(context, {
      pilotSlug,
      testerId: testers[0] ?? '',
      recipientKey: 'lab',
      datasets: ['enedis/daily'],
    });

  beforeAll(() => createTestPilot(test.context));
  beforeEach(async () => {
    context = { ...test.context, clock: new SimulatedClock(new Date('2026-11-02T09:00:00Z')) };
    await db().boardSeat.updateMany({ data: { heldUntil: context.clock.now() } });
    await db().seatVolunteer.deleteMany();
    testers = await createMembers(context, 3);
  });

  /** A board of three: one of the public college, two testers drawn by lot. */
  const seat = async (): Promise<string[]> => {
    for (const testerId of testers.slice(0, 2)) {
      await acceptCharter(context, { pilotSlug, testerId, version: 2 });
      await setVolunteer(context, { pilotSlug, testerId, willing: true });
    }
    await drawTesterSeats(context, { pilotSlug, seed: 'a', until });
    await nameSeat(context, { pilotSlug, college: 'public', userId, until });
    return testers.slice(0, 2);
  };
  const asked = async (): Promise<string> => {
    const { admissionId } = await askAdmission(context, { pilotSlug, userId, terms: TERMS });
    await openDeliberation(context, { pilotSlug, admissionId });
    await openDeliberation(context, { pilotSlug, admissionId });
    return admissionId;
  };
  const tokenOf = async (admissionId: string): Promise<string> =>
    (await linkAdmission(context, { pilotSlug, admissionId })).url.split('/').at(-1) ?? '';
  const stateOf = async (id: string) => (await db().admission.findUniqueOrThrow({ where: { id } })).state;

  it('is drawn by lot among those who accepted the charter and offered, and anybody can draw again', async () => {
    const [one = '', two = '', three = ''] = testers;
    await expect(setVolunteer(context, { pilotSlug, testerId: one, willing: true })).rejects.toThrow(
      'assembly.charter-first',
    );
    await expect(acceptCharter(context, { pilotSlug, testerId: one, version: 1 })).rejects.toThrow(
      'assembly.charter-changed',
    );
    await expect(drawTesterSeats(context, { pilotSlug, until })).rejects.toThrow('assembly.no-volunteer');
    for (const testerId of testers) {
      await acceptCharter(context, { pilotSlug, testerId, version: 2 });
      await setVolunteer(context, { pilotSlug, testerId, willing: true });
    }
    await setVolunteer(context, { pilotSlug, testerId: three, willing: false });
    await setVolunteer(context, { pilotSlug, testerId: three, willing: true });
    const draws = await Promise.allSettled([
      drawTesterSeats(context, { pilotSlug, seed: 's', until }),
      drawTesterSeats(context, { pilotSlug, seed: 's', until }),
    ]);
    expect(draws.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const rows = await db().tester.findMany({ where: { id: { in: [one, two, three] } } });
    const expected = rows
      .map(({ pseudonym }) => pseudonym)
      .sort((a, b) => (rankInDraw('s', a) < rankInDraw('s', b) ? -1 : 1))
      .slice(0, 2);
    const held = (await board()).colleges.find(({ college }) => college === 'testers')?.held ?? [];
    expect(held.map(({ holder }) => holder).sort()).toEqual(expected.sort());
    expect(held[0]?.lot).toEqual({ seed: 's', among: 3 });
    await nameSeat(context, { pilotSlug, college: 'public', userId, until });
    await nameSeat(context, { pilotSlug, college: 'public', userId, until });
    await expect(
      nameSeat(context, { pilotSlug, college: 'public', userId: '8c9e6679-7425-40de-944b-e07fc1f90ae7', until }),
    ).rejects.toThrow('assembly.no-free-seat');
    await freeSeat(context, { pilotSlug, seatId: held[0]?.id ?? '' });
    await leavePilot(context, { testerId: testers.find((id) => id !== undefined) ?? '' });
  });

  it('admits by open votes with reasons; the recipient accepts the conditions; a breach ends it at once', async () => {
    const [one = '', two = ''] = await seat();
    const admissionId = await asked();
    const say = (sitter: { testerId: string } | { userId: string }, choice: 'yes' | 'no', reason = 'Utile à tous') =>
      castSeatVote(context, { pilotSlug, admissionId, sitter, choice, reason });
    await expect(say({ testerId: testers[2] ?? '' }, 'yes')).rejects.toThrow('assembly.no-seat');
    await expect(say({ testerId: one }, 'yes', ' ')).rejects.toThrow('assembly.reason-missing');
    await Promise.all([say({ testerId: one }, 'yes'), say({ testerId: one }, 'yes')]);
    await expect(say({ testerId: one }, 'no')).rejects.toThrow('assembly.seat-voted');
    expect(await db().seatVote.count({ where: { admissionId } })).toBe(1);
    await expect(db().seatVote.updateMany({ where: { admissionId }, data: { choice: 'no' } })).rejects.toThrow(
      /refused/,
    );
    await say({ userId }, 'no', 'Trop large');
    expect(await stateOf(admissionId)).toBe('deliberating');
    await say({ testerId: two }, 'yes');
    expect(await stateOf(admissionId)).toBe('admitted');
    const [view] = (await board()).admissions;
    expect(view?.votes.map(({ choice, reason }) => [choice, reason])).toEqual([
      ['yes', 'Utile à tous'],
      ['no', 'Trop large'],
      ['yes', 'Utile à tous'],
    ]);
    expect(await standing()).toMatchObject({ admitted: false });
    const token = await tokenOf(admissionId);
    expect(await readRecipientPage(context, token)).toMatchObject({
      kind: 'admission',
      state: 'admitted',
      terms: TERMS,
    });
    await expect(acceptConditions(context, { token, name: ' ' })).rejects.toThrow('assembly.name-missing');
    await Promise.all([
      acceptConditions(context, { token, name: 'Lab' }),
      acceptConditions(context, { token, name: 'Lab' }),
    ]);
    expect(await standing()).toMatchObject({ admitted: true, vote: null, foundedOn: null });
    await expect(revokeAdmission(context, { pilotSlug, admissionId, reason: '' })).rejects.toThrow(
      'assembly.reason-missing',
    );
    await revokeAdmission(context, { pilotSlug, admissionId, reason: 'Revente' });
    await revokeAdmission(context, { pilotSlug, admissionId, reason: 'Revente' });
    expect(await standing()).toMatchObject({ admitted: false });
    expect(await readRecipientPage(context, token)).toMatchObject({ state: 'revoked', endReason: 'Revente' });
    await expect(readRecipientPage(context, 'unknown')).rejects.toMatchObject({ status: 404 });
  });

  it('lets nobody in without a quorum of seats, and ends an admission on its date', async () => {
    const [one = '', two = ''] = await seat();
    const alone = await asked();
    await castSeatVote(context, {
      pilotSlug,
      admissionId: alone,
      sitter: { testerId: one },
      choice: 'yes',
      reason: 'Oui',
    });
    const { deliberatesUntil } = await db().admission.findUniqueOrThrow({ where: { id: alone } });
    context.clock.moveTo(deliberatesUntil ?? new Date());
    const late = { pilotSlug, admissionId: alone, sitter: { testerId: two }, choice: 'yes' as const, reason: 'Oui' };
    await expect(castSeatVote(context, late)).rejects.toThrow('assembly.admission-past');
    await runAssemblies(context);
    expect(await stateOf(alone)).toBe('refused');
    const admissionId = await asked();
    for (const sitter of [{ testerId: one }, { testerId: two }, { userId }]) {
      await castSeatVote(context, { pilotSlug, admissionId, sitter, choice: 'yes', reason: 'Oui' });
    }
    await acceptConditions(context, { token: await tokenOf(admissionId), name: 'Lab' });
    expect(await standing()).toMatchObject({ admitted: true });
    context.clock.moveTo(new Date('2027-01-31T23:00:00Z'));
    expect(await standing()).toMatchObject({ admitted: false });
    await runAssemblies(context);
    expect(await stateOf(admissionId)).toBe('ended');
  });

  it('hands the admitted the totals of those who agree, week by week, never a line, and closes with the admission', async () => {
    const sitters = await seat();
    const more = await createMembers(context, 3);
    const start = Date.parse('2026-11-01T00:00+01:00');
    const readings = Array.from({ length: 20 }, (_, i) => ({ start: start + i * DAY_MS, minutes: 1440, value: 100 }));
    const all = [...testers, ...more];
    for (const testerId of all) {
      await decideConsent(context, { testerId, purposeKey: 'electricity', decision: 'grant', locale: 'fr' });
      await appendReadings(context, { testerId, dataset: 'enedis/daily', readings });
    }
    const ask = { testerId: all[0] ?? '', dataset: 'enedis/daily', reader: { kind: 'recipient', key: 'lab' } } as const;
    const admissionId = await asked();
    for (const sitter of [...sitters.map((testerId) => ({ testerId })), { userId }]) {
      await castSeatVote(context, { pilotSlug, admissionId, sitter, choice: 'yes', reason: 'Oui' });
    }
    const token = await tokenOf(admissionId);
    expect(await mayRead(context, ask)).toMatchObject({ sight: 'nothing', obstacles: ['not-admitted'] });
    await acceptConditions(context, { token, name: 'Lab' });
    expect(await mayRead(context, ask)).toMatchObject({ sight: 'totals', obstacles: [] });
    const answer = await readFor(context, { ...ask, from: start, to: start + 30 * DAY_MS });
    expect(answer).toEqual({ sight: 'totals', obstacles: [] });
    context.clock.moveTo(new Date('2026-11-13T09:00:00Z'));
    expect(await runAssemblies(context)).toEqual({ released: 2 });
    expect(await runAssemblies(context)).toEqual({ released: 0 });
    const page = await readRecipientPage(context, token);
    expect(page.kind === 'admission' && page.releases.map(({ from, rows }) => [from, rows])).toEqual([
      ['2026-11-02', [{ group: 'all', people: 6, total: 4200 }]],
      ['2026-11-01', [{ group: 'all', people: 6, total: 600 }]],
    ]);
    const accesses = await db().vaultAccess.findMany({ where: { reader: `service:board-${admissionId}` } });
    expect(new Set(accesses.map(({ testerId }) => testerId))).toEqual(new Set(all));
    expect((await shareTitles(context, [`service:board-${admissionId}`])).size).toBe(1);
    await revokeAdmission(context, { pilotSlug, admissionId, reason: 'Revente' });
    expect(await readRecipientPage(context, token)).toMatchObject({ state: 'revoked', releases: [] });
    context.clock.moveTo(new Date('2026-11-20T09:00:00Z'));
    expect(await runAssemblies(context)).toEqual({ released: 0 });
  });

  it('forgets the offer of who does not accept in time', async () => {
    const [one = '', two = ''] = await seat();
    const admissionId = await asked();
    for (const sitter of [{ testerId: one }, { testerId: two }, { userId }]) {
      await castSeatVote(context, { pilotSlug, admissionId, sitter, choice: 'yes', reason: 'Oui' });
    }
    const token = await tokenOf(admissionId);
    context.clock.moveTo(new Date('2026-12-04T09:00:00Z'));
    await expect(acceptConditions(context, { token, name: 'Lab' })).rejects.toThrow('assembly.admission-past');
    expect(await stateOf(admissionId)).toBe('lapsed');
  });
});
