import { z } from 'zod';

const share = z.number().min(0).max(1);
const days = z.number().positive();
/** Value for a trait of 0 and for a trait of 1. */
const range = z.strictObject({ low: share, high: share });

const profileSchema = z.strictObject({
  recruitment: z.strictObject({
    overDays: z.int().min(1),
    early: z.number().positive(),
    neverAnswers: share,
    ineligible: share,
    declines: share,
    answerDays: days,
  }),
  traits: z.strictObject({ curiosity: share, habit: share, patience: share, reserve: share }),
  accepts: range,
  connects: range,
  triesAgain: range,
  sameDayConnection: share,
  use: z.strictObject({
    discovery: range,
    discoveryDays: days,
    ritual: range,
    habitGain: share,
    habitLoss: share,
  }),
  gestures: z.strictObject({ most: z.int().min(0), adopts: share }),
  describes: range,
  /** At each visit, by curiosity: looks at a page of a service; does what a page of a service proposes. */
  services: z.strictObject({ looks: range, acts: range }),
  exports: share,
  absence: z.strictObject({ perDay: share, meanDays: days }),
  givesUp: range,
  saysSo: share,
  leaves: range,
  withdrawsOne: range,
  /** Connects a holder again that waits for them, at each visit, by patience. */
  mends: range,
  outages: z.strictObject({ habitLost: share }),
  /** Moves house, per day: holders of meters no longer know them at the number they had. */
  moves: share,
  /** Opens their space the day after a message asked them to, by patience. */
  reminders: range,
  /** Takes part in a vote that is open, at each visit, by curiosity; says yes with the chance of `ballots`. */
  votes: range,
  ballots: z.strictObject({ yes: share }),
  /** Puts a share to the vote, at a visit. */
  proposes: share,
  /** Share that answers a wave of questions: how sure one can be is the distance between low and high. */
  surveys: z.strictObject({ active: range, inactive: range, gone: range }),
});

/** What people usually answer: between two numbers, or each option as often as its weight says. */
const usualSchema = z.union([
  z.strictObject({ from: z.number(), to: z.number() }),
  z.record(z.string(), z.number().min(0)),
]);
export type UsualAnswer = z.infer<typeof usualSchema>;

export const behaviourSchema = z
  .strictObject({
    asOf: z.iso.date(),
    traitSpread: z.number().positive(),
    week: z.array(z.number().positive()).length(7),
    cold: z.strictObject({ belowC: z.number(), perDegree: z.number().min(0) }),
    opening: z.strictObject({
      fromMinute: z.int().min(0).max(1439),
      toMinute: z.int().min(0).max(1439),
      eveningMinute: z.int().min(0).max(1439),
      eveningShare: share,
    }),
    profiles: z.record(z.string(), profileSchema),
    panels: z.record(z.string(), z.string()),
    descriptions: z.record(z.string(), z.record(z.string(), usualSchema)),
    answers: z.strictObject({
      lean: z.number().min(0),
      noise: z.number().min(0),
      skips: share,
      unsure: share,
      writes: share,
      delayDays: days,
      shift: z.record(z.string(), z.number().min(-1).max(1)),
      numbers: z.record(z.string(), z.strictObject({ from: z.number(), to: z.number() })),
      words: z.array(z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })).min(5),
    }),
    names: z.array(z.string().min(1)).min(10),
  })
  .refine(({ profiles }) => profiles.light !== undefined, { message: 'the profile "light" is the default of panels' })
  .refine(({ profiles, panels }) => Object.values(panels).every((name) => profiles[name] !== undefined), {
    message: 'every panel names a profile',
  });

/** The assumptions of `data/behaviour.yaml`. */
export type Behaviour = z.infer<typeof behaviourSchema>;
export type Profile = z.infer<typeof profileSchema>;
type Range = z.infer<typeof range>;

/** The profile of a panel, light when none is named. */
export function profileOf(behaviour: Behaviour, pilotSlug: string, panelKey: string): Profile {
  const profile = behaviour.profiles[behaviour.panels[`${pilotSlug}/${panelKey}`] ?? 'light'];
  if (!profile) throw new RangeError(`No profile for ${pilotSlug}/${panelKey}`);
  return profile;
}

/** Linear between `low` (trait 0) and `high` (trait 1). */
export function between({ low, high }: Range, trait: number): number {
  return low + (high - low) * Math.min(1, Math.max(0, trait));
}
