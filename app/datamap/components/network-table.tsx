import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { messages } from '../messages/network.ts';
import type { Focus, NetworkItem } from '../network/model.ts';
import styles from './network-figure.module.css';

/** The address of the same page with something changed. */
export type HrefOf = (change: { focus?: Focus | undefined; whole?: boolean }) => string;

interface Props {
  readonly rows: readonly NetworkItem[];
  readonly found: number;
  readonly page: number;
  readonly pageSize: number;
  readonly focus: Focus | undefined;
  readonly hrefOf: HrefOf;
  /** The address of a card's own page; none on the public map. */
  readonly cardHref?: ((key: string) => string) | undefined;
}

/** The network line by line, with the same links: cards on the thread only, when there is one. */
export function NetworkTable({ rows, found, page, pageSize, focus, hrefOf, cardHref }: Props) {
  const t = useMessages(messages);
  const link = (kind: Focus['kind'], id: string, words: ReactNode) => (
    <Link to={hrefOf({ focus: { kind, id } })} preventScrollReset>
      {words}
    </Link>
  );
  const list = (links: readonly { id: string; words: ReactNode }[], none: string) =>
    links.length === 0 ? (
      none
    ) : (
      <ul className={styles.list}>
        {links.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    );
  return (
    <div className="section stack">
      <h2>{focus ? t.tableOfThread : t.table}</h2>
      <DataTable
        caption={t.table}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        total={found}
        page={page}
        pageSize={pageSize}
        columns={[
          {
            key: 'holder',
            label: t.columns.holder,
            cell: ({ holders }) =>
              list(
                holders.map(({ key, name }) => ({ id: key, words: link('holder', key, name) })),
                t.noHolder,
              ),
          },
          {
            key: 'data',
            label: t.tableData,
            rowHeader: true,
            cell: ({ key, title }) => (cardHref ? <Link to={cardHref(key)}>{title}</Link> : title),
          },
          {
            key: 'challenge',
            label: t.tableChallenge,
            wideOnly: true,
            cell: ({ challenge }) => link('challenge', challenge, challenge),
          },
          {
            key: 'use',
            label: t.columns.use,
            cell: ({ uses }) =>
              list(
                uses.map(({ id, label }) => ({ id, words: link('use', id, label) })),
                t.none,
              ),
          },
        ]}
      />
    </div>
  );
}
