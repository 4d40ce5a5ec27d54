import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import type { FrequencyFigure as FrequencyData } from '../describe-frequency.ts';
import { FEWEST_TO_TELL } from '../fewest.ts';
import { filterHref } from '../filter.ts';
import { WINDOWS } from '../frequency.ts';
import { frequencyMessages } from '../messages/frequency.ts';
import { pageMessages } from '../messages/page.ts';
import type { ResearchView } from '../view.ts';
import { useFigureLinks } from './figure-links.ts';
import { FrequencyBars } from './frequency-bars.tsx';
import styles from './research.module.css';

export function FrequencyFigure({ view, base }: { readonly view: ResearchView; readonly base: string }) {
  const t = useMessages(frequencyMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  const figure = view.engagement.frequency;
  const links = useFigureLinks(view, 'frequence');
  const isTold = figure !== null && figure.known >= FEWEST_TO_TELL && figure.median !== null;
  const window = view.filter.window;
  const isTogether = figure !== null && view.engagement.panelKey !== null && figure.panelKey === null;
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={figure === null ? t.withheld : isTold ? t.finding(figure.median ?? 0, window) : t.tooEarly}
      sentence={[
        figure && figure.known > 0 ? t.sentence(formatNumber(locale, figure.known), window) : t.tooEarlyWhy(window),
        isTogether ? page.together : '',
      ].join(' ')}
      legend={
        <div className={styles.switches}>
          <Segmented
            label={t.window}
            options={WINDOWS.map((days) => ({
              label: t.windows(days),
              href: filterHref(base, view.filter, { window: days }),
              current: days === window,
            }))}
          />
        </div>
      }
      plot={
        figure && figure.known > 0 ? (
          <>
            <FrequencyBars figure={figure} />
            <p className="aside">
              {t.method} {figure.isWhole ? null : t.merged}
            </p>
          </>
        ) : null
      }
      numbers={figure && figure.known > 0 ? <FrequencyNumbers figure={figure} /> : undefined}
      downloads={figure && figure.known > 0 ? links.downloads : []}
      links={links.links}
    />
  );
}

function FrequencyNumbers({ figure }: { readonly figure: FrequencyData }) {
  const { table: t } = useMessages(frequencyMessages);
  const page = useMessages(pageMessages);
  const locale = useLocale();
  return (
    <table className="table">
      <caption>{t.caption(figure.window)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.returns}</th>
          {[t.exactly, t.atLeast, t.share, t.interval].map((title) => (
            <th key={title} scope="col" className="r">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figure.steps.map(({ returns, exactly, atLeast, share, interval }) => (
          <tr key={returns}>
            <th scope="row">{returns}</th>
            <td className="r">{figure.isWhole ? formatNumber(locale, exactly) : page.withheld}</td>
            <td className="r">{formatNumber(locale, atLeast)}</td>
            <td className="r">{formatPercent(locale, share)}</td>
            <td className="r">
              {formatNumber(locale, Math.round(interval.lower * 100))}–{formatPercent(locale, interval.upper)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
