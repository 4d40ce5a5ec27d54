import type { PilotDefinition } from '~/pilots/definition.ts';
import { AppError } from '~/platform/app-error.ts';
import { dayInZone } from './days.ts';
import type { ProposalTerms } from './terms.ts';

/** Datasets whose readings can be added up: those that a holder returns and that testers are asked for today. */
export const sharableDatasets = ({ datasets }: PilotDefinition) =>
  datasets.filter(({ holder }) => holder !== 'declared');

/**
 * What a proposal may ask in this pilot: datasets that can be added up, groups no smaller than the pilot's own, days
 * within its calendar and not all past. Throws AppError('assembly.terms-…').
 */
export function checkTerms(
  definition: PilotDefinition,
  terms: ProposalTerms,
  { now, ends }: { now: Date; ends: boolean },
): void {
  const { datasets, aggregation, from, until, purpose, recipient } = terms;
  if (purpose.trim() === '') throw new AppError('assembly.terms-purpose');
  if (ends) return;
  if (recipient.name.trim() === '' || recipient.key === '') throw new AppError('assembly.terms-recipient');
  const known = sharableDatasets(definition).map(({ key }) => key);
  if (datasets.length === 0 || datasets.some((key) => !known.includes(key))) throw new AppError('assembly.terms-data');
  if (aggregation.smallestGroup < definition.smallestGroup) {
    throw new AppError('assembly.terms-group', { smallest: definition.smallestGroup });
  }
  const { calendar } = definition;
  const today = dayInZone(now, calendar.timeZone);
  if (from > until || until < today || until > calendar.endsOn) {
    throw new AppError('assembly.terms-days', { last: calendar.endsOn });
  }
}
