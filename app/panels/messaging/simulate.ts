import { Temporal } from 'temporal-polyfill';
import { DAY_MS, type Instant, instantOf, nextDay } from './local-clock.ts';
import { decide, type Hold, type PastOccurrence, type Plannable, type Rules } from './plan.ts';
import { type LoggedWay, statusOf, type Thresholds } from './tester-status.ts';

/** What an imagined tester does, in days after enrolment; null: never. */
export interface Profile {
  readonly answersAfterDays: number | null;
  readonly connectsAfterDays: number | null;
  /** From the day of connection: one use each so many days… */
  readonly usesEveryDays: number;
  /** …until this many days after enrolment. */
  readonly stopsAfterDays: number | null;
}

export const PROFILES = {
  reguliere: { answersAfterDays: 0, connectsAfterDays: 1, usesEveryDays: 5, stopsAfterDays: null },
  decroche: { answersAfterDays: 0, connectsAfterDays: 2, usesEveryDays: 4, stopsAfterDays: 21 },
  'sans-donnees': { answersAfterDays: 1, connectsAfterDays: null, usesEveryDays: 1, stopsAfterDays: null },
  'sans-reponse': { answersAfterDays: null, connectsAfterDays: null, usesEveryDays: 1, stopsAfterDays: null },
} as const satisfies Record<string, Profile>;

export type ProfileKey = keyof typeof PROFILES;

export interface SimulatedMail {
  readonly messageKey: string;
  readonly at: Instant;
  /** It was due before, and this held it back last. */
  readonly heldBy: Hold | null;
}

export interface Simulation {
  readonly mails: readonly SimulatedMail[];
  /** Messages that were due and given up, with the day. */
  readonly givenUp: readonly { readonly messageKey: string; readonly at: Instant; readonly why: string }[];
  /** First and last day looked at: yyyy-mm-dd, the last one excluded. */
  readonly from: string;
  readonly until: string;
}

interface Plan {
  readonly messages: readonly Plannable[];
  readonly rules: Rules;
  readonly thresholds: Thresholds;
  readonly panelKey: string;
}

/**
 * The mails that a tester who enrols at noon of `enrolsOn` would receive in `days` days, by the rules that the real
 * rounds follow: the same decisions, taken when they would be.
 */
export function simulate(
  { messages, rules, thresholds, panelKey }: Plan,
  profile: Profile,
  { enrolsOn, days }: { readonly enrolsOn: string; readonly days: number },
): Simulation {
  const enrolment = instantOf(enrolsOn, '12:00', rules.timeZone);
  const end = enrolment + days * DAY_MS;
  const past = new Map<string, PastOccurrence>();
  const held = new Map<string, Hold>();
  // Somebody imagined answers nothing: every survey goes on waiting.
  const asked = new Set(messages.flatMap(({ survey }) => survey ?? []));
  const mails: SimulatedMail[] = [];
  const givenUp: { messageKey: string; at: Instant; why: string }[] = [];
  let since = enrolment;
  for (let now = enrolment; now < end; ) {
    const way = wayAt(profile, enrolment, now);
    const addressee = {
      ...{ panelKey, tiers: [], optedOut: false, hasAddress: true, surveys: asked },
      status: statusOf(way, { thresholds, isRecorded: true, now }),
      times: { enrolment, activation: way.activatedAt, lastActivity: way.lastActivityAt },
    };
    let next = nextDay(now, rules.timeZone);
    for (const message of messages) {
      const timesSent = mails.filter(({ messageKey }) => messageKey === message.key).length;
      const situation = { message, rules, addressee, now };
      const decision = decide({ ...situation, past: [...past.values()], timesSent, since });
      if (decision.act !== 'nothing') {
        const { key: occurrence, due } = decision.occurrence;
        const id = `${message.key} ${occurrence}`;
        const state = decision.act === 'wait' ? 'waiting' : decision.act === 'give-up' ? 'given-up' : 'sent';
        past.set(id, { messageKey: message.key, occurrence, due, at: now, state, solicitation: message.solicitation });
        if (decision.act === 'wait') held.set(id, decision.why);
        else if (decision.act === 'give-up') givenUp.push({ messageKey: message.key, at: now, why: decision.why });
        else mails.push({ messageKey: message.key, at: now, heldBy: held.get(id) ?? null });
      }
      const after =
        decision.act === 'nothing' || decision.act === 'wait'
          ? decision
          : decide({ ...situation, past: [...past.values()], timesSent: timesSent + 1, since: now });
      if ('until' in after && after.until !== null) next = Math.min(next, after.until);
    }
    since = now;
    now = next;
  }
  const from = Temporal.PlainDate.from(enrolsOn);
  return { mails, givenUp, from: from.toString(), until: from.add({ days }).toString() };
}

/** What the log would say of the imagined tester at an instant. */
function wayAt(profile: Profile, enrolment: Instant, now: Instant): LoggedWay {
  const elapsed = (now - enrolment) / DAY_MS;
  const { answersAfterDays, connectsAfterDays, usesEveryDays, stopsAfterDays } = profile;
  const consented = answersAfterDays !== null && elapsed >= answersAfterDays;
  const connected = consented && connectsAfterDays !== null && elapsed >= connectsAfterDays;
  if (!connected || connectsAfterDays === null) {
    return { consented, connected: false, completed: false, activatedAt: null, lastActivityAt: null };
  }
  const using = Math.min(elapsed, stopsAfterDays ?? elapsed) - connectsAfterDays;
  const lastUse = connectsAfterDays + Math.max(0, Math.floor(using / usesEveryDays)) * usesEveryDays;
  const at = (day: number): Instant => enrolment + day * DAY_MS;
  return { consented, connected, completed: false, activatedAt: at(connectsAfterDays), lastActivityAt: at(lastUse) };
}
