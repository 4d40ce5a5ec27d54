import { addDays } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';

type Survey = PilotDefinition['surveys'][number];
type Calendar = Pick<PilotDefinition, 'panels' | 'calendar'>;

/** First and last day on which someone of these panels may enrol: of their recruitment, else of use. */
export function enrolmentDays(
  { panels, calendar }: Calendar,
  panelKeys: readonly string[] | undefined,
): { readonly first: string; readonly last: string } | null {
  const addressed = panels.filter(({ key }) => !panelKeys || panelKeys.includes(key));
  const first = addressed.map(({ recruitment }) => recruitment?.opensOn ?? calendar.startsOn).sort()[0];
  const last = addressed
    .map(({ recruitment }) => recruitment?.closesOn ?? calendar.startsOn)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { first, last };
}

/** The day on which a wave reaches someone who enrolled on `enrolledOn`; null when no day is planned for it. */
export function waveDay(survey: Survey, calendar: PilotDefinition['calendar'], enrolledOn: string): string | null {
  switch (survey.wave) {
    case 'before':
      return enrolledOn;
    case 'after':
      return calendar.endsOn;
    case 'during':
      return survey.afterDays === undefined ? null : addDays(enrolledOn, survey.afterDays);
    case 'event':
      return null;
  }
}
