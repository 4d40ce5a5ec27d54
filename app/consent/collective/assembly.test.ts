import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from '~/platform/clock.ts';
import type { Reading } from '~/platform/reading.ts';
import { appendReadings } from '~/vault/append-readings.server.ts';
import { type TestContext, useTestContext } from '../../../tests/support/test-context.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { leavePilot } from '../leave-pilot.server.ts';
import { createTestPilot, TEST_PILOT } from '../testing/pilot-fixture.ts';
import { advanceAssembly } from './advance-assembly.server.ts';
import { newBallotCode } from './ballot-code.ts';
import { castBallot } from './cast-ballot.server.ts';
import { collectiveStanding } from './collective-standing.server.ts';
import { addComment, moderateComment, removeComment, reportComment } from './comments.server.ts';
import { setOptOut } from './opt-out.server.ts';
import type { BallotChoice } from './outcome.ts';
import { readProposal } from './read-proposal.server.ts';
import { requireGate } from './require-gate.server.ts';
import { runAssemblies } from './run-assemblies.server.ts';
import { discardProposal, saveProposal } from './save-proposal.server.ts';
import { submitProposal, withdrawProposal } from './submit-proposal.server.ts';
import type { ProposalTerms } from './terms.ts';
import { collectivePilotEnv, createMembers } from './testing/assembly-fixture.ts';

const DAY_MS = 86_400_000;
const pilotSlug = TEST_PILOT;

const TERMS: ProposalTerms = {
  recipient: { key: 'city', name: 'La ville', detail: 'Le service énergie' },
  datasets: ['enedis/daily'],
  aggregation: { step: 'month', groups: 'all', smallestGroup: 5 },
  purpose: 'Savoir combien nous consommons ensemble',
  from: '2026-11-01',
  until: '2027-01-31',
};

