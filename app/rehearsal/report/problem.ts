/**
 * What a rehearsal found wrong, as data: `messages/problems.ts` has the words, what to do about it, and where. Parts of
 * the pilot are named by their keys, days are 'yyyy-mm-dd'.
 */
export type ReportProblem =
  /** Every agreement that brings data waits for a service: real testers would be asked for nothing. */
  | { readonly kind: 'nothing-asked'; readonly purposes: readonly string[]; readonly services: readonly string[] }
  | { readonly kind: 'purpose-waits'; readonly purpose: string; readonly services: readonly string[] }
  | { readonly kind: 'service-not-built'; readonly service: string }
  /** `coming`: its holder has no connector; `unasked`: it is collected and no agreement asks for it; `unknown`: it is not collected at all. */
  | {
      readonly kind: 'service-lacks-data';
      readonly service: string;
      readonly dataset: string;
      readonly why: 'coming' | 'unasked' | 'unknown';
      readonly holder: string;
    }
  | { readonly kind: 'no-use'; readonly kinds: readonly string[] }
  | { readonly kind: 'survey-unreachable'; readonly survey: string; readonly on: string; readonly endsOn: string }
  | {
      readonly kind: 'survey-late-for-some';
      readonly survey: string;
      /** Whoever enrols after this day never gets it. */
      readonly lastEnrolment: string;
      readonly closesOn: string;
    }
  | { readonly kind: 'survey-without-day'; readonly survey: string }
  | { readonly kind: 'survey-unknown-panel'; readonly survey: string; readonly panel: string }
  | { readonly kind: 'survey-after-agreements'; readonly survey: string; readonly on: string; readonly lastDay: string }
  | { readonly kind: 'survey-unanswered'; readonly survey: string; readonly on: string }
  | { readonly kind: 'message-before-anyone'; readonly message: string; readonly on: string; readonly firstOn: string }
  | { readonly kind: 'message-after-end'; readonly message: string; readonly on: string; readonly endsOn: string }
  | { readonly kind: 'message-unknown-panel'; readonly message: string; readonly panel: string }
  | {
      readonly kind: 'message-in-quiet-hours';
      readonly message: string;
      readonly at: string;
      readonly quietFrom: string;
      readonly quietUntil: string;
    }
  | {
      readonly kind: 'quota-impossible' | 'quota-tight';
      readonly holder: string;
      /** Calls that the full panel asks for, and those that the holder takes, in a day or in an hour. */
      readonly needed: number;
      readonly most: number;
    }
  | { readonly kind: 'round-too-small'; readonly connections: number; readonly most: number }
  | {
      readonly kind: 'indicator-on-nothing';
      readonly indicator: string;
      readonly why:
        | 'no-survey'
        | 'unreached-survey'
        | 'no-question'
        | 'no-activity'
        | 'no-page'
        | 'no-result'
        | 'no-name';
    }
  | {
      readonly kind: 'milestone-outside';
      readonly milestone: string;
      readonly on: string;
      readonly why: 'after-end' | 'outside-package' | 'not-first-day';
      readonly from: string;
      readonly to: string;
    }
  /** A use case refused while it was played. */
  | {
      readonly kind: 'refused';
      readonly while: string;
      readonly code: string;
      readonly count: number;
      readonly firstOn: string;
      readonly params?: Readonly<Record<string, unknown>>;
    };

export type ProblemKind = ReportProblem['kind'];

/** stops: it cannot work so; weakens: it works less than planned; tells: to be known. */
export type Gravity = 'stops' | 'weakens' | 'tells';

const GRAVITY: Readonly<Record<ProblemKind, Gravity>> = {
  'nothing-asked': 'stops',
  'purpose-waits': 'weakens',
  'service-not-built': 'weakens',
  'service-lacks-data': 'stops',
  'no-use': 'stops',
  'survey-unreachable': 'stops',
  'survey-late-for-some': 'weakens',
  'survey-without-day': 'stops',
  'survey-unknown-panel': 'stops',
  'survey-after-agreements': 'stops',
  'survey-unanswered': 'weakens',
  'message-before-anyone': 'stops',
  'message-after-end': 'stops',
  'message-unknown-panel': 'stops',
  'message-in-quiet-hours': 'weakens',
  'quota-impossible': 'stops',
  'quota-tight': 'weakens',
  'round-too-small': 'stops',
  'indicator-on-nothing': 'stops',
  'milestone-outside': 'weakens',
  refused: 'tells',
};

export const gravityOf = ({ kind }: Pick<ReportProblem, 'kind'>): Gravity => GRAVITY[kind];

const ORDER: Readonly<Record<Gravity, number>> = { stops: 0, weakens: 1, tells: 2 };

/** The gravest first; among equals, as they were found. */
export const byGravity = (problems: readonly ReportProblem[]): ReportProblem[] =>
  problems.toSorted((a, b) => ORDER[gravityOf(a)] - ORDER[gravityOf(b)]);
