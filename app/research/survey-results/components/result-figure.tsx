import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure, type FigureProps } from '~/ui/figure.tsx';
import research from '../../components/research.module.css';
import { resultMessages } from '../messages/results.ts';
import type { FigureTable, Presented } from '../present-parts.ts';
import { FigureDrawing } from './figure-plot.tsx';
import styles from './result.module.css';

export interface ResultFigureProps {
  readonly figure: Presented;
  /** The address of its files, without their ending; null where it has none. */
  readonly files: string | null;
  readonly query?: string;
  readonly links?: FigureProps['links'];
}

/** A figure of survey results: finding, sentences, picture, numbers, files. */
export function ResultFigure({ figure, files, query = '', links }: ResultFigureProps) {
  const t = useMessages(resultMessages);
  const locale = useLocale();
  const { title, sentences, plot, table } = figure;
  const formats = [...(table ? (['csv'] as const) : []), ...(plot ? (['svg', 'png'] as const) : [])];
  const drawn = plot !== null;
  return (
    <Figure
      headingLevel={3}
      className={`${research.figure} ${research.narrow} ${styles.result}`}
      title={
        <>
          {title}
          {/* Two figures may find the same: to who listens, each is named by its question too. */}
          <span className="visually-hidden"> {sentences[0]}</span>
        </>
      }
      sentence={sentences.join(' ')}
      plot={
        drawn ? (
          <FigureDrawing plot={plot} name={title} withheld={t.withheld} tick={(value) => formatNumber(locale, value)} />
        ) : null
      }
      numbers={table ? <NumbersTable table={table} caption={title} /> : undefined}
      downloads={
        files === null
          ? []
          : formats.map((format) => ({ href: `${files}.${format}${query}`, label: t.download(t[format]) }))
      }
      links={links}
    />
  );
}

export function NumbersTable({ table, caption }: { readonly table: FigureTable; readonly caption: string }) {
  return (
    <table className="table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {table.columns.map((column, i) => (
            <th key={column} scope="col" className={i > 0 ? 'r' : undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
          <tr key={line}>
            {row.map((cell, i) =>
              i === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                <th key={i} scope="row">
                  {cell}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its place
                <td key={i} className="r">
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
