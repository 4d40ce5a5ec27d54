import { dayIn } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { firstDaysOf } from './first-days.server.ts';
import { momentOf, waveWindow } from './wave-window.ts';

interface Asked {
  readonly pseudonym: string;
  readonly panelKey: string;
  readonly enrolledAt: Date;
}

/** The waves that each of these testers may answer now and has not sent, in three queries whatever their number. */
export async function waitingSurveys(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { definition, testers }: { readonly definition: PilotDefinition; readonly testers: readonly Asked[] },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { slug: pilotSlug, calendar, surveys } = definition;
  const day = (at: Date): string => dayIn(at, calendar.timeZone);
  const today = day(clock.now());
  const pseudonyms = testers.map(({ pseudonym }) => pseudonym);
  const sent = await db.surveyAnswer.findMany({
    where: { pilotSlug, pseudonym: { in: pseudonyms }, completedAt: { not: null } },
    select: { pseudonym: true, surveyKey: true },
  });
  const done = new Set(sent.map(({ pseudonym, surveyKey }) => `${pseudonym} ${surveyKey}`));
  const firstOf = await firstDaysOf({ db }, definition, pseudonyms);
  return new Map(
    testers.map(({ pseudonym, panelKey, enrolledAt }) => {
      const dates = { panelKey, enrolledOn: day(enrolledAt), firstOn: firstOf(pseudonym) };
      const waiting = surveys.filter((survey) => {
        const window = waveWindow(survey, calendar, dates);
        return (
          typeof window !== 'string' && momentOf(window, today) === 'open' && !done.has(`${pseudonym} ${survey.key}`)
        );
      });
      return [pseudonym, new Set(waiting.map(({ key }) => key))];
    }),
  );
}
