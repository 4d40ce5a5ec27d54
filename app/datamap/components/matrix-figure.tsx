import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { filtersQuery, type ItemFilters, NO_HOLDER } from '../filters.ts';
import { findingOf, type Matrix, type MatrixRow, sum } from '../matrix.ts';
import { messages } from '../messages/map.ts';
import { Square } from './marks.tsx';
import styles from './matrix-figure.module.css';
import { Squares } from './squares.tsx';

/** Beyond this, the rest of the holders waits behind a link. */
const SHOWN = 24;

interface Props {
  readonly matrix: Matrix;
  readonly filters: ItemFilters;
  /** Every holder, however many. */
  readonly whole: boolean;
}

/** Holders × challenges, a square per row of the Datablitz; a square's cell is a door to its cards. */
export function MatrixFigure({ matrix, filters, whole }: Props) {
  const t = useMessages(messages);
  const rows = whole ? matrix.rows : matrix.rows.slice(0, SHOWN);
  const hidden = matrix.rows.length - rows.length;
  const { personal, other, unknown } = matrix.counts;
  return (
    <Figure
      title={t.figureTitle}
      sentence={t.finding(findingOf(matrix))}
      legend={
        <p className="key">
          <span>
            <Square kind="personal" />
            {t.keyPersonal(personal)}
          </span>
          {other > 0 ? (
            <span>
              <Square kind="other" />
              {t.keyOther(other)}
            </span>
          ) : null}
          {unknown > 0 ? (
            <span>
              <Square kind="unknown" />
              {t.keyUnknown(unknown)}
            </span>
          ) : null}
        </p>
      }
      plot={
        <>
          <table className={styles.matrix}>
            <caption className="visually-hidden">{t.caption}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">{t.holdersHead}</span>
                </th>
                {matrix.challenges.map(({ name }) => (
                  <th key={name} scope="col" aria-current={filters.challenge === name || undefined}>
                    <Link to={filtersQuery(filters, { challenge: name })} preventScrollReset>
                      {name}
                    </Link>
                  </th>
                ))}
                <th scope="col" className={styles.total}>
                  {t.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <HolderRow key={row.key} row={row} matrix={matrix} filters={filters} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t.useful}</th>
                {matrix.challenges.map(({ name, total }) => (
                  <td key={name}>{total}</td>
                ))}
                <td className={styles.total}>{matrix.total}</td>
              </tr>
            </tfoot>
          </table>
          {hidden > 0 ? (
            <p>
              <Link to={withWhole(filtersQuery(filters))} preventScrollReset>
                {t.moreHolders(hidden)}
              </Link>
            </p>
          ) : null}
        </>
      }
      numbers={<MatrixNumbers rows={rows} matrix={matrix} />}
    />
  );
}

function withWhole(query: string): string {
  return query === '' ? '?tous=1' : `${query}&tous=1`;
}

function HolderRow({ row, matrix, filters }: { row: MatrixRow; matrix: Matrix; filters: ItemFilters }) {
  const t = useMessages(messages);
  const chosen = filters.holder === row.key;
  return (
    <tr className={chosen ? styles.chosen : undefined}>
      <th scope="row">
        <Link
          to={filtersQuery(filters, { holder: row.key, challenge: undefined })}
          preventScrollReset
          aria-current={chosen || undefined}
        >
          {row.key === NO_HOLDER ? t.noHolder : row.name}
        </Link>
      </th>
      {row.cells.map((counts, index) => {
        const challenge = matrix.challenges[index]?.name ?? '';
        const here = chosen && filters.challenge === challenge;
        const total = sum(counts);
        return (
          <td key={challenge}>
            {total > 0 ? (
              <Link
                to={filtersQuery(filters, { holder: row.key, challenge })}
                preventScrollReset
                aria-current={here || undefined}
                className={here ? styles.here : undefined}
              >
                <Squares counts={counts} crowded={matrix.challenges.length > 4} />
                <span className="visually-hidden">{t.cell(total, counts.personal, counts.unknown)}</span>
              </Link>
            ) : null}
          </td>
        );
      })}
      <td className={styles.total}>{row.total}</td>
    </tr>
  );
}

function MatrixNumbers({ rows, matrix }: { rows: readonly MatrixRow[]; matrix: Matrix }) {
  const t = useMessages(messages);
  return (
    <table className="table">
      <caption>{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.holdersHead}</th>
          {matrix.challenges.map(({ name }) => (
            <th key={name} scope="col" className="r">
              {name}
            </th>
          ))}
          <th scope="col" className="r">
            {t.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.key === NO_HOLDER ? t.noHolder : row.name}</th>
            {row.cells.map((counts, index) => (
              <td key={matrix.challenges[index]?.name} className="r">
                {sum(counts)}
              </td>
            ))}
            <td className="r">{row.total}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
