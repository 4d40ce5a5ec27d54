import { type Behaviour, between, type Profile, profileOf } from './model.ts';
import { drawFrom } from './random.ts';

interface Traits {
  /** Wants to see what is new. */
  readonly curiosity: number;
  /** Turns what is repeated into a ritual. */
  readonly habit: number;
  /** Puts up with forms, passwords and pages that fail. */
  readonly patience: number;
  /** Would rather not share. */
  readonly reserve: number;
}

/** What comes of an invitation. */
export type Answer = 'silence' | 'ineligible' | 'declines' | 'enrols';

export interface SimulatedPerson {
  /** Names every stream of this person: seed, pilot, panel and rank of invitation. */
  readonly stream: readonly (string | number)[];
  readonly panelKey: string;
  /** Rank of invitation in the panel, from 0. */
  readonly rank: number;
  readonly name: string;
  readonly locale: 'fr' | 'en';
  readonly traits: Traits;
  readonly profile: Profile;
  readonly answer: Answer;
  /** Day of the rehearsal, from 0, on which the invitation goes out. */
  readonly invitedOn: number;
  /** Day of the answer, when there is one. */
  readonly answersOn: number;
}

/**
 * The person invited at this rank in a panel. Depends on the seed, the pilot, the panel and the rank, on nothing
 * else: neither on how many others there are nor on how long the rehearsal lasts.
 */
export function drawPerson(
  behaviour: Behaviour,
  { seed, pilotSlug, panelKey, rank }: { seed: number; pilotSlug: string; panelKey: string; rank: number },
): SimulatedPerson {
  const profile = profileOf(behaviour, pilotSlug, panelKey);
  const stream = [seed, pilotSlug, panelKey, rank];
  const draw = drawFrom(...stream, 'person');
  const trait = (mean: number): number => logistic(logit(mean) + behaviour.traitSpread * draw.normal());
  const traits = {
    curiosity: trait(profile.traits.curiosity),
    habit: trait(profile.traits.habit),
    patience: trait(profile.traits.patience),
    reserve: trait(profile.traits.reserve),
  };
  const { overDays, early, neverAnswers, ineligible, declines, answerDays } = profile.recruitment;
  const invitedOn = Math.floor(overDays * draw.uniform() ** early);
  const answersOn = invitedOn + draw.geometric(answerDays);
  const fate = draw.uniform();
  const answer =
    fate < neverAnswers
      ? 'silence'
      : fate < neverAnswers + ineligible
        ? 'ineligible'
        : fate < neverAnswers + ineligible + declines
          ? 'declines'
          : 'enrols';
  const first = behaviour.names[Math.floor(draw.uniform() * behaviour.names.length)] ?? '';
  const initial = String.fromCharCode(65 + Math.floor(draw.uniform() * 26));
  const locale = draw.chance(0.03) ? 'en' : 'fr';
  return {
    ...{ stream, panelKey, rank, traits, profile, answer, invitedOn, answersOn, locale },
    name: `${first} ${initial}.`,
  };
}

/** Everyone invited until `testers` of them will enrol, in order of invitation rank. */
export function drawPanel(
  behaviour: Behaviour,
  options: { seed: number; pilotSlug: string; panelKey: string; testers: number },
): SimulatedPerson[] {
  const people: SimulatedPerson[] = [];
  for (let enrolling = 0; enrolling < options.testers; ) {
    const person = drawPerson(behaviour, { ...options, rank: people.length });
    people.push(person);
    if (person.answer === 'enrols') enrolling += 1;
  }
  return people;
}

/** What this person answers to a purpose. */
export function answerPurpose(person: SimulatedPerson, purposeKey: string): 'grant' | 'refuse' {
  const accepts = between(person.profile.accepts, person.traits.reserve);
  return drawFrom(...person.stream, 'purpose', purposeKey).chance(accepts) ? 'grant' : 'refuse';
}

/** Whether this person says anything of themselves in a dataset that they agreed to describe. */
export function describesThemself(person: SimulatedPerson, dataset: string): boolean {
  const { profile, traits, stream } = person;
  return drawFrom(...stream, 'describes', dataset).chance(between(profile.describes, traits.patience));
}

/** Whether this person shares a figure that testers compare, where they agreed to: as often as they speak of themselves. */
export function comparesThemself({ profile, traits, stream }: SimulatedPerson, resultKey: string): boolean {
  return drawFrom(...stream, 'compares', resultKey).chance(between(profile.describes, traits.patience));
}

/** Whether this person connects again, at a visit on this day, a holder that waits for them. */
export function mendsConnection({ profile, traits, stream }: SimulatedPerson, holderId: string, day: number): boolean {
  return drawFrom(...stream, 'mends', holderId, day).chance(between(profile.mends, traits.patience));
}

/** Whether this person looks at a page of a service at a visit on this day. */
export function looksAt({ profile, traits, stream }: SimulatedPerson, page: string, day: number): boolean {
  return drawFrom(...stream, 'looks', page, day).chance(between(profile.services.looks, traits.curiosity));
}

/** Whether this person does, at a visit on this day, what a page of a service proposes; `choice`, in [0, 1), picks. */
export function actsOn(
  { profile, traits, stream }: SimulatedPerson,
  act: string,
  day: number,
): { readonly choice: number } | null {
  const draw = drawFrom(...stream, 'acts', act, day);
  const acts = draw.chance(between(profile.services.acts, traits.curiosity));
  const choice = draw.uniform();
  return acts ? { choice } : null;
}

/** Whether this person moves house on this day. */
export function movesHouse({ profile, stream }: SimulatedPerson, day: number): boolean {
  return drawFrom(...stream, 'moves', day).chance(profile.moves);
}

/** Whether a message brings this person to their space the next day. */
export function answersMessage({ profile, traits, stream }: SimulatedPerson, message: string, day: number): boolean {
  return drawFrom(...stream, 'message', message, day).chance(between(profile.reminders, traits.patience));
}

/** The ballot that this person casts at a visit on this day, if any, in the vote of this rank. */
export function castsBallot(
  { profile, traits, stream }: SimulatedPerson,
  rank: number,
  day: number,
): 'yes' | 'no' | null {
  const draw = drawFrom(...stream, 'vote', rank, day);
  const takesPart = draw.chance(between(profile.votes, traits.curiosity));
  const says = draw.chance(profile.ballots.yes) ? 'yes' : 'no';
  return takesPart ? says : null;
}

/** Whether this person puts a share to the vote, at a visit on this day. */
export function proposesShare({ profile, stream }: SimulatedPerson, day: number): boolean {
  return drawFrom(...stream, 'proposes', day).chance(profile.proposes);
}

/** How one trip to a holder's page ends: consent given, refused there, or never back. */
type TripEnd = 'grants' | 'refuses' | 'strays';

export function holderTrip(person: SimulatedPerson, holderId: string, attempt: number): TripEnd {
  const draw = drawFrom(...person.stream, 'trip', holderId, attempt);
  const reaches = draw.chance(between(person.profile.connects, person.traits.patience));
  const refuses = draw.chance(person.traits.reserve / 3);
  if (reaches) return 'grants';
  return refuses ? 'refuses' : 'strays';
}

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));
