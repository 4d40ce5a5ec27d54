import { colon, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import { messages } from '../messages/links-page.ts';
import styles from './links-page.module.css';

export interface PanelFill {
  readonly panelKey: string;
  readonly title: Bilingual;
  readonly size: number;
  readonly enrolled: number;
  readonly withdrawn: number;
  readonly openPlaces: number;
}

/** How full each panel is: seats taken, places that open links hold, seats left. */
export function PanelBars({ panels }: { panels: readonly PanelFill[] }) {
  const locale = useLocale();
  const t = useMessages(messages).fill;
  const number = (value: number) => formatNumber(locale, value);
  const enrolled = panels.reduce((sum, panel) => sum + panel.enrolled, 0);
  const size = panels.reduce((sum, panel) => sum + panel.size, 0);
  return (
    <Figure
      title={(enrolled > 1 ? t.title : t.one)(number(enrolled), number(size))}
      sentence={t.sentence}
      plot={
        <ul className={styles.bars}>
          {panels.map((panel) => (
            <li key={panel.panelKey}>
              <p>
                <b>{inLocale(panel.title, locale)}</b> <span>{t.line(number(panel.enrolled), number(panel.size))}</span>
              </p>
              <Bar panel={panel} />
              <p className="aside">
                {t.open(panel.openPlaces, number(panel.openPlaces))}
                {panel.withdrawn > 0 ? ` · ${t.left(panel.withdrawn, number(panel.withdrawn))}` : null}
              </p>
            </li>
          ))}
        </ul>
      }
      numbers={
        <table className="table">
          <caption>{t.label}</caption>
          <thead>
            <tr>
              <th scope="col">{t.table.panel}</th>
              <th scope="col" className="r">
                {t.table.enrolled}
              </th>
              <th scope="col" className="r">
                {t.table.size}
              </th>
              <th scope="col" className="r">
                {t.table.open}
              </th>
              <th scope="col" className="r">
                {t.table.left}
              </th>
            </tr>
          </thead>
          <tbody>
            {panels.map((panel) => (
              <tr key={panel.panelKey}>
                <th scope="row">{inLocale(panel.title, locale)}</th>
                <td className="r">{number(panel.enrolled)}</td>
                <td className="r">{number(panel.size)}</td>
                <td className="r">{number(panel.openPlaces)}</td>
                <td className="r">{number(panel.withdrawn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

function Bar({ panel }: { panel: PanelFill }) {
  const locale = useLocale();
  const t = useMessages(messages).fill;
  const { size, enrolled, openPlaces } = panel;
  const taken = Math.min(1, enrolled / size) * 100;
  const open = Math.min(100 - taken, (openPlaces / size) * 100);
  return (
    <svg
      width="100%"
      height="24"
      role="img"
      aria-label={`${inLocale(panel.title, locale)}${colon(locale)}${t.line(formatNumber(locale, enrolled), formatNumber(locale, size))}`}
    >
      <rect x="0.75" y="0.75" width="99.6%" height="22.5" fill="var(--sheet)" stroke="var(--edge)" strokeWidth="1.5" />
      <rect
        x="0"
        y="0"
        width={`${taken}%`}
        height="24"
        fill="var(--theme)"
        stroke="var(--theme-ink)"
        strokeWidth="1.5"
      />
      {open > 0 ? (
        <rect
          x={`${taken}%`}
          y="3"
          width={`${open}%`}
          height="18"
          fill="none"
          stroke="var(--theme-ink)"
          strokeWidth="1.5"
          strokeDasharray="4 4"
        />
      ) : null}
    </svg>
  );
}
