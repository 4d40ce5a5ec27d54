import { Form } from '@remix-run/react';
import { formatDate, formatEuros, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { classNames } from '~/ui/class-names.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon, type IconName } from '~/ui/icon.tsx';
import type { Finding } from '../choose-gestures.ts';
import type { GestureEffect } from '../energy-use/gesture-effect.server.ts';
import { messages } from '../messages.ts';
import { formatAmount, formatPower } from './amount.ts';
import { EffectWords } from './effect-words.tsx';
import { type Expected, ExpectedWords } from './expected-words.tsx';
import styles from './gesture-card.module.css';

/** A gesture as the card shows it; plain data that a loader can return. */
export interface GestureView {
  readonly key: string;
  readonly title: Bilingual;
  readonly body: Bilingual;
  readonly source: { readonly title: string; readonly url: string } | null;
  /** What in one's own readings suggests it. */
  readonly because: { readonly finding: Finding; readonly value: number } | null;
  /** What they said of themselves that makes it suit them, in the pilot's words. */
  readonly suits: Bilingual | null;
  /** What the finding costs in a month at the reference tariff, in euros. */
  readonly costPerMonthEur: number | null;
  /** When it was adopted (ISO instant); null while it is only proposed. */
  readonly adoptedAt: string | null;
  /** What shows of it in one's readings, while it is held. */
  readonly effect: GestureEffect | null;
  /** What it would save in a year in this home; null on pages that do not say it, and where nobody put it into figures. */
  readonly expected: Expected | null;
}

const ICONS: Record<Finding, IconName> = {
  nightBaseLoadW: 'moon',
  eveningRatio: 'clock',
  gasBaseKwhPerDay: 'flame',
  gasHeatingShare: 'flame',
};

/**
 * A gesture to try, with what in one's own curve suggests it, or one that was adopted.
 * Posts `intent` (adopt, decline, stop) and `gesture` to `action`.
 */
export function GestureCard({ gesture, action, lead }: { gesture: GestureView; action: string; lead?: boolean }) {
  const locale = useLocale();
  const t = useMessages(messages).gesture;
  const { key, because, adoptedAt, source } = gesture;
  const title = inLocale(gesture.title, locale);
  return (
    <section className={classNames(styles.gesture, 'section')} aria-labelledby={`geste-${key}`}>
      <Icon name={because ? ICONS[because.finding] : 'leaf'} />
      <h2 id={`geste-${key}`}>{because ? finding(locale, t, because) : title}</h2>
      <div className={styles.words}>
        {gesture.costPerMonthEur === null ? null : (
          <p>{t.costPerMonth(formatEuros(locale, gesture.costPerMonthEur, 0))}</p>
        )}
        {because ? <p className={styles.try}>{t.suggestion(title)}</p> : null}
        {gesture.suits ? (
          <p className={styles.suits}>
            <Icon name="message" />
            {inLocale(gesture.suits, locale)}
          </p>
        ) : null}
        <p>{inLocale(gesture.body, locale)}</p>
        {gesture.expected && !adoptedAt ? <ExpectedWords expected={gesture.expected} /> : null}
        {source ? (
          <p className="aside">
            <a href={source.url}>{t.source(source.title)}</a>
          </p>
        ) : null}
        {adoptedAt ? (
          <>
            <p className="aside">{t.since(formatDate(locale, adoptedAt))}</p>
            {gesture.effect ? <EffectWords effect={gesture.effect} /> : null}
          </>
        ) : null}
      </div>
      <Form method="post" action={action} className={classNames('buttons', styles.buttons)} preventScrollReset>
        <input type="hidden" name="gesture" value={key} />
        {adoptedAt ? (
          <SubmitButton look="plain" name="intent" value="stop">
            {t.stop}
            <span className="visually-hidden"> {title}</span>
          </SubmitButton>
        ) : (
          <>
            <SubmitButton look={lead ? undefined : 'plain'} name="intent" value="adopt">
              {t.adopt}
              <span className="visually-hidden"> {title}</span>
            </SubmitButton>
            <SubmitButton look="plain" name="intent" value="decline">
              {t.decline}
              <span className="visually-hidden"> {title}</span>
            </SubmitButton>
          </>
        )}
      </Form>
    </section>
  );
}

function finding(
  locale: Locale,
  t: (typeof messages)['fr']['gesture'],
  because: { finding: Finding; value: number },
): string {
  const { value } = because;
  if (because.finding === 'nightBaseLoadW') return t.nightBaseLoadW(formatPower(locale, Math.round(value / 10) * 10));
  if (because.finding === 'gasBaseKwhPerDay') return t.gasBaseKwhPerDay(formatAmount(locale, value, 'kwh'));
  if (because.finding === 'gasHeatingShare') return t.gasHeatingShare(formatPercent(locale, value));
  return t.eveningRatio(formatNumber(locale, value, { maximumFractionDigits: 1 }));
}
