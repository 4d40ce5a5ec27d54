import { beforeAll, describe, expect, it } from 'vitest';
import { listShared } from '~/consent/collective/list-shared.server.ts';
import { setOptOut } from '~/consent/collective/opt-out.server.ts';
import { releaseShare } from '~/consent/collective/release-share.server.ts';
import { leavePilot } from '~/consent/leave-pilot.server.ts';
import { saveDescription } from '~/consent/save-description.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { Entry } from '~/platform/entry.ts';
import { appendEntries } from '~/vault/append-entries.server.ts';
import { useTestContext } from '../../../tests/support/test-context.ts';
import type { TesterPrincipal } from '../tester.ts';
import { layPilot, newMember, openPage, voteShare } from '../testing/group-fixture.ts';
import { readCollectiveMap } from './read-collective-map.server.ts';
import { readWishes } from './read-wishes.server.ts';
import { makeSnapshots } from './snapshot-round.server.ts';

const PILOT = 'mobilites-partagees';
const TERMS = {
  recipient: { key: 'cooperative', name: 'Le fonds commun', detail: 'Le groupe' },
  datasets: ['yelo/trips'],
  aggregation: { step: 'month', groups: 'all', smallestGroup: 5 } as const,
  purpose: 'Voir ensemble où nous allons',
  ...{ from: '2026-10-01', until: '2027-03-31' },
};
const NO_CHOICE = { band: null, mode: null };

const test = useTestContext();

const ride = (id: string, day: string, to = 'Gare'): Entry => ({
  ...{ id, at: Date.parse(`${day}T08:00:00+02:00`) },
  fields: { mode: 'bus', from: 'Aytré', to, minutes: 20 },
});
const travels = ({ testerId }: TesterPrincipal) =>
  appendEntries(test.context, {
    ...{ testerId, dataset: 'yelo/trips' },
    entries: [ride('1', '2026-10-05'), ride('2', '2026-10-06'), ride('3', '2026-10-07', 'Ailleurs')],
  });
const readers = async ({ testerId }: TesterPrincipal) =>
  (await test.context.db.vaultAccess.findMany({ where: { testerId } })).map(({ reader }) => reader);

