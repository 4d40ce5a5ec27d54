import { type Behaviour, between } from './model.ts';
import type { SimulatedPerson } from './person.ts';
import { type Draw, drawFrom } from './random.ts';

/** Where someone stands in their time with the pilot. */
export interface Life {
  /** Day of the rehearsal on which they enrolled. */
  readonly enrolledOn: number;
  /** How settled the habit is, 0 to 1. */
  readonly habit: number;
  /** First day back from an absence. */
  readonly awayUntil: number;
  /** They will not come back. */
  readonly gone: boolean;
}

/** The day as everyone lives it. */
interface DayOutside {
  /** Day of the rehearsal, from 0. */
  readonly day: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** Mean outdoor temperature, °C. */
  readonly temperatureC: number;
}

/** What someone sets out to do, at a minute of the local day. */
type Intent =
  | { readonly kind: 'visit'; readonly minute: number; readonly visit: Visit }
  | { readonly kind: 'withdraw-one'; readonly minute: number; readonly choice: number }
  | { readonly kind: 'leave'; readonly minute: number };

/** One opening of the space. Choices are numbers in [0, 1) by which the engine picks among what there is. */
export interface Visit {
  readonly triesToConnect: boolean;
  readonly scale: number;
  readonly adopts: number | null;
  readonly exports: boolean;
}

interface DailyChances {
  readonly visit: number;
  readonly givesUp: number;
  readonly leaves: number;
  readonly withdrawsOne: number;
  readonly goesAway: number;
}

export const beginLife = (enrolledOn: number): Life => ({ enrolledOn, habit: 0, awayUntil: 0, gone: false });

/**
 * Probabilities of one day, each in [0, 1].
 *
 * Interest has two sources that either may win: discovery, which fades exponentially from enrolment, and ritual, which
 * is worth what the habit has become. The day of the week and the cold scale it. Giving up for good is likelier
 * for those with neither habit nor curiosity; leaving and withdrawing for the reserved.
 */
export function dailyChances(
  behaviour: Behaviour,
  person: SimulatedPerson,
  life: Life,
  outside: DayOutside,
): DailyChances {
  const { profile, traits } = person;
  const since = Math.max(0, outside.day - life.enrolledOn);
  const discovery = between(profile.use.discovery, traits.curiosity) * Math.exp(-since / profile.use.discoveryDays);
  const ritual = between(profile.use.ritual, traits.habit) * life.habit;
  const interest = 1 - (1 - discovery) * (1 - ritual);
  const { belowC, perDegree } = behaviour.cold;
  const cold = 1 + perDegree * Math.max(0, belowC - outside.temperatureC);
  const away = outside.day < life.awayUntil;
  return {
    visit: life.gone || away ? 0 : Math.min(0.97, interest * (behaviour.week[outside.weekday - 1] ?? 1) * cold),
    givesUp: between(profile.givesUp, 1 - (life.habit + traits.curiosity) / 2),
    leaves: between(profile.leaves, traits.reserve),
    withdrawsOne: between(profile.withdrawsOne, traits.reserve),
    goesAway: away ? 0 : profile.absence.perDay,
  };
}

/** Lives one day after enrolment: what is set out to do, and how life goes on. */
export function liveDay(
  behaviour: Behaviour,
  person: SimulatedPerson,
  life: Life,
  outside: DayOutside,
): { life: Life; intents: Intent[] } {
  if (life.gone) return { life, intents: [] };
  const { profile } = person;
  const chances = dailyChances(behaviour, person, life, outside);
  const draw = drawFrom(...person.stream, 'day', outside.day);
  // Everything is drawn every day, in this order, whether it serves or not.
  const givesUp = draw.chance(chances.givesUp);
  const saysSo = draw.chance(profile.saysSo);
  const leaves = draw.chance(chances.leaves);
  const withdraws = draw.chance(chances.withdrawsOne);
  const choice = draw.uniform();
  const goesAway = draw.chance(chances.goesAway);
  const awayDays = 1 + draw.geometric(profile.absence.meanDays);
  const visits = draw.chance(chances.visit);
  const minute = openingMinute(behaviour, draw);
  const later = Math.min(1439, minute + 20);
  const visit = drawVisit(person, draw);

  if (leaves || (givesUp && saysSo)) return { life: { ...life, gone: true }, intents: [{ kind: 'leave', minute }] };
  if (givesUp) return { life: { ...life, gone: true }, intents: [] };
  const intents: Intent[] = [];
  if (visits) intents.push({ kind: 'visit', minute, visit });
  if (withdraws) intents.push({ kind: 'withdraw-one', minute: later, choice });
  const habit = visits
    ? life.habit + profile.use.habitGain * (1 - life.habit)
    : life.habit * (1 - profile.use.habitLoss);
  return { life: { ...life, habit, awayUntil: goesAway ? outside.day + awayDays : life.awayUntil }, intents };
}

/** What the first opening, right after enrolment, is made of. */
export function firstVisit(person: SimulatedPerson): Visit {
  const draw = drawFrom(...person.stream, 'first');
  const connectsNow = draw.chance(person.profile.sameDayConnection);
  return { ...drawVisit(person, draw), triesToConnect: connectsNow, exports: false };
}

/** Minute of the local day at which the answer to the invitation is given. */
export function answerMinute(behaviour: Behaviour, person: SimulatedPerson): number {
  return openingMinute(behaviour, drawFrom(...person.stream, 'answer'));
}

function drawVisit({ profile, traits }: SimulatedPerson, draw: Draw): Visit {
  const triesToConnect = draw.chance(between(profile.triesAgain, traits.patience));
  const scale = draw.uniform();
  const adopts = draw.chance(profile.gestures.adopts);
  const gesture = draw.uniform();
  const exports = draw.chance(profile.exports);
  return { triesToConnect, scale, adopts: adopts ? gesture : null, exports };
}

function openingMinute({ opening }: Behaviour, draw: Draw): number {
  const { fromMinute, toMinute, eveningMinute, eveningShare } = opening;
  const evening = draw.chance(eveningShare);
  const from = evening ? eveningMinute : fromMinute;
  return from + Math.floor(draw.uniform() * (toMinute - from));
}
