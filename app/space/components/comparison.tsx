import { Link } from '@remix-run/react';
import { formatDate, formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { messages } from '../messages/similar.ts';
import type { Comparison as ComparisonData } from '../read-similar.server.ts';
import styles from './comparison.module.css';
import { TraitList } from './trait-list.tsx';

/** Under this share apart, two numbers are said to be the same. */
const SAME = 0.05;

interface ComparisonProps {
  readonly one: ComparisonData;
  readonly smallest: number;
}

/** One's own figure beside the mean of people alike, what alike means, and whether one takes part. */
export function Comparison({ one, smallest }: ComparisonProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { measure, unit, mine, group, common, dropped, yearKwh } = one;
  const people = group ? formatNumber(locale, group.people) : '';
  const amount = (value: number) => t.unit(formatNumber(locale, value, { maximumFractionDigits: 0 }), unit);
  const isWorks = measure === 'works-saving-share';
  const saved = group && yearKwh !== null ? (yearKwh * group.mean) / 100 : null;
  const bars = [
    ...(mine === null ? [] : [{ key: 'you', label: t.you, value: mine }]),
    ...(group ? [{ key: 'group', label: t.group(people), value: group.mean }] : []),
  ];
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <section className="section stack">
      <h2>{t.headings[measure]}</h2>
      {group && isWorks ? <p>{t.works(amount(group.mean), people)}</p> : null}
      {group && !isWorks && mine !== null ? <p>{against(mine, group.mean, people)}</p> : null}
      {isWorks && mine === null && saved !== null ? (
        <p>
          {t.atHome(
            `${formatNumber(locale, saved, { maximumSignificantDigits: 2, maximumFractionDigits: 0 })}\u00a0kWh`,
          )}
        </p>
      ) : null}
      {mine === null ? (
        <p>
          {t.noMine[measure]} {isWorks ? null : <Link to={one.sayPath}>{t.describe}</Link>}
        </p>
      ) : null}
      {group ? null : <p>{t.noGroup(smallest)}</p>}
      {bars.length > 0 ? (
        <ul className={styles.bars}>
          {bars.map(({ key, label, value }) => (
            <li key={key}>
              <span>{label}</span>
              <b>{amount(value)}</b>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  width={(Math.max(0, value) / most) * 100}
                  height="8"
                  className={key === 'you' ? styles.you : undefined}
                />
              </svg>
            </li>
          ))}
        </ul>
      ) : null}
      {group ? (
        <>
          <h3>{t.meaning}</h3>
          {common.length > 0 ? <TraitList traits={common} /> : <p>{t.everybody}</p>}
          <p className="aside">
            {dropped.length > 0 && common.length > 0
              ? `${t.dropped(dropped.map((title) => inLocale(title, locale).toLocaleLowerCase(locale)).join(', '))} `
              : null}
            {t.madeOn(formatDate(locale, group.madeOn))}
          </p>
        </>
      ) : null}
      <TakingPart one={one} />
    </section>
  );

  function against(own: number, mean: number, count: string): string {
    const apart = mean === 0 ? 0 : own / mean - 1;
    if (Math.abs(apart) < SAME) return t.same(count);
    return (apart < 0 ? t.less : t.more)(formatPercent(locale, Math.abs(apart)), count);
  }
}

function TakingPart({ one }: { readonly one: ComparisonData }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { agreePath, sharePath, sharedOn } = one;
  if (sharedOn) {
    return (
      <p>
        {t.shared(formatDate(locale, sharedOn))} <Link to="/moi/resultats">{t.take}</Link>
      </p>
    );
  }
  if (agreePath) {
    return (
      <p>
        {t.agree} <Link to={agreePath}>{t.question}</Link>
      </p>
    );
  }
  return sharePath ? (
    <p>
      <Link className="button is-plain is-wide" to={sharePath}>
        {t.share}
      </Link>
    </p>
  ) : null;
}
