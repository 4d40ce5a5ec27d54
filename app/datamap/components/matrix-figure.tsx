import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { filtersQuery, type ItemFilters, NO_HOLDER } from '../filters.ts';
import { cardsPerSquare, findingOf, type Matrix, type MatrixRow, sum } from '../matrix.ts';
import { messages } from '../messages/map.ts';
import { shareOf } from '../proportion.ts';
import { Square } from './marks.tsx';
import styles from './matrix-figure.module.css';
import { Squares } from './squares.tsx';

interface Props {
  readonly matrix: Matrix;
  readonly filters: ItemFilters;
  /** Whether all holders were asked for. */
  readonly whole: boolean;
  readonly networkHref?: string;
}

/** Holders × challenges, a square per row of the Datablitz; a square's cell is a door to its cards. */
export function MatrixFigure({ matrix, filters, whole, networkHref }: Props) {
  const t = useMessages(messages);
  const { rows, otherHolders, otherChallenges } = matrix;
  const unit = cardsPerSquare(matrix);
  const { personal, other, unknown } = matrix.counts;
  return (
    <Figure
      title={t.figureTitle}
      sentence={`${t.inWords(matrix.total, personal, unknown, shareOf(personal, matrix.total))} ${t.finding(findingOf(matrix))}`}
      links={networkHref ? [{ href: networkHref, label: t.network, icon: 'thread' }] : []}
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
          {unit > 1 ? <span>{t.keyUnit(unit)}</span> : null}
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
                <HolderRow key={row.key} {...{ row, matrix, filters, unit }} />
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
          {otherHolders > 0 && !whole ? (
            <p>
              <Link to={withWhole(filtersQuery(filters))} preventScrollReset>
                {t.moreHolders(otherHolders)}
              </Link>
            </p>
          ) : null}
          {otherChallenges > 0 || (whole && otherHolders > 0) ? (
            <p className="aside">{t.leftOut(whole ? otherHolders : 0, otherChallenges)}</p>
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

interface RowProps {
  readonly row: MatrixRow;
  readonly matrix: Matrix;
  readonly filters: ItemFilters;
  readonly unit: number;
}

function HolderRow({ row, matrix, filters, unit }: RowProps) {
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
                <Squares counts={counts} unit={unit} crowded={matrix.challenges.length > 4} />
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
