import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import { type TestContext, useTestContext } from '../../../../tests/support/test-context.ts';
import { leavePilot } from '../../leave-pilot.server.ts';
import { createTestPilot, TEST_PILOT } from '../../testing/pilot-fixture.ts';
import { newBallotCode } from '../ballot-code.ts';
import { drawTesterSeats, freeSeat, nameSeat, rankInDraw, renewSeat } from '../board.server.ts';
import { acceptCharter } from '../charter.server.ts';
import { listAwaitedVotes } from '../list-awaited-votes.server.ts';
import { readBoard } from '../read-board.server.ts';
import { requireGate } from '../require-gate.server.ts';
import { runAssemblies } from '../run-assemblies.server.ts';
import { collectivePilotEnv, createMembers } from '../testing/assembly-fixture.ts';
import { seedOf } from './advance-elections.server.ts';
import { callElection, cancelElection } from './call-election.server.ts';
import { castSeatBallot } from './cast-seat-ballot.server.ts';
import { BLANK, countSeats } from './count-seats.ts';
import { ELECTION_EVENTS, ELECTION_STATES, nextElectionState } from './election-state.ts';
import { listElections, readElection } from './read-elections.server.ts';
import { standDown, standForSeat } from './stand.server.ts';

/** Written by hand: what each event does to each state; a dot is a refusal. */
const TABLE = `
             open-vote find-nobody  cancel    count spoil
standing     vote      no-candidate cancelled .     .
vote         .         .            .         held  void
held         .         .            .         .     .
no-candidate .         .            .         .     .
void         .         .            .         .     .
cancelled    .         .            .         .     .`;

describe('the course of an election', () => {
  it('is the whole table, illegal events included', () => {
    const [head = '', ...lines] = TABLE.trim().split('\n');
    expect(head.trim().split(/ +/)).toEqual([...ELECTION_EVENTS]);
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual([...ELECTION_STATES]);
    for (const line of lines) {
      const [name, ...cells] = line.split(/ +/);
      const from = ELECTION_STATES.find((state) => state === name);
      expect(from && ELECTION_EVENTS.map((event) => nextElectionState(from, event) ?? '.')).toEqual(cells);
    }
  });
});

describe('the count of an election', () => {
  const candidates = ['a', 'b', 'c', 'd'].map((id, index) => ({ id, number: index + 1, isGone: id === 'd' }));
  const elected = (choices: string[], seats: number) =>
    countSeats(choices, { seats, candidates, lotOf: ({ id }) => (id === 'b' ? '0' : id) })
      .results.filter(({ isElected }) => isElected)
      .map(({ id }) => id);

  it.each([
    [['1', '1', '2', '3'], 1, ['a']],
    [['1', '2'], 1, ['b']],
    [['1', '2', '3', '3'], 2, ['b', 'c']],
    [['4', '4', '4', '3'], 2, ['c']],
    [[BLANK, BLANK], 2, []],
    [['9', '1'], 2, ['a']],
  ])('of %j for %i seats gives them to %j', (choices, seats, expected) => {
    expect(elected(choices, seats)).toEqual(expected);
  });

  it('seats no more than the seats, none without a vote, and none who had fewer than one left out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '2', '3', '4', BLANK), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (choices, seats) => {
          const { blank, results } = countSeats(choices, { seats, candidates, lotOf: ({ id }) => id });
          const seated = results.filter(({ isElected }) => isElected);
          const others = results.filter(({ id, isElected }) => !isElected && id !== 'd');
          expect(blank + results.reduce((sum, { votes }) => sum + votes, 0)).toBe(choices.length);
          expect(seated.length).toBe(
            Math.min(seats, results.filter(({ id, votes }) => id !== 'd' && votes > 0).length),
          );
          for (const one of seated) for (const other of others) expect(one.votes).toBeGreaterThanOrEqual(other.votes);
        },
      ),
    );
  });
});

const pilotSlug = TEST_PILOT;
const CHARTER = { version: 1, text: { fr: 'La charte.', en: 'The charter.' } };
const DAYS = { standUntil: '2026-11-05', voteUntil: '2026-11-10', termUntil: '2027-03-31' };

