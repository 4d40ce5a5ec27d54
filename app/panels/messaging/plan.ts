import type { MessageRules, MessageSchedule, PlannedMessage, TesterStatus } from '~/pilots/definition/messages.ts';
import { DAY_MS, type Instant } from './local-clock.ts';
import { type AroundNow, type Occurrence, occurrencesAround, type TesterTimes } from './occurrences.ts';
import { afterQuiet } from './quiet-hours.ts';

/** What the planner needs of a message: planned in the folder, or written once by the team. */
export interface Plannable {
  readonly key: string;
  readonly kind: PlannedMessage['kind'];
  readonly audience: PlannedMessage['audience'];
  /** It is only for those whom this survey waits for. */
  readonly survey?: string | undefined;
  readonly schedule: MessageSchedule;
  readonly solicitation: boolean;
  /** A service message about the person's rights: neither limits nor opting out hold it back, only quiet hours do. */
  readonly aboutRights?: boolean;
  readonly isStopped?: boolean;
  /** Of a message that is sent once: the instant at which it was decided. The schedule is then not read. */
  readonly sentOnceAt?: Instant;
}

export interface Rules extends MessageRules {
  readonly timeZone: string;
}

/** One tester, as far as messages go. */
export interface Addressee {
  readonly panelKey: string;
  /** Keys of the smaller groups they belong to. */
  readonly tiers: readonly string[];
  /** null: their passages are not recorded, so nobody can tell. Messages meant for some statuses leave them alone. */
  readonly status: TesterStatus | null;
  readonly times: TesterTimes;
  /** The surveys that are put to them and that they have not sent. */
  readonly surveys: ReadonlySet<string>;
  readonly optedOut: boolean;
  /** Without one, somebody of the team calls. */
  readonly hasAddress: boolean;
}

/** What was done before for this tester, whatever the message. */
export interface PastOccurrence {
  readonly messageKey: string;
  readonly occurrence: string;
  readonly due: Instant;
  /** When it left, or was last put off. */
  readonly at: Instant;
  /** `sent` counts for the limits; `waiting` is not over; `given-up` is. */
  readonly state: 'sent' | 'waiting' | 'given-up';
  readonly solicitation: boolean;
  /** About rights: counts for nothing. */
  readonly aboutRights?: boolean;
}

/** Why a message waits. */
export type Hold = 'quiet' | 'capped' | 'cooldown';
/** Why an occurrence never leaves, although it was due. */
export type GivenUp = 'opted-out' | 'enough' | 'late' | Hold;
/** Why nothing is due, now or ever. */
export type NotDue = 'stopped' | 'not-concerned' | 'over' | 'not-yet';

export type Decision =
  | { readonly act: 'send' | 'call'; readonly occurrence: Occurrence }
  | { readonly act: 'wait'; readonly occurrence: Occurrence; readonly until: Instant; readonly why: Hold }
  | { readonly act: 'give-up'; readonly occurrence: Occurrence; readonly why: GivenUp }
  /** `until`: when the next occurrence comes; null when none does. */
  | { readonly act: 'nothing'; readonly until: Instant | null; readonly why: NotDue };

export interface Situation {
  readonly message: Plannable;
  readonly rules: Rules;
  readonly addressee: Addressee;
  /** Everything of this tester that may still count: 30 days, and whatever waits. */
  readonly past: readonly PastOccurrence[];
  /** Times that this message was sent to this tester, ever. */
  readonly timesSent: number;
  /** What was due up to here was looked at before: it is not due again, unless it waits. */
  readonly since: Instant;
  readonly now: Instant;
}

/**
 * What to do about one message for one tester at one instant. Pure: the same situation gives the same decision.
 * In this order: a stopped message does nothing; those whom the message does not concern are left alone, without a
 * trace; opting out wins over everything but rights; then the limits; then quiet hours, which rights respect too.
 */
export function decide(situation: Situation): Decision {
  const { message, rules, addressee, past, timesSent, now } = situation;
  const { latest, next } = occurrencesOf(situation);
  const nothing = (why: NotDue): Decision => ({ act: 'nothing', until: next?.due ?? null, why });
  if (message.isStopped) return { act: 'nothing', until: null, why: 'stopped' };
  const occurrence = dueOccurrence(situation, latest);
  if (!occurrence) return nothing(next ? 'not-yet' : 'over');
  if (!concerns(message, addressee)) return nothing('not-concerned');
  const giveUp = (why: GivenUp): Decision => ({ act: 'give-up', occurrence, why });
  if (!message.aboutRights) {
    if (addressee.optedOut) return giveUp('opted-out');
    if (message.kind !== 'news' && timesSent >= rules.mostPerMessage) return giveUp('enough');
  }
  const givenUpAt = occurrence.due + rules.waitsAtMostDays * DAY_MS;
  if (now >= givenUpAt) return giveUp('late');
  const { at, why } = earliest(message, rules, past, now);
  if (why === null) return { act: addressee.hasAddress ? 'send' : 'call', occurrence };
  if (at >= givenUpAt) return giveUp(why);
  return { act: 'wait', occurrence, until: at, why };
}

