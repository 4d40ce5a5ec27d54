import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import { type Behaviour, profileOf } from '../behaviour/model.ts';
import type { HolderCalls } from '../engine/call-tally.ts';
import type { RehearsalProblem } from '../engine/problems.ts';
import { type PartsPlayed, partsPlayed, rehearsedPart } from '../engine/rehearsed-part.ts';
import { type DayToAct, daysToAct, type PlayedAct } from './days-to-act.ts';
import { expectAnswers, type SurveyExpectation } from './expect-answers.ts';
import { findMessageProblems } from './find-message-problems.ts';
import { findPlanProblems } from './find-plan-problems.ts';
import { findServiceProblems } from './find-service-problems.ts';
import { findSurveyProblems } from './find-survey-problems.ts';
import { findLoadProblems, type HolderLoad, holderLoads } from './holder-load.ts';
import { byGravity, type ReportProblem } from './problem.ts';
import type { TesterDays } from './tester-days.ts';
import { writtenKinds } from './written-kinds.ts';

/** What a rehearsal tells beyond flow and retention. Plain data: it is printed, kept and shown. */
export interface Findings {
  readonly played: PartsPlayed;
  /** Kinds of activity that a page of the product writes down for this pilot. */
  readonly kindsWritten: readonly string[];
  readonly places: number;
  readonly surveys: readonly SurveyExpectation[];
  readonly load: readonly HolderLoad[];
  readonly acts: readonly DayToAct[];
  readonly problems: readonly ReportProblem[];
}

export interface Counted {
  readonly definition: PilotDefinition;
  readonly behaviour: Behaviour;
  readonly testers: readonly TesterDays[];
  /** Testers that were to be played. */
  readonly asked: number;
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly dateOf: (day: number) => string;
  readonly calls: readonly HolderCalls[];
  readonly refusals: readonly RehearsalProblem[];
  readonly acts: readonly PlayedAct[];
}

/** Everything that can be said from the definition and from what was counted. */
export function makeFindings(counted: Counted): Findings {
  const { definition, behaviour, testers, asked, from, to, days, dateOf, calls, refusals } = counted;
  const places = definition.panels.reduce((sum, { size }) => sum + size, 0);
  const scale = places / Math.max(1, asked);
  const profile = (panelKey: string) => profileOf(behaviour, definition.slug, panelKey);
  const surveys = expectAnswers({ definition, testers, profileOf: profile, from, days, dateOf, scale });
  const load = holderLoads({ definition: rehearsedPart(definition), calls, scale });
  return {
    played: partsPlayed(definition),
    kindsWritten: writtenKinds(definition),
    ...{ places, surveys, load },
    acts: daysToAct({
      ...{ definition, from, to, played: counted.acts },
      enrolledOn: testers.map(({ enrolledOn }) => dateOf(enrolledOn)),
      certifies: pilotPolicy(definition).decides.gate === 'operator-certifies',
    }),
    problems: byGravity([
      ...findServiceProblems(definition),
      ...findSurveyProblems(definition),
      ...surveys.flatMap(unanswered),
      ...findMessageProblems(definition),
      ...findLoadProblems(load),
      ...findPlanProblems(definition),
      ...refusals.map((refusal): ReportProblem => ({ kind: 'refused', ...refusal })),
    ]),
  };

  /** Its day came, and nobody was there any more. */
  function unanswered({ survey, state, reachable, daysNeeded }: SurveyExpectation): ReportProblem[] {
    if (state !== 'counted' || reachable > 0 || daysNeeded === null) return [];
    return [{ kind: 'survey-unanswered', survey, on: dateOf(daysNeeded - 1) }];
  }
}
