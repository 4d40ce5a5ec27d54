import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import type { IndicatorFinding } from './describe-series.ts';
import { indicatorMessages } from './messages.ts';
import type { IndicatorScale } from './series.ts';
import type { IndicatorView } from './view-indicators.ts';

const MINUS = '\u2212';

/** A value in its unit: a percentage, points of a percentage with their sign, or a number. */
export function sayValue(
  locale: Locale,
  value: number,
  { scale, indicator }: Pick<IndicatorView, 'scale' | 'indicator'>,
) {
  if (scale === 'share') return formatPercent(locale, value);
  if (scale === 'share-change') {
    return pick(indicatorMessages, locale).points(signed(locale, Math.round(value * 100)));
  }
  const number = scale === 'change' ? signed(locale, value, 1) : bare(locale, value);
  return indicator.unit ? `${number}\u00a0${inLocale(indicator.unit, locale)}` : number;
}

/** A level of an axis, without its unit. */
export function sayLevel(locale: Locale, value: number, scale: IndicatorScale): string {
  if (scale === 'share') return formatPercent(locale, value);
  if (scale === 'share-change') return signed(locale, Math.round(value * 100));
  return scale === 'change' ? signed(locale, value, 1) : bare(locale, value);
}

const bare = (locale: Locale, value: number): string =>
  formatNumber(locale, value, { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 });

function signed(locale: Locale, value: number, digits = 0): string {
  const sign = value > 0 ? '+' : value < 0 ? MINUS : '';
  return `${sign}${formatNumber(locale, Math.abs(value), { maximumFractionDigits: digits })}`;
}

/** A period by its name: "octobre 2026", "la semaine du 5 octobre", "le 4e trimestre 2026". */
export function sayPeriod(locale: Locale, start: string, per: IndicatorView['per']): string {
  const t = pick(indicatorMessages, locale);
  if (per === 'week') return t.weekOf(formatDate(locale, start, { day: 'numeric', month: 'long' }));
  if (per === 'quarter') return t.quarter(Math.floor((Number(start.slice(5, 7)) + 2) / 3), start.slice(0, 4));
  return formatDate(locale, start, per === 'wave' ? { dateStyle: 'long' } : { month: 'long', year: 'numeric' });
}

/** The same, short enough for an axis. */
export function sayTick(locale: Locale, start: string, per: IndicatorView['per']): string {
  if (per === 'quarter') return `${locale === 'fr' ? 'T' : 'Q'}${Math.floor((Number(start.slice(5, 7)) + 2) / 3)}`;
  return formatDate(locale, start, per === 'month' ? { month: 'short' } : { day: 'numeric', month: 'short' });
}

/** What it says, in one sentence or two. */
export function sayFinding(locale: Locale, view: IndicatorView, smallestGroup: number): string {
  const t = pick(indicatorMessages, locale);
  const { finding } = view;
  if (finding.kind === 'nothing') return t.finding[finding.why];
  if (finding.kind === 'withheld') return t.finding.withheld(smallestGroup);
  const value = (point: { value: number | null }) => sayValue(locale, point.value ?? 0, view);
  const when = (point: { start: string }) => sayPeriod(locale, point.start, view.per);
  if (finding.kind === 'first') return t.finding.first(value(finding.last), when(finding.last));
  const { first, last, moves } = finding;
  return [t.finding[moves](value(first), value(last), when(first), when(last)), sayExpectation(locale, finding)]
    .filter(Boolean)
    .join(' ');
}

function sayExpectation(locale: Locale, { asExpected }: Extract<IndicatorFinding, { kind: 'moved' }>): string {
  const t = pick(indicatorMessages, locale);
  if (asExpected === null) return '';
  return asExpected ? t.asExpected : t.notAsExpected;
}