function occurrencesOf({ message, rules, addressee, now }: Situation): AroundNow {
  const { sentOnceAt, schedule } = message;
  if (sentOnceAt === undefined) return occurrencesAround(schedule, addressee.times, now, rules.timeZone);
  const isTheirs = sentOnceAt >= addressee.times.enrolment && sentOnceAt <= now;
  return { latest: isTheirs ? { key: 'once', due: sentOnceAt } : null, next: null };
}

/** Whether this tester is one of those the message is for, as they stand now. */
export function concerns({ audience, survey }: Pick<Plannable, 'audience' | 'survey'>, addressee: Addressee): boolean {
  const { panels, statuses, tier } = audience;
  if (survey && !addressee.surveys.has(survey)) return false;
  if (panels && !panels.includes(addressee.panelKey)) return false;
  if (tier && !addressee.tiers.includes(tier)) return false;
  return !statuses || (addressee.status !== null && statuses.includes(addressee.status));
}

/** What is due and not settled: the latest occurrence, or an earlier one that still waits and that none replaced. */
function dueOccurrence({ message, rules, past, since, now }: Situation, latest: Occurrence | null): Occurrence | null {
  const own = past.filter(({ messageKey }) => messageKey === message.key);
  const tooOld = (due: Instant): boolean => now >= due + rules.waitsAtMostDays * DAY_MS;
  const known = own.find((one) => one.occurrence === latest?.key);
  const isNew = message.sentOnceAt !== undefined || (latest !== null && latest.due > since);
  if (latest && !known && isNew && !tooOld(latest.due)) return latest;
  const waiting = own.filter(({ state, due }) => state === 'waiting' && (!latest || due >= latest.due));
  const [last] = waiting.toSorted((a, b) => b.due - a.due);
  return last ? { key: last.occurrence, due: last.due } : null;
}

/** The first instant from now on at which neither limits nor quiet hours hold it back, and what held it last. */
function earliest(
  message: Plannable,
  rules: Rules,
  past: readonly PastOccurrence[],
  now: Instant,
): { at: Instant; why: Hold | null } {
  let at = now;
  let why: Hold | null = null;
  const push = (until: Instant, reason: Hold): boolean => {
    if (until <= at) return false;
    at = until;
    // What holds it longest is what people want to know: the night only counts where nothing else does.
    if (reason !== 'quiet' || why === null) why = reason;
    return true;
  };
  // Each step moves forward past one hold; a limit, once passed, does not come back without a sending.
  for (let moved = true; moved; ) {
    moved = false;
    if (!message.aboutRights) {
      moved = push(capUntil(past, rules.mostIn7Days, 7, at), 'capped') || moved;
      moved = push(capUntil(past, rules.mostIn30Days, 30, at), 'capped') || moved;
      if (message.solicitation) moved = push(cooldownUntil(past, rules.cooldownDays), 'cooldown') || moved;
    }
    moved = push(afterQuiet(at, rules, rules.timeZone), 'quiet') || moved;
  }
  return { at, why };
}

const counted = (past: readonly PastOccurrence[]): PastOccurrence[] =>
  past.filter(({ state, aboutRights }) => state === 'sent' && !aboutRights);

/** When one more message would leave at most `most` in any `days` days of 24 hours that end with it. */
function capUntil(past: readonly PastOccurrence[], most: number, days: number, at: Instant): Instant {
  const inside = counted(past)
    .map((one) => one.at)
    .filter((sent) => sent > at - days * DAY_MS)
    .toSorted((a, b) => a - b);
  const leaving = inside[inside.length - most];
  return leaving === undefined ? at : leaving + days * DAY_MS;
}

function cooldownUntil(past: readonly PastOccurrence[], days: number): Instant {
  const asked = counted(past).filter(({ solicitation }) => solicitation);
  return asked.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...asked.map(({ at }) => at)) + days * DAY_MS;
}
