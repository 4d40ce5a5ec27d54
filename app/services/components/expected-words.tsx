import type { z } from 'zod';
import { colon, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import type { expectedGestureEffect } from '../energy-use/expected-gesture-effect.ts';
import { messages } from '../energy-use/messages.ts';

/** What a gesture would save in a year; plain data that a loader can return. */
export type Expected = z.output<typeof expectedGestureEffect.output> & {
  readonly source: { readonly title: Bilingual; readonly url: string | null };
};

/** Two figures that count, so that nobody reads more precision than there is. */
const rounded = { maximumSignificantDigits: 2, maximumFractionDigits: 0 } as const;

/** What a gesture would save in a year in this home, between which ends, and what tells it; or why nothing can. */
export function ExpectedWords({ expected }: { readonly expected: Expected }) {
  const locale = useLocale();
  const t = useMessages(messages).expected;
  const { kwh, eur, co2eKg, basis, reason, source } = expected;
  if (reason || !kwh || !basis) return <p>{reason ? t.reasons[reason] : null}</p>;
  const number = (value: number) => formatNumber(locale, value, rounded);
  const [euros, carbon] = [eur && formatEuros(locale, round(eur.best), 0), co2eKg && number(co2eKg.best)];
  return (
    <>
      <p>
        <b>{t.saves(number(kwh.best), euros, carbon)}</b> {t.between(number(kwh.low), number(kwh.high))}
      </p>
      <p className="aside">
        {t.basis[basis]} {t.source}
        {colon(locale)}
        {source.url ? <a href={source.url}>{inLocale(source.title, locale)}</a> : inLocale(source.title, locale)}.
      </p>
    </>
  );
}

const round = (value: number): number => Number(value.toPrecision(2));
