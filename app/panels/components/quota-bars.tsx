import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Figure } from '~/ui/figure.tsx';
import { messages } from '../messages/panel-page.ts';
import type { PanelLine } from '../read-panel-page.server.ts';
import styles from './panel-page.module.css';

type Words = ReturnType<typeof useWords>;

const useWords = () => useMessages(messages);

/** How full a panel is, group by group: what is missing comes first, and what is withheld is drawn as a void. */
export function QuotaBars({ panel, smallestGroup }: { panel: PanelLine; smallestGroup: number }) {
  const t = useWords();
  const locale = useLocale();
  const { taken, size, cells } = panel;
  const name = inLocale(panel.title, locale);
  const said =
    taken === null
      ? t.fewer(smallestGroup, size)
      : taken === 0
        ? t.nobody(size)
        : taken >= size
          ? t.full(size)
          : t.filled(taken, size);
  if (!cells) {
    return (
      <section className="section">
        <h2>
          {name}. {said}
        </h2>
        <p>{t.noQuotas}</p>
      </section>
    );
  }
  const titleOf = (title: Bilingual | null) => (title ? inLocale(title, locale) : t.rest);
  return (
    <Figure
      title={`${name}. ${said}`}
      sentence={sentence(panel, { t, titleOf, smallestGroup })}
      plot={
        <ul className={styles.bars}>
          {cells.map((cell) => (
            <li key={cell.key}>
              <p>
                <b>{titleOf(cell.title)}</b>{' '}
                <span>
                  {cell.taken === null
                    ? t.withheld
                    : `${t.cellLine(cell.taken, cell.target)}, ${cell.missing ? t.cellShort(cell.missing) : t.cellFull}`}
                </span>
              </p>
              <Bar taken={cell.taken} target={cell.target} />
            </li>
          ))}
        </ul>
      }
      numbers={
        <table className="table">
          <caption>{t.numbersCaption(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.numbers.group}</th>
              {(['target', 'taken', 'missing', 'waiting'] as const).map((column) => (
                <th key={column} scope="col" className="r">
                  {t.numbers[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.key}>
                <th scope="row">{titleOf(cell.title)}</th>
                {(['target', 'taken', 'missing', 'waiting'] as const).map((column) => {
                  const count = cell[column];
                  return (
                    <td key={column} className="r">
                      {count === null ? t.withheld : formatNumber(locale, count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

interface Said {
  readonly t: Words;
  readonly titleOf: (title: Bilingual | null) => string;
  readonly smallestGroup: number;
}

/** The group that is most behind; else that all are there, or that some cannot be told. */
function sentence({ cells }: PanelLine, { t, titleOf, smallestGroup }: Said): string {
  const shown = cells ?? [];
  const [worst] = shown.filter(({ missing }) => missing).sort((a, b) => (b.missing ?? 0) - (a.missing ?? 0));
  if (worst?.missing) return t.short(worst.missing, titleOf(worst.title));
  return shown.some(({ taken }) => taken === null) ? t.withheldShort(smallestGroup) : t.noneShort;
}

function Bar({ taken, target }: { taken: number | null; target: number }) {
  const share = taken === null || target === 0 ? 0 : Math.min(1, taken / target) * 100;
  return (
    <svg width="100%" height="24" aria-hidden="true">
      <rect
        x="0.75"
        y="0.75"
        width="99.6%"
        height="22.5"
        fill="var(--sheet)"
        stroke="var(--edge)"
        strokeWidth="1.5"
        strokeDasharray={taken === null ? '4 4' : undefined}
      />
      {share > 0 ? (
        <rect
          x="0"
          y="0"
          width={`${share}%`}
          height="24"
          fill="var(--theme)"
          stroke="var(--theme-ink)"
          strokeWidth="1.5"
        />
      ) : null}
    </svg>
  );
}
