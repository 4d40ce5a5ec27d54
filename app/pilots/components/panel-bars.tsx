import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { FigureNumbers } from '~/ui/figure-numbers.tsx';
import { messages } from '../messages/overview.ts';
import type { PanelFigures, ShownCount } from '../panel-figures.ts';
import styles from './panel-bars.module.css';

interface Props {
  readonly figures: PanelFigures;
  readonly panelTitles: Readonly<Record<string, Bilingual>>;
  readonly smallestGroup: number;
  readonly qualifying: readonly Bilingual[];
  readonly inactiveAfterDays: number;
}

/** How the panel fills: each panel's places, then each stage of all of them. */
export function PanelBars({ figures, panelTitles, smallestGroup, qualifying, inactiveAfterDays }: Props) {
  const t = useMessages(messages).panel;
  const locale = useLocale();
  const seats = figures.total[0]?.of ?? 0;
  const enrolled = figures.total[0]?.count ?? null;
  const scale = Math.max(seats, enrolled ?? 0, 1);
  const nameOf = (key: string): string => {
    const title = panelTitles[key];
    return title ? inLocale(title, locale) : key;
  };
  const stages = [...figures.total, ...figures.panels.flatMap((panel) => panel.stages)];
  const withheld = stages.some(({ count }) => count === null);
  const activities = qualifying.map((title) => lowerFirst(inLocale(title, locale)));
  return (
    <section className="section" aria-labelledby="panel">
      <h2 id="panel">{t.title(enrolled === null ? t.few : t.enrolled(enrolled), seats)}</h2>
      <table className={styles.bars}>
        <caption className="visually-hidden">{t.caption}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t.stage}</th>
            <td>{t.picture}</td>
            <th scope="col">{t.count}</th>
          </tr>
        </thead>
        {figures.panels.length > 1 ? (
          <tbody>
            {figures.panels.map(({ key, stages: [first] }) =>
              first ? <Bar key={key} label={nameOf(key)} shown={first} scale={scale} /> : null,
            )}
          </tbody>
        ) : null}
        <tbody>
          {figures.total.map((shown) => (
            <Bar key={shown.stage} label={t.stages[shown.stage]} shown={shown} scale={scale} />
          ))}
        </tbody>
      </table>
      <p className={`aside ${styles.note}`}>
        {t.active(activities, inactiveAfterDays)} {withheld ? t.withheldWhy(smallestGroup) : null}
      </p>
      {figures.panels.length > 1 ? <StagesByPanel figures={figures} nameOf={nameOf} /> : null}
    </section>
  );
}

function StagesByPanel({ figures, nameOf }: { figures: PanelFigures; nameOf: (key: string) => string }) {
  const t = useMessages(messages).panel;
  return (
    <div className={styles.more}>
      <FigureNumbers label={t.byPanel}>
        <table className="table">
          <caption className="visually-hidden">{t.byPanel}</caption>
          <thead>
            <tr>
              <th scope="col">{t.panelColumn}</th>
              {figures.total.map(({ stage }) => (
                <th scope="col" key={stage}>
                  {t.short[stage]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.panels.map(({ key, stages }) => (
              <tr key={key}>
                <th scope="row">{nameOf(key)}</th>
                {stages.map((shown) => (
                  <td key={shown.stage}>
                    <Count shown={shown} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </FigureNumbers>
    </div>
  );
}

function Bar({ label, shown, scale }: { label: string; shown: ShownCount; scale: number }) {
  const full = ((shown.of ?? shown.count ?? 0) / scale) * 100;
  const filled = ((shown.count ?? 0) / scale) * 100;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={styles.bar}>
        <svg viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
          {shown.count === null ? (
            <rect
              x="0"
              y="1"
              width={Math.max(full, 8)}
              height="20"
              fill="none"
              stroke="var(--edge)"
              strokeDasharray="4 4"
              strokeWidth="1.5"
              vectorEffect="non-scaling-stroke"
            />
          ) : (
            <>
              <rect
                x="0"
                y="1"
                width={Math.max(full, filled, 0.6)}
                height="20"
                fill="var(--theme-wash)"
                stroke="var(--theme-ink)"
                strokeWidth="1.5"
                vectorEffect="non-scaling-stroke"
              />
              <rect x="0" y="1" width={filled} height="20" fill="var(--theme)" />
              {filled > 0 ? (
                <path
                  d={`M${filled} 1V21`}
                  stroke="var(--theme-ink)"
                  strokeWidth="1.5"
                  vectorEffect="non-scaling-stroke"
                />
              ) : null}
            </>
          )}
        </svg>
      </td>
      <td className={styles.count}>
        <Count shown={shown} />
      </td>
    </tr>
  );
}

function Count({ shown: { count, of } }: { shown: ShownCount }) {
  const t = useMessages(messages).panel;
  const locale = useLocale();
  if (count === null) return <i>{t.withheld}</i>;
  return (
    <>
      <b>{formatNumber(locale, count)}</b> {of === null ? null : of === 0 ? t.ofNone(0) : t.of(of, count / of)}
    </>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase() + text.slice(1);