describe('the election of the tester seats', () => {
  const seats = [
    { college: 'public', seats: 1 },
    { college: 'testers', seats: 1 },
  ];
  const test = useTestContext({ env: collectivePilotEnv('data-trust', { charter: CHARTER, seats }) });
  let context: TestContext;
  let testers: string[] = [];
  const db = () => test.context.db;
  const at = (instant: string) => context.clock.moveTo(new Date(instant));
  const read = (electionId: string, testerId: string | null = null) =>
    readElection(context, { pilotSlug, electionId, testerId });
  const stand = (electionId: string, testerId: string, statement = 'Pour que ce soit clair') =>
    standForSeat(context, { pilotSlug, electionId, testerId, statement });
  const cast = (electionId: string, testerId: string, number: number | null, code = newBallotCode()) =>
    castSeatBallot(context, { pilotSlug, electionId, testerId, number, code });
  const sitters = async () => {
    const board = await readBoard(context, await requireGate(context, pilotSlug, 'board-admits'), { testerId: '' });
    return board.colleges.find(({ college }) => college === 'testers')?.held ?? [];
  };
  const pseudonymOf = async (id: string) => (await db().tester.findUniqueOrThrow({ where: { id } })).pseudonym;

  beforeAll(() => createTestPilot(test.context));
  beforeEach(async () => {
    context = { ...test.context, clock: new SimulatedClock(new Date('2026-11-02T09:00:00Z')) };
    await db().tester.deleteMany();
    await db().boardSeat.deleteMany();
    await db().seatElection.deleteMany();
    testers = await createMembers(context, 4);
    for (const testerId of testers) await acceptCharter(context, { pilotSlug, testerId, version: 1 });
  });

  /** The first two stand; the vote is open. */
  const opened = async (): Promise<{ electionId: string; numbers: number[] }> => {
    const { electionId } = await callElection(context, { pilotSlug, ...DAYS });
    for (const testerId of testers.slice(0, 2)) await stand(electionId, testerId);
    at('2026-11-05T23:00:00Z');
    await runAssemblies(context);
    const rows = await db().seatCandidate.findMany({ where: { electionId } });
    const numbers = testers.map((id) => rows.find(({ testerId }) => testerId === id)?.number ?? 0);
    return { electionId, numbers };
  };

  it('is called with dates in their order, one at a time, for seats that will be free', async () => {
    const call = (days: Partial<typeof DAYS>) => callElection(context, { pilotSlug, ...DAYS, ...days });
    for (const days of [
      { standUntil: '2026-11-01' },
      { voteUntil: '2026-11-05' },
      { termUntil: '2026-11-10' },
      { standUntil: 'demain' },
      { voteUntil: '2026-11-31' },
    ]) {
      await expect(call(days)).rejects.toThrow('assembly.election-days');
    }
    await expect(call({ termUntil: '2999-01-01' })).rejects.toThrow('assembly.seat-days');
    const calls = await Promise.allSettled([call({}), call({})]);
    expect(calls.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(drawTesterSeats(context, { pilotSlug, until: '2027-01-31' })).rejects.toThrow(
      'assembly.election-open',
    );
    const [{ id = '' } = {}] = await listElections(context, { pilotSlug, testerId: null });
    await cancelElection(context, { pilotSlug, electionId: id });
    await cancelElection(context, { pilotSlug, electionId: id });
    await db().boardSeat.create({
      data: {
        ...{ pilotSlug, college: 'testers', testerId: testers[3] ?? '', filledBy: 'lot' },
        ...{ heldFrom: context.clock.now(), heldUntil: new Date('2026-12-01T00:00:00Z') },
      },
    });
    await expect(call({})).rejects.toThrow('assembly.no-free-seat');
    // The seat ends before this vote does: it is renewed.
    expect(await call({ voteUntil: '2026-12-15' })).toEqual({ electionId: expect.any(String) });
  });

  it('lets those who accepted the charter stand, in their words, until the list is settled', async () => {
    const [one = '', two = ''] = testers;
    const { electionId } = await callElection(context, { pilotSlug, ...DAYS });
    await expect(stand(electionId, one, '  ')).rejects.toThrow('assembly.statement-missing');
    await db().charterAcceptance.deleteMany({ where: { testerId: two } });
    await expect(stand(electionId, two)).rejects.toThrow('assembly.charter-first');
    await Promise.all([stand(electionId, one), stand(electionId, one, 'Mieux dit')]);
    await stand(electionId, one, 'Mieux dit');
    expect((await read(electionId, one)).paper).toMatchObject([{ statement: 'Mieux dit', isMine: true, number: null }]);
    await standDown(context, { pilotSlug, electionId, testerId: one });
    expect((await read(electionId)).paper).toEqual([]);
    at('2026-11-05T23:00:00Z');
    await expect(stand(electionId, one)).rejects.toThrow('assembly.standing-closed');
    await runAssemblies(context);
    expect(await read(electionId)).toMatchObject({ state: 'no-candidate' });
    await expect(read('nonsense')).rejects.toMatchObject({ status: 404 });
  });

  it('seats who has the most votes from the announced day to the end of the term, and is secret until then', async () => {
    const [one = '', two = '', three = '', four = ''] = testers;
    const { electionId, numbers } = await opened();
    const [first = 0, second = 0] = numbers;
    expect([first, second].sort()).toEqual([1, 2]);
    await expect(cancelElection(context, { pilotSlug, electionId })).rejects.toThrow('assembly.election-past');
    await expect(standDown(context, { pilotSlug, electionId, testerId: one })).rejects.toThrow('standing-closed');
    await expect(cast(electionId, one, 7)).rejects.toMatchObject({ status: 404 });
    await expect(cast(electionId, one, 1, 'court')).rejects.toThrow('assembly.ballot-code');
    const [late = ''] = await createMembers(context, 1);
    await expect(cast(electionId, late, 1)).rejects.toThrow('assembly.not-elector');
    const code = newBallotCode();
    await Promise.all([cast(electionId, three, second, code), cast(electionId, three, second, code)]);
    await expect(cast(electionId, three, first)).rejects.toThrow('assembly.already-voted');
    await cast(electionId, two, second);
    await cast(electionId, one, null);
    const open = await read(electionId, four);
    expect(await listAwaitedVotes(context, { pilotSlug, testerId: four })).toMatchObject([
      { kind: 'election', id: electionId },
    ]);
    expect(await listAwaitedVotes(context, { pilotSlug, testerId: three })).toEqual([]);
    expect(open).toMatchObject({ awaitsMe: true, turnout: { voted: 3, members: 4 }, ballots: [], blank: null });
    expect(open.paper.map(({ votes }) => votes)).toEqual([null, null]);
    expect(await db().ballot.count({ where: { voteId: electionId } })).toBe(0);
    // The last one awaited closes the vote; the term begins on the day announced.
    expect(await cast(electionId, four, first)).toEqual({ closed: true });
    const held = await read(electionId);
    expect(held).toMatchObject({ state: 'held', blank: 1, turnout: { voted: 4, members: 4 } });
    expect(held.paper.find(({ number }) => number === second)).toMatchObject({ votes: 2, isElected: true });
    expect(held.ballots.map(({ choice }) => choice).sort()).toEqual(
      [String(first), String(second), String(second), BLANK].sort(),
    );
    expect(held.ballots.find((ballot) => ballot.code === code)?.choice).toBe(String(second));
    expect(await sitters()).toEqual([]);
    at('2026-11-10T23:00:00Z');
    expect((await sitters()).map(({ holder }) => holder)).toEqual([await pseudonymOf(two)]);
    at('2027-02-15T12:00:00Z');
    expect(await sitters()).toMatchObject([{ isElected: true, endsSoon: true }]);
    at('2027-03-31T22:00:00Z');
    expect(await sitters()).toEqual([]);
    // What was voted does not change, and no key is left to tell whose it was.
    await expect(db().ballot.deleteMany({ where: { voteId: electionId } })).rejects.toThrow(/refused/);
    await expect(db().seatCandidate.updateMany({ where: { electionId }, data: { votes: 9 } })).rejects.toThrow(
      /result/,
    );
    await expect(db().seatElection.updateMany({ data: { blank: 9 } })).rejects.toThrow(/result/);
    await expect(cast(electionId, late, 1)).rejects.toThrow('assembly.vote-closed');
    expect(await context.keys.get(electionId)).toBeUndefined();
  });

  it('breaks a tie by a lot that anybody can draw again', async () => {
    const [one = '', two = '', three = '', four = ''] = testers;
    const { electionId, numbers } = await opened();
    const [first = 0, second = 0] = numbers;
    await cast(electionId, three, first);
    await cast(electionId, four, second);
    at('2026-11-10T23:00:00Z');
    await expect(cast(electionId, one, first)).rejects.toThrow('assembly.vote-closed');
    await Promise.all([runAssemblies(context), runAssemblies(context)]);
    const { seed, ballots, paper } = await read(electionId);
    expect(seed).toBe(seedOf(ballots));
    const [winner] = [await pseudonymOf(one), await pseudonymOf(two)].toSorted((a, b) =>
      rankInDraw(seed ?? '', a) < rankInDraw(seed ?? '', b) ? -1 : 1,
    );
    expect(paper.filter(({ isElected }) => isElected).map(({ pseudonym }) => pseudonym)).toEqual([winner]);
    expect((await sitters()).map(({ holder }) => holder)).toEqual([winner]);
  });

  it('keeps the ballots of a candidate who leaves, without the person, and gives them no seat', async () => {
    const [one = '', , three = '', four = ''] = testers;
    const { electionId, numbers } = await opened();
    const [first = 0, second = 0] = numbers;
    await cast(electionId, three, first);
    await cast(electionId, four, first);
    await leavePilot(context, { testerId: one });
    expect((await read(electionId)).paper.find(({ number }) => number === first)).toMatchObject({
      ...{ pseudonym: null, statement: '' },
    });
    at('2026-11-10T23:00:00Z');
    await runAssemblies(context);
    const { paper, turnout } = await read(electionId);
    expect(turnout).toEqual({ voted: 2, members: 3 });
    expect(paper.map(({ number, votes, isElected }) => [number, votes, isElected]).toSorted()).toEqual(
      [
        [first, 2, false],
        [second, 0, false],
      ].toSorted(),
    );
    expect(await sitters()).toEqual([]);
  });

  it('opened late, lasts as many days as it was announced, to an evening', async () => {
    const { electionId } = await callElection(context, { pilotSlug, ...DAYS });
    await stand(electionId, testers[0] ?? '');
    at('2026-11-20T09:00:00Z');
    await runAssemblies(context);
    // Five days of vote were announced: from the day after, to the evening of the fifth.
    expect(await read(electionId)).toMatchObject({ state: 'vote', voteUntil: new Date('2026-11-25T23:00:00Z') });
  });

  it('is to be held again when the key of its box is lost', async () => {
    const { electionId } = await opened();
    await cast(electionId, testers[2] ?? '', 1);
    await context.keys.delete(electionId);
    await expect(cast(electionId, testers[3] ?? '', 1)).rejects.toThrow('assembly.vote-closed');
    at('2026-11-10T23:00:00Z');
    await runAssemblies(context);
    expect(await read(electionId)).toMatchObject({ state: 'void', blank: null });
    expect(
      await callElection(context, {
        pilotSlug,
        standUntil: '2026-11-20',
        voteUntil: '2026-11-30',
        termUntil: '2027-03-31',
      }),
    ).toBeDefined();
  });

  it('ends a named seat on its evening, and extends it only by hand and before', async () => {
    const userId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
    const name = (until: string) => nameSeat(context, { pilotSlug, college: 'public', userId, until });
    await expect(name('2026-11-01')).rejects.toThrow('assembly.seat-days');
    await name('2026-11-30');
    const { id: seatId } = await db().boardSeat.findFirstOrThrow({ where: { userId } });
    await renewSeat(context, { pilotSlug, seatId, until: '2026-12-31' });
    at('2026-12-31T22:59:00Z');
    await expect(name('2027-01-31')).resolves.toBeUndefined();
    expect(await db().boardSeat.count({ where: { userId } })).toBe(1);
    at('2026-12-31T23:00:00Z');
    await expect(renewSeat(context, { pilotSlug, seatId, until: '2027-01-31' })).rejects.toMatchObject({ status: 404 });
    await expect(freeSeat(context, { pilotSlug, seatId })).rejects.toMatchObject({ status: 404 });
    await name('2027-01-31');
    expect(await db().boardSeat.count({ where: { userId } })).toBe(2);
    const [testerId = ''] = testers;
    const elected = await db().boardSeat.create({
      data: { pilotSlug, college: 'testers', testerId, filledBy: 'elected', heldFrom: context.clock.now() },
    });
    await expect(renewSeat(context, { pilotSlug, seatId: elected.id, until: '2027-01-31' })).rejects.toMatchObject({
      status: 404,
    });
  });
});
