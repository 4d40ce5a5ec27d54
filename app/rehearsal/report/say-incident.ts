import type { PilotDefinition } from '~/pilots/definition.ts';
import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { type Locale, pick } from '~/platform/i18n/messages.ts';
import type { RetentionPoint } from '../engine/figures.server.ts';
import type { IncidentEffect } from '../engine/incident-tally.ts';
import { reportMessages } from '../messages/report.ts';
import type { ContentComparison } from './compare-content.ts';
import { pilotNames } from './pilot-names.ts';

type Say = { readonly definition: PilotDefinition; readonly locale: Locale; readonly dateOf: (day: number) => string };

/** An incident and what it did, a sentence each; the first is its title. */
export function sayIncident(effect: IncidentEffect, { definition, locale, dateOf }: Say): string[] {
  const t = pick(reportMessages, locale);
  const n = (count: number): string => formatNumber(locale, count);
  const on = (day: number): string => formatDate(locale, dateOf(day));
  const { incident, holders, hit, syncsFailed, recovered, recoveredBy, hadToAct, acted, gone } = effect;
  const names = holders.map(pilotNames(definition, locale).holder).join(', ');
  const { preset, day, days } = incident;
  const title = t.incident(t.presets[preset], names, on(day), on(day + days - 1));
  if (hit === 0) return [title, t.noHit];
  const missing = hit - recovered - gone;
  return [
    title,
    t.hit(n(hit), n(syncsFailed)),
    ...(recoveredBy === null ? [] : [t.recovered(n(recovered), on(recoveredBy))]),
    ...(gone > 0 ? [t.goneMeanwhile(n(gone))] : []),
    ...(missing > 0 ? [t.notRecovered(n(missing))] : []),
    ...(hadToAct > 0 ? [t.hadToAct(n(hadToAct), n(acted))] : []),
  ];
}

/** Retention week by week, with the incidents and without, where both are known. */
export function sayRetention(
  withThem: readonly RetentionPoint[],
  without: readonly RetentionPoint[],
  locale: Locale,
): string[] {
  const t = pick(reportMessages, locale);
  return withThem.flatMap(({ week, share }) => {
    const other = without.find((point) => point.week === week)?.share ?? null;
    if (share === null || other === null) return [];
    return [t.withAndWithout(formatNumber(locale, week), formatPercent(locale, share), formatPercent(locale, other))];
  });
}

export function sayContent(
  { compared, identical, lost, altered, behind }: ContentComparison,
  locale: Locale,
): string[] {
  const t = pick(reportMessages, locale);
  const n = (count: number): string => formatNumber(locale, count);
  const isWhole = lost + altered + behind === 0;
  return [t.content(n(compared), n(identical)), isWhole ? t.nothingLost : t.lost(n(lost), n(altered), n(behind))];
}
