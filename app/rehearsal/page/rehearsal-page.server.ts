import { presetsOf } from '~/holders/faults.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type Bilingual, type Locale, pick } from '~/platform/i18n/messages.ts';
import { type BehaviourRow, behaviourRows } from '../behaviour/behaviour-rows.server.ts';
import type { RehearsalReport } from '../cli/rehearse-throwaway.server.ts';
import type { RetentionPoint } from '../engine/figures.server.ts';
import { rehearsedPart } from '../engine/rehearsed-part.ts';
import { simulatedDays } from '../engine/simulated-days.ts';
import { reportMessages } from '../messages/report.ts';
import type { SurveyExpectation } from '../report/expect-answers.ts';
import type { HolderLoad } from '../report/holder-load.ts';
import { isUsed } from '../report/is-used.ts';
import { pilotNames } from '../report/pilot-names.ts';
import { sayAct } from '../report/say-act.ts';
import { sayContent, sayIncident, sayRetention } from '../report/say-incident.ts';
import { type SaidProblem, sayProblem } from '../report/say-problem.server.ts';
import { placesOf, type RehearsalQuestion, usualQuestion } from './question.ts';
import { type KeptRehearsal, listRehearsals } from './rehearsal-task.server.ts';

/** A rehearsal in words and figures, ready to be shown. */
export interface ShownReport {
  readonly id: string;
  readonly finishedAt: string;
  readonly question: RehearsalQuestion;
  readonly figures: Pick<
    RehearsalReport,
    | 'from'
    | 'to'
    | 'flow'
    | 'places'
    | 'readingsStored'
    | 'vaultBytes'
    | 'bytesPerItem'
    | 'bytesGrown'
    | 'fullSize'
    | 'playSeconds'
    | 'itemsArrived'
    | 'itemsPerSecond'
    | 'peakMemoryBytes'
  >;
  /** Empty where no page counts as use. */
  readonly retention: readonly RetentionPoint[];
  readonly notPlayed: { readonly services: readonly string[]; readonly holders: readonly string[] };
  readonly surveys: readonly (SurveyExpectation & { readonly name: string })[];
  readonly load: readonly (HolderLoad & { readonly name: string })[];
  readonly acts: readonly {
    readonly when: string;
    readonly on: string;
    readonly who: string;
    readonly what: string;
    readonly count: number | null;
  }[];
  readonly incidents: readonly (readonly string[])[];
  readonly compared: readonly string[];
  readonly problems: readonly SaidProblem[];
}

export interface RehearsalPage {
  readonly title: Bilingual;
  /** What the form proposes: what was asked last, or what is usual. */
  readonly question: RehearsalQuestion;
  readonly places: number;
  readonly holders: readonly { readonly id: string; readonly name: string }[];
  readonly presets: readonly { readonly key: string; readonly name: string }[];
  readonly going: Pick<KeptRehearsal, 'id' | 'state' | 'progress' | 'errorCode'> | null;
  readonly hasFailed: boolean;
  readonly report: ShownReport | null;
  /** The others that are kept. */
  readonly others: readonly {
    readonly id: string;
    readonly finishedAt: string;
    readonly question: RehearsalQuestion;
  }[];
  readonly behaviour: {
    readonly asOf: string;
    readonly panels: readonly string[];
    readonly rows: readonly BehaviourRow[];
  };
}

/** What the lead's page shows: the last rehearsal, or the kept one that the address names, and the form for another. */
export async function readRehearsalPage(
  context: AppContext,
  { definition, locale, shown }: { definition: PilotDefinition; locale: Locale; shown: string | null },
): Promise<RehearsalPage> {
  const kept = await listRehearsals(context, definition.slug);
  const [last] = kept;
  const done = kept.filter(({ report, finishedAt }) => report && finishedAt);
  const wanted = done.find(({ id }) => id === shown) ?? done[0];
  const going = kept.find(({ state }) => state === 'queued' || state === 'running');
  const names = pilotNames(definition, locale);
  const holders = rehearsedPart(definition).holders.filter(isHolderId);
  const presets = new Set(holders.flatMap((id) => presetsOf(id)));
  const words = pick(reportMessages, locale).presets;
  const usual = usualQuestion(definition);
  return {
    title: definition.title,
    question: wanted?.question ?? usual,
    places: placesOf(definition),
    holders: holders.map((id) => ({ id, name: names.holder(id) })),
    presets: [...presets].map((key) => ({ key, name: words[key] })),
    going: going ? { id: going.id, state: going.state, progress: going.progress, errorCode: going.errorCode } : null,
    hasFailed: last?.state === 'failed',
    report: wanted ? showReport(wanted, definition, locale) : null,
    others: done
      .filter(({ id }) => id !== wanted?.id)
      .map(({ id, finishedAt, question }) => ({ id, question, finishedAt: finishedAt ?? '' })),
    behaviour: behaviourRows(definition, locale),
  };
}

function showReport(
  { id, finishedAt, question, report }: KeptRehearsal,
  definition: PilotDefinition,
  locale: Locale,
): ShownReport | null {
  if (!report) return null;
  const names = pilotNames(definition, locale);
  const { date: dateOf } = simulatedDays(report.from, definition.calendar.timeZone);
  const { without, played } = report;
  const { from, to, flow, places, readingsStored, vaultBytes, bytesPerItem, bytesGrown, fullSize } = report;
  const { playSeconds, itemsArrived, itemsPerSecond, peakMemoryBytes } = report;
  return {
    ...{ id, question, finishedAt: finishedAt ?? '' },
    figures: {
      ...{ from, to, flow, places, readingsStored, vaultBytes, bytesPerItem, bytesGrown, fullSize },
      ...{ playSeconds, itemsArrived, itemsPerSecond, peakMemoryBytes },
    },
    retention: isUsed(report) ? report.retention.classic : [],
    notPlayed: {
      services: played.servicesNotPlayed.map(names.service),
      holders: played.holdersNotPlayed.map(names.holder),
    },
    surveys: report.surveys.map((wave) => ({ ...wave, name: names.survey(wave.survey) })),
    load: report.load.map((load) => ({ ...load, name: names.holder(load.holder) })),
    acts: report.acts.map((act) => ({ on: act.on, count: act.count, ...sayAct(act, definition, locale) })),
    incidents: report.incidents.map((effect) => sayIncident(effect, { definition, locale, dateOf })),
    compared: without
      ? [
          ...sayRetention(report.retention.classic, without.retention.classic, locale),
          ...sayContent(without.content, locale),
        ]
      : [],
    problems: report.problems.map((problem) => sayProblem(problem, definition, locale)),
  };
}
