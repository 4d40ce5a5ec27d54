import { Link, useLocation } from '@remix-run/react';
import { type ReactNode, useId } from 'react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from './class-names.ts';
import { tableHref } from './data-table-query.ts';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

export interface DataTableColumn<Row> {
  readonly key: string;
  readonly label: ReactNode;
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
  /** Left out on a phone, where it would push the others out of sight. */
  readonly wideOnly?: boolean;
  /** This cell names its row. The first column does unless another one says so. */
  readonly rowHeader?: boolean;
  /** What the cell shows; the row's property of the column's key by default. */
  readonly cell?: (row: Row) => ReactNode;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  /** Read out but not shown, when a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly DataTableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey?: (row: Row, index: number) => string;
  /** Key of the sorted column, with `-` in front when descending: `readTableQuery(…).sort`. */
  readonly sort?: string;
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
  /** Rows in all; without it the table has no pager. */
  readonly total?: number;
  /** The address that sorting and paging ask; this page by default, with its query. */
  readonly basePath?: string;
  /** Shown instead of the table when there is no row. */
  readonly empty?: ReactNode;
}

/** A table sorted and paged by the server, with plain links. On a phone it scrolls by itself. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, sort, total, page = 1, pageSize = rows.length, empty } = props;
  const t = useMessages(messages).table;
  const location = useLocation();
  const id = useId();
  const path = props.basePath ?? location.pathname;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const headed = columns.find((column) => column.rowHeader) ?? columns[0];
  return (
    <div className="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable with the keyboard */}
      <section className="scroll" tabIndex={0} aria-labelledby={id}>
        <table className={classNames('table', columns.filter(({ wideOnly }) => !wideOnly).length > 3 && 'is-many')}>
          <caption id={id} className={captionHidden ? 'visually-hidden' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.key} column={column} sort={sort} path={path} search={location.search} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={rowKey ? rowKey(row, index) : index}>
                {columns.map((column) => {
                  const content = column.cell ? column.cell(row) : (row as Record<string, ReactNode>)[column.key];
                  const className = cellClass(column);
                  return column === headed ? (
                    <th key={column.key} scope="row" className={className}>
                      {content}
                    </th>
                  ) : (
                    <td key={column.key} className={className}>
                      {content}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total === undefined ? null : (
        <Pager page={page} pageSize={pageSize} total={total} path={path} search={location.search} label={t.pages} />
      )}
    </div>
  );
}

function cellClass<Row>({ align, wideOnly }: DataTableColumn<Row>): string | undefined {
  return classNames(align === 'end' && 'r', wideOnly && 'wide-only') || undefined;
}

function HeaderCell<Row>(props: { column: DataTableColumn<Row>; sort?: string; path: string; search: string }) {
  const { column, sort, path, search } = props;
  const className = cellClass(column);
  if (!column.sortable) {
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    );
  }
  const state = sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : undefined;
  const href = tableHref(path, search, { tri: state === 'ascending' ? `-${column.key}` : column.key });
  return (
    <th scope="col" className={className} aria-sort={state ?? 'none'}>
      <Link to={href} preventScrollReset className={classNames('sort', state && `is-${state}`)}>
        {column.label}
        <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
          <path className="up" d="M5 1l4 5.5H1z" />
          <path className="down" d="M5 15L1 9.5h8z" />
        </svg>
      </Link>
    </th>
  );
}

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly path: string;
  readonly search: string;
  readonly label: string;
}

function Pager({ page, pageSize, total, path, search, label }: PagerProps) {
  const t = useMessages(messages).table;
  const locale = useLocale();
  const number = (n: number) => formatNumber(locale, n);
  const first = total === 0 ? 0 : (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav className="pager" aria-label={label}>
      <p role="status">{t.range(number(first), number(last), number(total))}</p>
      {page > 1 ? (
        <Link to={tableHref(path, search, { page: page - 1 })} rel="prev">
          <Icon name="arrow-right" className="is-back" />
          {t.previous}
        </Link>
      ) : null}
      {last < total ? (
        <Link to={tableHref(path, search, { page: page + 1 })} rel="next">
          {t.next}
          <Icon name="arrow-right" />
        </Link>
      ) : null}
    </nav>
  );
}
