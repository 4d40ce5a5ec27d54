import { z } from 'zod';
import {
  addGoal,
  addObservation,
  addReply,
  eraseLine,
  type FollowUp,
  GOAL_DOERS,
  GOAL_STATES,
  LINE_LENGTH,
  markGoal,
  type Side,
  TEXT_LENGTH,
} from '~/services/social/follow-up.ts';

/** Whose hand it is, and when (ISO instant). `workerId` is null for the tester. */
export interface Hand {
  readonly by: Side;
  readonly name: string;
  readonly at: string;
  readonly workerId: string | null;
}

export type Change = (all: FollowUp) => FollowUp;

const text = (most: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1).max(most));
const day = z.iso.date();
const once = z.uuid();

const mark = z.object({ intent: z.literal('mark'), once, goal: z.uuid(), state: z.enum(GOAL_STATES) });
const reply = z.object({
  ...{ intent: z.literal('reply'), once, to: z.uuid(), text: text(TEXT_LENGTH) },
  wrong: z.string().optional(),
});
const observe = z.object({ intent: z.literal('observe'), once, on: day, text: text(TEXT_LENGTH) });
const aim = z.object({
  ...{ intent: z.literal('goal'), once, text: text(LINE_LENGTH), doer: z.enum(GOAL_DOERS) },
  firstStep: z.string().trim().max(LINE_LENGTH),
  when: z.union([day, z.literal('')]),
});

const erase = z.object({ intent: z.literal('erase'), line: z.uuid() });

const either = z.discriminatedUnion('intent', [mark, reply, observe, aim, erase]);

/** What a form of the follow-up asks to write, by whom; null when it cannot be read, or is not theirs to write. */
export function parseGesture(form: FormData, { by, name, at, workerId }: Hand): Change | null {
  const parsed = either.safeParse(Object.fromEntries(form));
  if (!parsed.success) return null;
  const sent = parsed.data;
  if (sent.intent === 'erase') return by === 'tester' ? (all) => eraseLine(all, sent.line) : null;
  const who = { id: sent.once, by, name, at };
  if (sent.intent === 'mark') return (all) => markGoal(all, sent.goal, { ...who, state: sent.state });
  if (sent.intent === 'reply') {
    const isWrong = by === 'tester' && sent.wrong !== undefined;
    return (all) => addReply(all, sent.to, { ...who, text: sent.text, isWrong });
  }
  if (workerId === null) return null;
  if (sent.intent === 'observe') {
    return (all) => addObservation(all, { ...who, workerId, text: sent.text, on: sent.on, replies: [] });
  }
  const { text: aimed, firstStep, doer } = sent;
  const goal = { ...who, workerId, text: aimed, firstStep, doer, when: sent.when || null, marks: [], replies: [] };
  return (all) => addGoal(all, goal);
}
