import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { indicatorMessages } from '../messages.ts';
import type { IndicatorView } from '../view-indicators.ts';
import { sayFinding } from '../words.ts';
import { IndicatorPlot } from './indicator-plot.tsx';
import styles from './indicators.module.css';

interface Props {
  readonly views: readonly IndicatorView[];
  readonly smallestGroup: number;
  /** The page that has them whole; absent where there is none for who reads. */
  readonly href?: string;
}

/** The indicators side by side, small: what each says, and its picture. */
export function IndicatorMultiples({ views, smallestGroup, href }: Props) {
  const t = useMessages(indicatorMessages);
  const locale = useLocale();
  if (views.length === 0) return null;
  return (
    <section className="section" aria-labelledby="evolutions">
      <h2 id="evolutions">{t.title}</h2>
      <ul className={styles.multiples}>
        {views.map((view) => (
          <li key={view.indicator.key}>
            <h3>{inLocale(view.indicator.title, locale)}</h3>
            <div className="figure">
              <IndicatorPlot view={view} smallestGroup={smallestGroup} withPanels={false} />
            </div>
            <p>{sayFinding(locale, view, smallestGroup)}</p>
          </li>
        ))}
      </ul>
      {href ? (
        <p className={styles.more}>
          <Link to={href}>
            <Icon name="arrow-right" />
            {t.all}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
