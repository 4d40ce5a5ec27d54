import { type PilotDefinition, qualifyingKinds } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asLocale, DEFAULT_LOCALE, type Locale } from '~/platform/i18n/messages.ts';
import { contactPreferencesOf } from '../contact-preferences.server.ts';
import { DAY_MS } from './local-clock.ts';
import type { Addressee, PastOccurrence } from './plan.ts';
import { type LoggedWay, statusOf } from './tester-status.ts';
import { waitingSurveysOffer } from './waiting-surveys.ts';

/** A tester whose turn it is. */
export interface DueTester {
  readonly id: string;
  readonly pseudonym: string;
  readonly panelKey: string;
  readonly locale: string;
  readonly enrolledAt: Date;
  readonly messagesSeenAt: Date;
}

/** All that deciding needs of one tester. */
export interface TesterCase {
  readonly tester: DueTester;
  readonly locale: Locale;
  readonly addressee: Addressee;
  /** Whether what happens to them may be written down for the study. */
  readonly isRecorded: boolean;
  readonly past: readonly PastOccurrence[];
  /** Times that each message was sent to them, ever. */
  readonly timesSent: ReadonlyMap<string, number>;
}

type Context = Pick<AppContext, 'db' | 'clock'>;
type ReaderContext = Pick<AppContext, 'db' | 'clock' | 'offers'>;

