import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import type { GestureEffect } from '../energy-use/gesture-effect.server.ts';
import { messages } from '../energy-use/messages.ts';
import { formatAmount } from './amount.ts';

/** What shows of a gesture in one's readings, with how sure that is; or why nothing can be told. */
export function EffectWords({ effect }: { readonly effect: GestureEffect }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { verdict, reason, change, energy } = effect;
  const days = { after: formatNumber(locale, effect.daysAfter), least: formatNumber(locale, effect.leastDaysAfter) };
  if (reason || !change) {
    return (
      <Callout tone="info" icon="clock" title={reason === 'too-early' ? t.tooEarly : t.cannotTell}>
        {reason ? t.reasons[reason](days) : null}
      </Callout>
    );
  }
  const isLess = verdict === 'less';
  const share = formatPercent(locale, Math.abs(change.share));
  const ends = [Math.abs(change.low), Math.abs(change.high)].toSorted((a, b) => a - b);
  return (
    <Callout tone={isLess ? 'ok' : 'info'} title={isLess ? t.less(share, energy) : t.more(share, energy)}>
      <p>{t.how(formatPercent(locale, ends[0] ?? 0), formatPercent(locale, ends[1] ?? 0), days.after)}</p>
      <p>
        {t.amount(formatAmount(locale, Math.abs(change.kwh), 'kwh'), isLess)} {t.notProof} {t.source}
      </p>
    </Callout>
  );
}
