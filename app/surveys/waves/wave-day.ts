import { addDays } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';

type Survey = PilotDefinition['surveys'][number];

/** The day on which a wave reaches someone who enrolled on `enrolledOn`; null when no day is planned for it. */
export function waveDay(
  survey: Pick<Survey, 'wave' | 'afterDays' | 'daysBeforeEnd'>,
  { endsOn }: Pick<PilotDefinition['calendar'], 'endsOn'>,
  enrolledOn: string,
): string | null {
  switch (survey.wave) {
    case 'before':
      return enrolledOn;
    case 'after':
      return addDays(endsOn, -(survey.daysBeforeEnd ?? 0));
    case 'during':
      return survey.afterDays === undefined ? null : addDays(enrolledOn, survey.afterDays);
    case 'event':
      return null;
  }
}
