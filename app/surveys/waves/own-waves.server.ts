import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { isOpenFor } from '~/pilots/protocol/life.ts';
import { pilotState } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { firstDaysOf } from './first-days.server.ts';
import { changeableUntil, momentOf, type WaveWindow, waveWindow } from './wave-window.ts';

export type PlannedWave = PilotDefinition['surveys'][number];

/** A tester, as this room knows them. */
export interface Respondent {
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly pseudonym: string;
}

/** Where a wave is for one tester: to answer, begun, sent; to come; over without an answer. */
export type OwnState = 'to-do' | 'begun' | 'done' | 'coming' | 'missed';

export interface OwnWave {
  readonly survey: PlannedWave;
  readonly window: WaveWindow;
  readonly state: OwnState;
  /** The day on which it was sent. */
  readonly sentOn: string | null;
  /** The last day on which what was sent may still be changed; null once it is past, or where nothing was sent. */
  readonly changeUntil: string | null;
}

/**
 * The waves of the plan as they stand for one tester today, in the order in which they open. None is to do while the
 * pilot may solicit nobody (paused, closed): what was sent stays in sight.
 */
export async function ownWaves(
  context: Pick<AppContext, 'db' | 'clock'>,
  { definition, respondent }: { readonly definition: PilotDefinition; readonly respondent: Respondent },
): Promise<{ readonly isOpen: boolean; readonly waves: readonly OwnWave[] }> {
  const { db, clock } = context;
  const { pilotSlug, pseudonym, panelKey } = respondent;
  const { calendar, surveys } = definition;
  const tester = await db.tester.findUnique({ where: { pilotSlug_pseudonym: { pilotSlug, pseudonym } } });
  if (tester?.state !== 'enrolled' || surveys.length === 0) return { isOpen: false, waves: [] };
  const isOpen = isOpenFor(await pilotState(context, pilotSlug), 'remind');
  const day = (at: Date): string => dayIn(at, calendar.timeZone);
  const today = day(clock.now());
  const answers = await db.surveyAnswer.findMany({
    where: { pilotSlug, pseudonym },
    select: { surveyKey: true, completedAt: true },
  });
  const firstOf = await firstDaysOf(context, definition, [pseudonym]);
  const dates = { panelKey, enrolledOn: day(tester.enrolledAt), firstOn: firstOf(pseudonym) };
  const waves = surveys.flatMap((survey): OwnWave[] => {
    const window = waveWindow(survey, calendar, dates);
    if (typeof window === 'string') return [];
    const moment = momentOf(window, today);
    const answer = answers.find(({ surveyKey }) => surveyKey === survey.key);
    const sentOn = answer?.completedAt ? day(answer.completedAt) : null;
    const until = sentOn === null ? null : changeableUntil(window, sentOn);
    const changeUntil = isOpen && until !== null && until >= today ? until : null;
    const unsent =
      moment === 'coming' ? 'coming' : moment === 'over' || !isOpen ? 'missed' : answer ? 'begun' : 'to-do';
    return [{ survey, window, state: sentOn === null ? unsent : 'done', sentOn, changeUntil }];
  });
  return { isOpen, waves: waves.toSorted((a, b) => (a.window.opensOn < b.window.opensOn ? -1 : 1)) };
}