/** Steps depend on each other: a group's first weeks. */
describe.sequential('the map of a group', () => {
  const members: TesterPrincipal[] = [];
  let refuser: TesterPrincipal;
  let stepsOut: TesterPrincipal;
  let voteId: string;
  const page = (tester: TesterPrincipal) => openPage(test.context, tester, 'collective-map');
  const read = async (tester: TesterPrincipal, choice: Parameters<typeof readCollectiveMap>[1]['choice'] = NO_CHOICE) =>
    readCollectiveMap(await page(tester), { month: null, choice });

  beforeAll(async () => {
    const { context } = test;
    await layPilot(context, {
      ...{ pilotSlug: PILOT, territory: 'la-rochelle', initiative: 'la-rochelle-mobilite', theme: 'mobilite' },
    });
    for (let at = 0; at < 5; at += 1) members.push(await newMember(context, PILOT, ['add-yelo', 'pool']));
    refuser = await newMember(context, PILOT, ['add-yelo']);
    stepsOut = await newMember(context, PILOT, ['add-yelo', 'pool']);
    for (const one of [...members, refuser, stepsOut]) await travels(one);
  });

  it('is not made without a vote, and says so', async () => {
    expect(await makeSnapshots(test.context)).toEqual({ made: 0 });
    const [first] = members;
    expect(first && (await read(first))).toEqual({ shown: null, decision: null, nextOn: null, me: 'in' });
    expect(await read(refuser)).toMatchObject({ me: 'not-agreed' });
  });

  it('is made once, of the trips of those whom the vote admits and who are in, each reading logged', async () => {
    const { context } = test;
    voteId = await voteShare(context, [...members, refuser, stepsOut], TERMS);
    const optOut = { pilotSlug: PILOT, testerId: stepsOut.testerId, decisionKey: voteId };
    await setOptOut(context, { ...optOut, out: true });
    expect(await makeSnapshots(context)).toEqual({ made: 1 });
    expect(await makeSnapshots(context)).toEqual({ made: 0 });
    const [row] = await context.db.collectiveSnapshot.findMany();
    expect(row).toMatchObject({ pilotSlug: PILOT, topic: 'flows', decisionKey: voteId, period: '2026-10-01' });
    expect(row?.content).toEqual({
      people: 5,
      flows: [{ from: '17028', to: '17300-centre', band: 'morning', mode: 'bus', people: 5, trips: 10 }],
      untold: true,
    });
    for (const one of members) expect(await readers(one)).toContain('service:collective-map');
    for (const one of [refuser, stepsOut]) expect(await readers(one)).toEqual([]);
  });

  it('lets out, under the same vote, totals of the same people', async () => {
    await releaseShare(test.context, voteId);
    const { lines } = await listShared(test.context, { slug: PILOT });
    expect(lines).toMatchObject([
      { id: voteId, recipient: 'Le fonds commun', isOver: false, vote: { yes: 7, no: 0 }, releases: 1, snapshots: 1 },
    ]);
    expect(lines[0]?.latest[0]?.rows).toEqual([{ group: 'all', people: 5, total: 15 }]);
    expect((await listShared(test.context, { slug: PILOT }, 2)).lines).toEqual([]);
  });

  it('tells a member the vote, their part in it, and the next one', async () => {
    const [first] = members;
    if (!first) throw new Error('nobody');
    const map = await read(first);
    expect(map.shown).toMatchObject({ month: '2026-10', months: ['2026-10'], wasIn: true });
    expect(map.shown?.view).toMatchObject({ people: 5, trips: 10, apart: 0, untold: true });
    expect(map.decision).toMatchObject({ id: voteId, vote: { yes: 7, members: 7 }, from: '2026-10-01' });
    expect(map).toMatchObject({ nextOn: '2026-12-04', me: 'in' });
    expect(await read(stepsOut)).toMatchObject({ me: 'out', shown: { wasIn: false } });
    expect((await read(first, { band: 'evening', mode: null })).shown?.view.flows).toEqual([]);
  });

  it('stays as it was when somebody leaves, and the next one is withheld', async () => {
    const { context } = test;
    const before = await context.db.collectiveSnapshot.findMany();
    const leaver = members.pop();
    if (leaver) await leavePilot(context, { testerId: leaver.testerId });
    context.clock.moveTo(new Date('2026-12-05T09:00:00Z'));
    for (const { testerId } of members) {
      await appendEntries(context, { testerId, dataset: 'yelo/trips', entries: [ride('9', '2026-11-10')] });
    }
    expect(await makeSnapshots(context)).toEqual({ made: 1 });
    const after = await context.db.collectiveSnapshot.findMany({ orderBy: { period: 'asc' } });
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.content).toEqual({ people: null, flows: [], untold: true });
  });
});

/** What members say they wish, added up for the debates. */
describe.sequential('the wishes of a group', () => {
  const wish = async (obstacle: string, agrees = true) => {
    const member = await newMember(test.context, PILOT, agrees ? ['wishes'] : []);
    const answers = { obstacle, recipients: ['authority'] };
    const said = { testerId: member.testerId, dataset: 'declared/wishes', answers };
    if (agrees) await saveDescription(test.context, said);
    return member;
  };
  const read = async () => readWishes(test.context, await getOpenPilot(test.context, PILOT));

  it('wait for a whole group, then are added up once a month, each reading logged', async () => {
    const { context } = test;
    const first = await wish('price');
    for (let at = 0; at < 3; at += 1) await wish('price');
    const silent = await wish('price', false);
    expect(await makeSnapshots(context)).toEqual({ made: 0 });
    expect(await read()).toEqual({ path: '/moi/declarer/wishes', since: null, questions: [] });
    await wish('safety');
    await wish('safety');
    expect(await makeSnapshots(context)).toEqual({ made: 1 });
    expect(await makeSnapshots(context)).toEqual({ made: 0 });
    const found = await read();
    expect(found?.since).toBe('2026-12-01');
    // Five of six are counted: four and one, which nobody is told.
    expect(found?.questions.map(({ key, people, options }) => [key, people, ...options.map((o) => o.people)])).toEqual([
      ['obstacle', 5, 0, null, null, 0, 0],
      ['recipients', 5, 5, 0, 0, 0],
    ]);
    expect(await readers(first)).toContain('service:assembly');
    expect(await readers(silent)).not.toContain('service:assembly');
  });
});
