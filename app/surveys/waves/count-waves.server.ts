import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { firstDaysOf } from './first-days.server.ts';
import { momentOf, waveWindow } from './wave-window.ts';

/** How far a wave has come among some people: each count is among the one before it. */
export interface WaveCounts {
  /** Who ever enrolled, whatever became of them. */
  readonly enrolled: number;
  /** Whose wave opened while they were there. */
  readonly asked: number;
  readonly begun: number;
  readonly done: number;
}

const NOBODY: WaveCounts = { enrolled: 0, asked: 0, begun: 0, done: 0 };

export interface CountedWave {
  readonly key: string;
  /** By panel, in the definition's order. */
  readonly panels: readonly { readonly key: string; readonly counts: WaveCounts }[];
  readonly total: WaveCounts;
}

/**
 * How many people each wave was put to, and how many answered, as of now. Who answered was asked, whatever the plan says
 * by now; what was erased counts no more.
 */
export async function countWaves(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  definition: PilotDefinition,
): Promise<CountedWave[]> {
  const { slug: pilotSlug, calendar, surveys, panels } = definition;
  const day = (at: Date): string => dayIn(at, calendar.timeZone);
  const today = day(clock.now());
  const testers = await db.tester.findMany({
    where: { pilotSlug },
    select: { pseudonym: true, panelKey: true, enrolledAt: true, withdrawnAt: true },
  });
  const answers = await db.surveyAnswer.findMany({
    where: { pilotSlug },
    select: { surveyKey: true, pseudonym: true, completedAt: true },
  });
  const firstOf = await firstDaysOf({ db }, definition);
  return surveys.map((survey) => {
    const begun = new Map(
      answers.flatMap(({ surveyKey, pseudonym, completedAt }) =>
        surveyKey === survey.key ? [[pseudonym, completedAt !== null] as const] : [],
      ),
    );
    const counts = new Map(panels.map(({ key }) => [key, { ...NOBODY }]));
    for (const { pseudonym, panelKey, enrolledAt, withdrawnAt } of testers) {
      const panel = counts.get(panelKey);
      if (!panel) continue;
      const firstOn = firstOf(pseudonym);
      const window = waveWindow(survey, calendar, { panelKey, enrolledOn: day(enrolledAt), firstOn });
      const lastDay = withdrawnAt ? day(withdrawnAt) : today;
      const isAsked = typeof window !== 'string' && momentOf(window, lastDay) !== 'coming';
      const hasBegun = begun.has(pseudonym);
      panel.enrolled += 1;
      if (isAsked || hasBegun) panel.asked += 1;
      if (hasBegun) panel.begun += 1;
      if (begun.get(pseudonym)) panel.done += 1;
    }
    const byPanel = panels.map(({ key }) => ({ key, counts: counts.get(key) ?? NOBODY }));
    return { key: survey.key, panels: byPanel, total: sumOf(byPanel.map((one) => one.counts)) };
  });
}

const sumOf = (all: readonly WaveCounts[]): WaveCounts =>
  all.reduce(
    (sum, { enrolled, asked, begun, done }) => ({
      ...{ enrolled: sum.enrolled + enrolled, asked: sum.asked + asked },
      ...{ begun: sum.begun + begun, done: sum.done + done },
    }),
    NOBODY,
  );