/** What is known of these testers, in as many queries whatever their number. */
export async function readAddressees(
  context: AppContext,
  definition: PilotDefinition,
  testers: readonly DueTester[],
): Promise<TesterCase[]> {
  const ids = testers.map(({ id }) => id);
  const pseudonyms = testers.map(({ pseudonym }) => pseudonym);
  const { db } = context;
  const ways = await loggedWays(context, definition, pseudonyms);
  const recorded = await recordedTesters(context, definition, ids);
  const out = await db.messageOptOut.findMany({ where: { testerId: { in: ids } }, select: { testerId: true } });
  const optedOut = new Set(out.map(({ testerId }) => testerId));
  const reached = await db.testerIdentity.findMany({
    where: { testerId: { in: ids }, NOT: { emailIndex: '' } },
    select: { testerId: true },
  });
  const addressed = new Set(reached.map(({ testerId }) => testerId));
  const preferences = new Map((await contactPreferencesOf(context, ids)).map((one) => [one.testerId, one]));
  const tiers = await db.tierMember.findMany({
    where: { testerId: { in: ids }, state: 'invited' },
    select: { testerId: true, tierKey: true },
  });
  const past = await pastOf(context, definition.slug, pseudonyms);
  const counts = await countsOf(context, definition.slug, pseudonyms);
  const waiting = await waitingSurveys(context, definition, testers);
  const now = context.clock.now().getTime();
  return testers.map((tester) => {
    const way = ways.get(tester.pseudonym) ?? NO_WAY;
    const isRecorded = recorded === null || recorded.has(tester.id);
    return {
      tester,
      isRecorded,
      locale: preferences.get(tester.id)?.locale ?? asLocale(tester.locale) ?? DEFAULT_LOCALE,
      addressee: {
        ...{ panelKey: tester.panelKey, optedOut: optedOut.has(tester.id) },
        surveys: waiting.get(tester.pseudonym) ?? NONE,
        tiers: tiers.filter(({ testerId }) => testerId === tester.id).map(({ tierKey }) => tierKey),
        // Who would rather be spoken to is called, even with an address.
        hasAddress: addressed.has(tester.id) && preferences.get(tester.id)?.way === 'mail',
        status: statusOf(way, { thresholds: definition.thresholds, isRecorded, now }),
        times: {
          enrolment: tester.enrolledAt.getTime(),
          activation: isRecorded ? way.activatedAt : null,
          lastActivity: isRecorded ? way.lastActivityAt : null,
        },
      },
      past: past.get(tester.pseudonym) ?? [],
      timesSent: counts.get(tester.pseudonym) ?? new Map(),
    };
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The surveys that wait for each, asked only where a message is about one. */
async function waitingSurveys(context: ReaderContext, definition: PilotDefinition, testers: readonly DueTester[]) {
  const offer = context.offers.take(waitingSurveysOffer);
  if (!offer || !definition.messages.some(({ survey }) => survey)) return new Map<string, ReadonlySet<string>>();
  return offer(context, { definition, testers });
}

const NO_WAY: LoggedWay = {
  ...{ consented: false, connected: false, completed: false, activatedAt: null, lastActivityAt: null },
};

async function loggedWays({ db, clock }: Context, definition: PilotDefinition, pseudonyms: readonly string[]) {
  const qualifying = qualifyingKinds(definition);
  const rows = await db.$queryRaw<
    ({ pseudonym: string; first: Date | null; last: Date | null } & Record<
      'consented' | 'connected' | 'completed',
      boolean
    >)[]
  >`
    SELECT pseudonym, min(at) FILTER (WHERE kind = ANY(${qualifying})) AS first,
           max(at) FILTER (WHERE kind = ANY(${qualifying})) AS last,
           bool_or(kind = 'consented') AS consented, bool_or(kind = 'connected') AS connected,
           bool_or(kind = 'completed') AS completed
    FROM "ActivityEntry"
    WHERE "pilotSlug" = ${definition.slug} AND pseudonym = ANY(${pseudonyms}) AND at <= ${clock.now()}
    GROUP BY pseudonym`;
  return new Map(
    rows.map(({ pseudonym, first, last, consented, connected, completed }): [string, LoggedWay] => [
      pseudonym,
      {
        ...{ consented, connected, completed },
        activatedAt: first?.getTime() ?? null,
        lastActivityAt: last?.getTime() ?? null,
      },
    ]),
  );
}

/** Those whose passages are written down; null: everyone's are, since the pilot asks nothing about it. */
async function recordedTesters({ db, clock }: Context, definition: PilotDefinition, ids: readonly string[]) {
  const covering = definition.purposes.filter(({ coversActivity }) => coversActivity).map(({ key }) => key);
  if (covering.length === 0) return null;
  const rows = await db.consent.findMany({
    where: {
      ...{ testerId: { in: [...ids] }, purposeKey: { in: covering }, state: 'granted' },
      expiresAt: { gt: clock.now() },
    },
    select: { testerId: true },
  });
  return new Set(rows.map(({ testerId }) => testerId));
}

/** What counts as sent: it left, may have left, or somebody is to say it in person. */
const SENT = ['claimed', 'sent', 'to-call', 'called', 'interrupted'];
/** The longest that a limit looks back, and a wait may last. */
const KEPT_DAYS = 366;

async function pastOf({ db, clock }: Context, pilotSlug: string, pseudonyms: readonly string[]) {
  const since = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  const rows = await db.messageSend.findMany({
    where: { pilotSlug, pseudonym: { in: [...pseudonyms] }, at: { gt: since } },
    omit: { id: true, panelKey: true },
  });
  const byTester = new Map<string, PastOccurrence[]>();
  for (const { pseudonym, messageKey, occurrence, dueAt, at, outcome, solicitation, aboutRights } of rows) {
    const state = SENT.includes(outcome) ? 'sent' : outcome === 'waiting' ? 'waiting' : 'given-up';
    const one: PastOccurrence = {
      ...{ messageKey, occurrence, due: dueAt.getTime(), at: at.getTime(), state, solicitation, aboutRights },
    };
    const known = byTester.get(pseudonym);
    if (known) known.push(one);
    else byTester.set(pseudonym, [one]);
  }
  return byTester;
}

async function countsOf({ db }: Context, pilotSlug: string, pseudonyms: readonly string[]) {
  const rows = await db.messageSend.groupBy({
    by: ['pseudonym', 'messageKey'],
    where: { pilotSlug, pseudonym: { in: [...pseudonyms] }, outcome: { in: SENT } },
    _count: true,
  });
  const byTester = new Map<string, Map<string, number>>();
  for (const { pseudonym, messageKey, _count } of rows) {
    const known = byTester.get(pseudonym) ?? new Map<string, number>();
    byTester.set(pseudonym, known.set(messageKey, _count));
  }
  return byTester;
}