describe('the assembly', () => {
  const test = useTestContext({ env: collectivePilotEnv('cooperative') });
  let context: TestContext;
  let members: string[] = [];
  const db = () => context.db;
  const propose = (testerId: string, terms: Partial<ProposalTerms> = {}) =>
    saveProposal(context, { pilotSlug, testerId, kind: 'share', terms: { ...TERMS, ...terms } });
  const stateOf = async (id: string) => (await db().proposal.findUniqueOrThrow({ where: { id } })).state;
  const vote = (testerId: string, proposalId: string, choice: BallotChoice, code = newBallotCode()) =>
    castBallot(context, { pilotSlug, testerId, proposalId, choice, code });

  /** A proposal whose vote has just opened. */
  const opened = async (terms: Partial<ProposalTerms> = {}): Promise<string> => {
    const [author = ''] = members;
    const { proposalId } = await propose(author, terms);
    await submitProposal(context, { pilotSlug, testerId: author, proposalId });
    const { voteFrom } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    context.clock.moveTo(voteFrom ?? new Date());
    await advanceAssembly(context, pilotSlug);
    return proposalId;
  };
  const closeAt = async (proposalId: string): Promise<Date> => {
    const { voteUntil } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    return voteUntil ?? new Date();
  };
  const finish = async (proposalId: string): Promise<string> => {
    context.clock.moveTo(await closeAt(proposalId));
    await advanceAssembly(context, pilotSlug);
    return stateOf(proposalId);
  };

  beforeAll(() => createTestPilot(test.context));
  beforeEach(async () => {
    // Each test in its own time: the clock of the file's context only goes forward.
    context = { ...test.context, clock: new SimulatedClock(new Date('2026-11-02T09:00:00Z')) };
    await db().proposal.updateMany({ where: { state: 'debate' }, data: { state: 'withdrawn' } });
    await db().proposal.updateMany({ where: { state: { in: ['adopted', 'in-force'] } }, data: { state: 'ended' } });
    await db().tester.updateMany({ data: { state: 'withdrawn' } });
    members = await createMembers(context, 6);
  });

  it('takes a text from draft to debate to vote, frozen on the way, and no further than its rules', async () => {
    const [author = '', other = ''] = members;
    const { proposalId } = await propose(author);
    const draft = { pilotSlug, testerId: author, proposalId, kind: 'share' as const, terms: TERMS };
    await saveProposal(context, { ...draft, revision: 1 });
    await expect(saveProposal(context, { ...draft, revision: 1 })).rejects.toThrow('assembly.proposal-changed');
    await expect(saveProposal(context, { ...draft, testerId: other, revision: 2 })).rejects.toMatchObject({
      status: 404,
    });
    await expect(submitProposal(context, { pilotSlug, testerId: other, proposalId })).rejects.toMatchObject({
      status: 404,
    });
    const act = { pilotSlug, testerId: author, proposalId };
    await Promise.all([submitProposal(context, act), submitProposal(context, act)]);
    const row = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    expect(row).toMatchObject({
      state: 'debate',
      protocolVersion: 3,
      termsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    // Midnight in Paris, two days of debate then two of vote after 2 November.
    expect([row.voteFrom, row.voteUntil]).toEqual([new Date('2026-11-03T23:00:00Z'), new Date('2026-11-05T23:00:00Z')]);
    await expect(saveProposal(context, { ...draft, revision: 2 })).rejects.toMatchObject({ status: 404 });
    await expect(
      db().proposal.update({ where: { id: proposalId }, data: { terms: { ...TERMS, purpose: 'Autre chose' } } }),
    ).rejects.toThrow(/frozen/);
    await expect(vote(author, proposalId, 'yes')).rejects.toThrow('assembly.vote-closed');
    const late = await propose(other);
    context.clock.moveTo(new Date('2026-11-03T22:59:59.999Z'));
    await advanceAssembly(context, pilotSlug);
    expect(await stateOf(proposalId)).toBe('debate');
    context.clock.moveTo(new Date('2026-11-03T23:00:00Z'));
    await expect(withdrawProposal(context, act)).rejects.toThrow('assembly.proposal-past');
    await advanceAssembly(context, pilotSlug);
    expect(await stateOf(proposalId)).toBe('vote');
    await discardProposal(context, { pilotSlug, testerId: other, proposalId: late.proposalId });
    expect(await db().proposal.count({ where: { id: late.proposalId } })).toBe(0);
    expect(await finish(proposalId)).toBe('no-quorum');
  });

  it('lets an author withdraw before the vote, and holds three proposals at once', async () => {
    const [author = ''] = members;
    const ids: string[] = [];
    for (let i = 0; i < 4; i += 1) ids.push((await propose(author)).proposalId);
    const submit = (proposalId = '') => submitProposal(context, { pilotSlug, testerId: author, proposalId });
    await submit(ids[0]);
    await submit(ids[1]);
    const both = await Promise.allSettled([submit(ids[2]), submit(ids[3])]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await withdrawProposal(context, { pilotSlug, testerId: author, proposalId: ids[0] ?? '' });
    await withdrawProposal(context, { pilotSlug, testerId: author, proposalId: ids[0] ?? '' });
    expect(await stateOf(ids[0] ?? '')).toBe('withdrawn');
  });

  it('refuses terms that the pilot does not allow', async () => {
    const [author = ''] = members;
    const refused: [Partial<ProposalTerms>, string][] = [
      [{ purpose: ' ' }, 'assembly.terms-purpose'],
      [{ datasets: [] }, 'assembly.terms-data'],
      [{ datasets: ['enedis/secret'] }, 'assembly.terms-data'],
      [{ recipient: { ...TERMS.recipient, name: '' } }, 'assembly.terms-recipient'],
      [{ aggregation: { ...TERMS.aggregation, smallestGroup: 4 } }, 'assembly.terms-group'],
      [{ until: '2026-10-31' }, 'assembly.terms-days'],
      [{ until: '2027-04-01' }, 'assembly.terms-days'],
    ];
    for (const [terms, code] of refused) await expect(propose(author, terms)).rejects.toThrow(code);
    const direct = { ...context, env: collectivePilotEnv('data-trust') };
    await expect(requireGate(direct, pilotSlug, 'members-vote')).rejects.toMatchObject({ status: 404 });
  });

  it('counts a double click once, two tabs once, and no vote of somebody who came later', async () => {
    const proposalId = await opened();
    const [one = '', two = ''] = members;
    const code = newBallotCode();
    await Promise.all([vote(one, proposalId, 'yes', code), vote(one, proposalId, 'yes', code)]);
    await vote(one, proposalId, 'yes', code);
    await expect(vote(one, proposalId, 'no', code)).rejects.toThrow('assembly.already-voted');
    await expect(vote(one, proposalId, 'yes')).rejects.toThrow('assembly.already-voted');
    const tabs = await Promise.allSettled([vote(two, proposalId, 'yes'), vote(two, proposalId, 'no')]);
    expect(tabs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [late = ''] = await createMembers(context, 1);
    await expect(vote(late, proposalId, 'yes')).rejects.toThrow('assembly.not-elector');
    await expect(vote(members[2] ?? '', proposalId, 'yes', 'short')).rejects.toThrow('assembly.ballot-code');
    expect(await db().sealedBallot.count({ where: { voteId: proposalId } })).toBe(2);
    expect(await db().elector.count({ where: { voteId: proposalId, hasVoted: true } })).toBe(2);
    await finish(proposalId);
  });

  it('takes a ballot until the instant at which the vote closes, and none at it', async () => {
    const proposalId = await opened();
    const [one = '', two = '', three = '', four = ''] = members;
    const until = await closeAt(proposalId);
    context.clock.moveTo(new Date(until.getTime() - 1));
    await vote(one, proposalId, 'yes');
    context.clock.moveTo(until);
    const at = await Promise.allSettled([
      vote(two, proposalId, 'yes'),
      advanceAssembly(context, pilotSlug),
      vote(three, proposalId, 'no'),
    ]);
    expect(at.map((one) => (one.status === 'rejected' ? String(one.reason) : 'done'))).toEqual([
      expect.stringContaining('assembly.vote-closed'),
      'done',
      expect.stringContaining('assembly.vote-closed'),
    ]);
    await expect(vote(four, proposalId, 'yes')).rejects.toThrow('assembly.vote-closed');
    const row = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    expect(row).toMatchObject({ state: 'no-quorum', members: 6, yes: 1, no: 0, blank: 0, closedAt: until });
    expect(await db().elector.count({ where: { voteId: proposalId, hasVoted: true } })).toBe(1);
  });

  it('never counts a ballot without its voter, nor the reverse, when a count runs among the votes', async () => {
    const proposalId = await opened();
    const until = await closeAt(proposalId);
    context.clock.moveTo(new Date(until.getTime() - 1));
    const casts = members.slice(0, 5).map((testerId) => vote(testerId, proposalId, 'yes'));
    context.clock.moveTo(until);
    const done = await Promise.allSettled([...casts, advanceAssembly(context, pilotSlug)]);
    const taken = done.slice(0, 5).filter(({ status }) => status === 'fulfilled').length;
    const { yes } = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    expect(yes).toBe(taken);
    expect(await db().ballot.count({ where: { voteId: proposalId } })).toBe(taken);
    expect(await db().elector.count({ where: { voteId: proposalId, hasVoted: true } })).toBe(taken);
  });

  it('keeps ballots secret while the vote is open, unchangeable always, and opens none once counted', async () => {
    const proposalId = await opened();
    const codes = members.slice(0, 5).map(() => newBallotCode());
    for (const [i, testerId] of members.slice(0, 5).entries()) {
      await vote(testerId, proposalId, i === 0 ? 'no' : 'yes', codes[i]);
    }
    const sealed = await db().sealedBallot.findMany({ where: { voteId: proposalId } });
    expect(new Set(sealed.map((one) => one.sealed.length)).size).toBe(1);
    const stored = JSON.stringify(sealed.map((one) => [one.id, Buffer.from(one.sealed).toString('latin1')]));
    for (const code of codes) expect(stored).not.toContain(code);
    expect(Object.keys(sealed[0] ?? {}).sort()).toEqual(['id', 'sealed', 'voteId']);
    const view = await readProposal(context, { pilotSlug, testerId: members[0] ?? '', proposalId });
    expect(view).toMatchObject({ result: null, ballots: [], turnout: { voted: 5, members: 6 }, hasVoted: true });
    await expect(db().sealedBallot.deleteMany({ where: { voteId: proposalId } })).rejects.toThrow(/before the count/);
    await expect(
      db().sealedBallot.updateMany({ where: { voteId: proposalId }, data: { sealed: Buffer.of(1) } }),
    ).rejects.toThrow(/does not change/);
    // Its first day has come: what was adopted is in force at once.
    expect(await finish(proposalId)).toBe('in-force');
    const ballots = await db().ballot.findMany({ where: { voteId: proposalId }, orderBy: { code: 'asc' } });
    expect(ballots.map(({ code }) => code)).toEqual(codes.toSorted());
    expect(ballots.find(({ code }) => code === codes[0])?.choice).toBe('no');
    await expect(db().ballot.updateMany({ where: { voteId: proposalId }, data: { choice: 'no' } })).rejects.toThrow(
      /refused/,
    );
    await expect(db().ballot.deleteMany({ where: { voteId: proposalId } })).rejects.toThrow(/refused/);
    await expect(context.database.executeSql('TRUNCATE "Ballot"')).rejects.toThrow(/refused/);
    await expect(
      db().ballot.create({ data: { voteId: proposalId, code: newBallotCode(), choice: 'yes' } }),
    ).rejects.toThrow(/outside a vote/);
    await expect(db().elector.updateMany({ where: { voteId: proposalId }, data: { hasVoted: false } })).rejects.toThrow(
      /voted/,
    );
    await expect(db().proposal.update({ where: { id: proposalId }, data: { yes: 6 } })).rejects.toThrow(
      /does not change/,
    );
    expect(await db().sealedBallot.count({ where: { voteId: proposalId } })).toBe(0);
    expect(await context.keys.get(proposalId)).toBeUndefined();
    // One transaction wrote them all, in the order of their codes: neither says in what order people voted.
    const order = await db().$queryRaw<{ code: string; xmin: string }[]>`
      SELECT code, xmin::text FROM "Ballot" WHERE "voteId" = ${proposalId}::uuid ORDER BY ctid`;
    expect(order.map(({ code }) => code)).toEqual(codes.toSorted());
    expect(new Set(order.map(({ xmin }) => xmin)).size).toBe(1);
    const after = await readProposal(context, { pilotSlug, testerId: members[0] ?? '', proposalId });
    expect(after).toMatchObject({ result: { members: 6, yes: 4, no: 1, blank: 0 }, turnout: { voted: 5, members: 6 } });
    expect(after.ballots).toHaveLength(5);
  });

  it('closes once everyone still in has voted; keeps the ballot of who left, not the seat of who left without', async () => {
    const proposalId = await opened();
    for (const testerId of members.slice(0, 4)) await vote(testerId, proposalId, 'yes');
    await leavePilot(context, { testerId: members[0] ?? '' });
    await leavePilot(context, { testerId: members[5] ?? '' });
    expect(await stateOf(proposalId)).toBe('vote');
    expect(await vote(members[4] ?? '', proposalId, 'blank')).toEqual({ closed: true });
    const row = await db().proposal.findUniqueOrThrow({ where: { id: proposalId } });
    expect(row).toMatchObject({ state: 'adopted', authorId: null, members: 5, yes: 4, blank: 1 });
    expect(await db().elector.count({ where: { testerId: { in: [members[0] ?? '', members[5] ?? ''] } } })).toBe(0);
  });

  it('says so when the box can no longer be opened', async () => {
    const proposalId = await opened();
    await vote(members[0] ?? '', proposalId, 'yes');
    await context.keys.delete(proposalId);
    await expect(vote(members[1] ?? '', proposalId, 'yes')).rejects.toThrow('assembly.vote-closed');
    expect(await finish(proposalId)).toBe('void');
  });

  it('lets members talk, and an animator hide with a reason; words leave with who wrote them', async () => {
    const [author = '', other = ''] = members;
    const { proposalId } = await propose(author);
    await submitProposal(context, { pilotSlug, testerId: author, proposalId });
    const say = (body: string) =>
      addComment(context, { pilotSlug, testerId: other, proposalId, body, showsPseudonym: true });
    await Promise.all([say('Et en hiver ?'), say('Et en hiver ?')]);
    context.clock.moveTo(new Date('2026-11-02T09:05:00Z'));
    await say('Je préfère par mois.');
    await expect(say('  ')).rejects.toThrow('assembly.comment-empty');
    const read = async (testerId: string) =>
      (await readProposal(context, { pilotSlug, testerId, proposalId })).comments;
    const [first] = await read(author);
    expect(await read(author)).toMatchObject([
      { body: 'Et en hiver ?', author: expect.stringMatching(/^T-/), isMine: false },
      { body: 'Je préfère par mois.' },
    ]);
    const commentId = first?.id ?? '';
    await reportComment(context, { pilotSlug, testerId: author, commentId });
    await reportComment(context, { pilotSlug, testerId: author, commentId });
    expect(await db().commentReport.count({ where: { commentId } })).toBe(1);
    const definition = await requireGate(context, pilotSlug, 'members-vote');
    const hide = (reason: string) => moderateComment(context, { definition, commentId, hide: true, reason });
    await expect(hide(' ')).rejects.toThrow('assembly.reason-missing');
    await hide('Hors sujet');
    expect((await read(author))[0]).toMatchObject({ body: '', hiddenReason: 'Hors sujet' });
    await moderateComment(context, { definition, commentId, hide: false, reason: '' });
    await expect(removeComment(context, { pilotSlug, testerId: author, commentId })).rejects.toMatchObject({
      status: 404,
    });
    await removeComment(context, { pilotSlug, testerId: other, commentId });
    await leavePilot(context, { testerId: other });
    expect(await read(author)).toMatchObject([
      { body: '', author: null, isRemoved: true },
      { body: '', author: null, isRemoved: true },
    ]);
  });

  it('does what was voted: totals of those still in, to the letter, logged for each, until its last day', async () => {
    const terms = { until: '2026-12-31', recipient: { ...TERMS.recipient, key: 'bureau' } };
    const proposalId = await opened(terms);
    const start = Date.parse('2026-11-01T00:00+01:00');
    const days: Reading[] = Array.from({ length: 61 }, (_, i) => ({
      start: start + i * DAY_MS,
      minutes: 1440,
      value: 100,
    }));
    for (const testerId of members) {
      await decideConsent(context, { testerId, purposeKey: 'electricity', decision: 'grant', locale: 'fr' });
      await appendReadings(context, { testerId, dataset: 'enedis/daily', readings: days });
      await vote(testerId, proposalId, 'yes');
    }
    expect(await stateOf(proposalId)).toBe('adopted');
    const standing = () =>
      collectiveStanding(context, {
        pilotSlug,
        testerId: members[5] ?? '',
        recipientKey: 'bureau',
        datasets: ['enedis/daily'],
      });
    expect(await standing()).toMatchObject({
      vote: { members: 6, yes: 6, quorumShare: 0.5 },
      totals: true,
      optedOut: false,
      foundedOn: null,
    });
    context.clock.moveTo(new Date('2026-12-03T22:00:00Z'));
    expect(await runAssemblies(context)).toEqual({ released: 0 });
    expect(await stateOf(proposalId)).toBe('in-force');
    await setOptOut(context, { pilotSlug, testerId: members[5] ?? '', decisionKey: proposalId, out: true });
    expect(await standing()).toMatchObject({ optedOut: true });
    context.clock.moveTo(new Date('2026-12-04T09:00:00Z'));
    expect(await runAssemblies(context)).toEqual({ released: 1 });
    expect(await runAssemblies(context)).toEqual({ released: 0 });
    const november = await db().shareRelease.findFirstOrThrow({ where: { decisionId: proposalId } });
    expect(november).toMatchObject({ period: '2026-11-01', lastDay: '2026-11-30' });
    expect(november.rows).toEqual([{ group: 'all', people: 5, total: 15_000 }]);
    const accesses = await db().vaultAccess.findMany({ where: { reader: `service:vote-${proposalId}` } });
    expect(accesses.map(({ testerId }) => testerId).sort()).toEqual(members.slice(0, 5).sort());
    expect(accesses[0]).toMatchObject({ dataset: 'enedis/daily', fromDay: '2026-11-01', toDay: '2026-11-30' });
    await leavePilot(context, { testerId: members[0] ?? '' });
    context.clock.moveTo(new Date('2027-01-05T09:00:00Z'));
    await runAssemblies(context);
    const releases = await db().shareRelease.findMany({
      where: { decisionId: proposalId },
      orderBy: { period: 'asc' },
    });
    expect(releases.map(({ rows }) => rows)).toEqual([
      [{ group: 'all', people: 5, total: 15_000 }],
      [{ group: 'all', people: null, total: null }],
    ]);
    await advanceAssembly(context, pilotSlug);
    expect(await stateOf(proposalId)).toBe('ended');
    expect((await standing()).vote).toBeNull();
    expect(await runAssemblies(context)).toEqual({ released: 0 });
  });

  it('ends an earlier decision by a later vote, the founding charter included', async () => {
    const [author = ''] = members;
    const terms = { ...TERMS, recipient: { key: 'service', name: 'Le service', detail: '' }, purpose: 'On arrête' };
    const { proposalId } = await saveProposal(context, {
      ...{ pilotSlug, testerId: author, kind: 'end', endsKey: 'founding:service', terms },
    });
    await submitProposal(context, { pilotSlug, testerId: author, proposalId });
    context.clock.moveTo(new Date('2026-11-04T09:00:00Z'));
    await advanceAssembly(context, pilotSlug);
    for (const testerId of members) await vote(testerId, proposalId, 'yes');
    await advanceAssembly(context, pilotSlug);
    expect(await stateOf(proposalId)).toBe('ended');
    const ask = { pilotSlug, testerId: author, recipientKey: 'service', datasets: ['enedis/daily'] };
    expect(await collectiveStanding(context, ask)).toMatchObject({ vote: null, admitted: false });
  });
});
