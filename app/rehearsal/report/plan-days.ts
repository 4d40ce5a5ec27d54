import type { PilotDefinition } from '~/pilots/definition.ts';

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
