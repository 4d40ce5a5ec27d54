import { formatEuros, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../energy-use/works-messages.ts';
import type { WorksView } from '../energy-use/works-view.server.ts';
import { WorksWorth } from './works-worth.tsx';

/** What works save in a year, the weather being equal, between which ends; or why nothing can be told; then what it is worth. */
export function WorksWidget({ view }: { readonly view: WorksView }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { saving, silence } = view;
  if (silence) {
    return (
      <Callout tone="info" icon="clock" title={silenceTitle(t, silence)}>
        {t.silences[silence]}
      </Callout>
    );
  }
  if (!saving) return null;
  const { verdict, reason, kwh, eur, co2eKg, share } = saving;
  if (reason || !kwh || !share) {
    const days = {
      after: formatNumber(locale, saving.daysAfter),
      least: formatNumber(locale, saving.leastDaysAfter),
      cold: formatPercent(locale, saving.coldSince),
    };
    const isEarly = reason === 'too-early' || reason === 'too-little-cold-since';
    return (
      <Callout tone="info" icon="clock" title={isEarly ? t.tooEarly : t.cannotTell}>
        {reason ? t.reasons[reason](days) : null}
      </Callout>
    );
  }
  const isLess = verdict === 'less';
  const energy = amountOf(locale, Math.abs(kwh.best));
  return (
    <>
      <Callout
        tone={isLess ? 'ok' : 'info'}
        title={isLess ? (eur ? t.saves(euros(locale, eur.best)) : t.savesKwh(energy)) : t.costsMore(energy)}
      >
        {isLess ? <p>{t.how(energy, formatPercent(locale, share.best))}</p> : null}
        <p>
          {isLess && eur ? t.between(euros(locale, eur.low), euros(locale, eur.high)) : t.between(...ends(locale, kwh))}
        </p>
        <p>
          {isLess && co2eKg ? `${t.carbon(`${number(locale, co2eKg.best)}\u00a0kg`)} ` : null}
          {t.notProof}
        </p>
      </Callout>
      {isLess ? <WorksWorth view={view} /> : null}
    </>
  );
}

const silenceTitle = (t: (typeof messages)['fr'], silence: NonNullable<WorksView['silence']>): string =>
  silence === 'not-ended' ? t.tooEarly : t.cannotTell;

/** Two figures that count. */
const number = (locale: Locale, value: number): string =>
  formatNumber(locale, value, { maximumSignificantDigits: 2, maximumFractionDigits: 0 });
const euros = (locale: Locale, value: number): string => formatEuros(locale, Number(value.toPrecision(2)), 0);
const amountOf = (locale: Locale, kwh: number): string => `${number(locale, kwh)}\u00a0kWh`;

function ends(locale: Locale, { low, high }: { low: number; high: number }): [string, string] {
  const [first, last] = [Math.abs(low), Math.abs(high)].toSorted((a, b) => a - b);
  return [amountOf(locale, first ?? 0), amountOf(locale, last ?? 0)];
}
