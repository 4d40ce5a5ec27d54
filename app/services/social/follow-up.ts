import type { ViewContent } from './view-parts.ts';

export type Side = 'tester' | 'worker';

/** Something that one of the two said: who, when (ISO instant), in their words. `id` is made with the form. */
export interface Said {
  readonly id: string;
  readonly by: Side;
  /** What that person was called then. */
  readonly name: string;
  readonly at: string;
  readonly text: string;
}

export interface Reply extends Said {
  /** The tester says that something in what it answers is not right. */
  readonly isWrong: boolean;
}

/** A remark of a social worker's. */
export interface Observation extends Said {
  readonly workerId: string;
  /** The day that it is about (yyyy-mm-dd). */
  readonly on: string;
  readonly replies: readonly Reply[];
}

export const GOAL_STATES = ['todo', 'doing', 'done', 'dropped'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

export const GOAL_DOERS = ['tester', 'worker', 'both'] as const;
export type GoalDoer = (typeof GOAL_DOERS)[number];

export interface GoalMark extends Omit<Said, 'text'> {
  readonly state: GoalState;
}

/** What is to be done (`text`), by when, by whom, and the first step. */
export interface Goal extends Said {
  readonly workerId: string;
  readonly firstStep: string;
  readonly doer: GoalDoer;
  /** yyyy-mm-dd; null for no date. */
  readonly when: string | null;
  /** How it went, oldest first. */
  readonly marks: readonly GoalMark[];
  readonly replies: readonly Reply[];
}

/**
 * - `proposed`: awaits the tester; `agreed`: final; `returned`: the tester wants another; `replaced`: another was proposed.
 */
export type AssessmentState = 'proposed' | 'agreed' | 'returned' | 'replaced';

/** Frozen when it is proposed: another version is another assessment. `text` is what was observed, in the worker's words. */
export interface Assessment extends Said {
  readonly workerId: string;
  /** 1, 2, 3… among those of this worker. */
  readonly number: number;
  readonly before: ViewContent;
  readonly now: ViewContent;
  readonly observations: readonly Pick<Observation, 'id' | 'on' | 'name' | 'text' | 'replies'>[];
  readonly goals: readonly (Pick<Goal, 'id' | 'text' | 'firstStep' | 'doer' | 'when'> & {
    readonly state: GoalState;
  })[];
  readonly state: AssessmentState;
  /** The tester's answer: when, and their words beside it. */
  readonly answer: { readonly at: string; readonly text: string } | null;
}

/** What a tester and those who support them wrote together: all of it the tester's. */
export interface FollowUp {
  readonly observations: readonly Observation[];
  readonly goals: readonly Goal[];
  readonly assessments: readonly Assessment[];
}

export const NOTHING_WRITTEN: FollowUp = { observations: [], goals: [], assessments: [] };

/** Longest text, and most lines of each kind: more would be a file, and it is not one. */
export const TEXT_LENGTH = 2000;
export const LINE_LENGTH = 200;
export const MOST_LINES = 200;

/** What one social worker wrote or was answered: they never read another's. */
export const writtenWith = ({ observations, goals, assessments }: FollowUp, workerId: string): FollowUp => ({
  observations: observations.filter((one) => one.workerId === workerId),
  goals: goals.filter((one) => one.workerId === workerId),
  assessments: assessments.filter((one) => one.workerId === workerId),
});

export const isFull = ({ observations, goals, assessments }: FollowUp): boolean =>
  observations.length + goals.length + assessments.length >= MOST_LINES;

export const stateOf = ({ marks }: Goal): GoalState => marks.at(-1)?.state ?? 'todo';

const has = (list: readonly { readonly id: string }[], id: string): boolean => list.some((one) => one.id === id);

/** Sent twice, it is written once. */
export const addObservation = (all: FollowUp, observation: Observation): FollowUp =>
  has(all.observations, observation.id) ? all : { ...all, observations: [...all.observations, observation] };

export const addGoal = (all: FollowUp, goal: Goal): FollowUp =>
  has(all.goals, goal.id) ? all : { ...all, goals: [...all.goals, goal] };

/** Beside a remark or a goal, whichever has this id; nothing is written beside what is not there. */
export function addReply(all: FollowUp, to: string, reply: Reply): FollowUp {
  const beside = <T extends Observation | Goal>(one: T): T =>
    one.id === to && !has(one.replies, reply.id) ? { ...one, replies: [...one.replies, reply] } : one;
  return { ...all, observations: all.observations.map(beside), goals: all.goals.map(beside) };
}

/** How a goal goes; the same word twice is said once. */
export function markGoal(all: FollowUp, goalId: string, mark: GoalMark): FollowUp {
  const marked = (goal: Goal): Goal =>
    goal.id !== goalId || has(goal.marks, mark.id) || stateOf(goal) === mark.state
      ? goal
      : { ...goal, marks: [...goal.marks, mark] };
  return { ...all, goals: all.goals.map(marked) };
}

/** Takes a remark, a goal or an assessment away, with what was answered to it: what was written is the tester's to erase. */
export function eraseLine({ observations, goals, assessments }: FollowUp, id: string): FollowUp {
  const without = <T extends Said>(list: readonly T[]): T[] => list.filter((one) => one.id !== id);
  return { observations: without(observations), goals: without(goals), assessments: without(assessments) };
}

export interface Proposal extends Said {
  readonly workerId: string;
  readonly before: ViewContent;
  readonly now: ViewContent;
  /** Ids of the remarks that it takes up. */
  readonly observationIds: readonly string[];
}

/** A new version of an assessment: one that still awaited its answer is replaced, one agreed to stays as it is. */
export function proposeAssessment(all: FollowUp, proposal: Proposal): FollowUp {
  if (has(all.assessments, proposal.id)) return all;
  const { observationIds, ...said } = proposal;
  const own = writtenWith(all, proposal.workerId);
  const assessment: Assessment = {
    ...said,
    number: Math.max(0, ...own.assessments.map(({ number }) => number)) + 1,
    observations: own.observations
      .filter(({ id }) => observationIds.includes(id))
      .map(({ id, on, name, text, replies }) => ({ id, on, name, text, replies })),
    goals: own.goals.map((goal) => {
      const { id, text, firstStep, doer, when } = goal;
      return { id, text, firstStep, doer, when, state: stateOf(goal) };
    }),
    ...{ state: 'proposed', answer: null },
  };
  const replaced = all.assessments.map(
    (one): Assessment =>
      one.workerId === proposal.workerId && one.state === 'proposed' ? { ...one, state: 'replaced' } : one,
  );
  return { ...all, assessments: [...replaced, assessment] };
}

/** The tester's answer to an assessment that awaits it; nothing moves one that was answered or replaced. */
export function answerAssessment(
  all: FollowUp,
  id: string,
  answer: { readonly state: 'agreed' | 'returned'; readonly at: string; readonly text: string },
): FollowUp {
  const { state, at, text } = answer;
  return {
    ...all,
    assessments: all.assessments.map((one) =>
      one.id === id && one.state === 'proposed' ? { ...one, state, answer: { at, text } } : one,
    ),
  };
}
