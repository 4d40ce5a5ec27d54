import { Form } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { EnrolmentLinkState } from '../enrolment-link.ts';
import { messages } from '../messages/links-page.ts';
import styles from './links-page.module.css';

export interface LinkRow {
  readonly id: string;
  readonly label: string;
  readonly panel: Bilingual;
  readonly state: EnrolmentLinkState;
  readonly uses: number;
  readonly maxUses: number;
  /** ISO instants. */
  readonly createdAt: string;
  readonly expiresAt: string;
}

interface LinkTableProps {
  readonly rows: readonly LinkRow[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  /** The state asked for; undefined for all. */
  readonly state: EnrolmentLinkState | undefined;
  readonly path: string;
  /** `label`, `-expiresAt`… as in the address. */
  readonly sort: string;
}

export const STATES: readonly EnrolmentLinkState[] = ['open', 'used', 'expired', 'revoked'];
const TONE = { open: 'ok', used: 'plain', expired: 'warn', revoked: 'plain' } as const;
const ICON = { open: 'check', used: 'full-circle', expired: 'clock', revoked: 'close' } as const;

/** Every link made, its state, and a way to close it. */
export function LinkTable({ rows, page, pageSize, total, state, path, sort }: LinkTableProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { list } = t;
  return (
    <section className={`section stack ${styles.list}`}>
      <h2>{list.title}</h2>
      {total > 0 || state ? (
        <div className="filters">
          <Segmented
            label={list.filter}
            options={[
              { label: list.all, href: path, current: state === undefined },
              ...STATES.map((one) => ({ label: t.states[one], href: `${path}?etat=${one}`, current: one === state })),
            ]}
          />
        </div>
      ) : null}
      <DataTable
        caption={list.caption}
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        page={page}
        pageSize={pageSize}
        total={total}
        sort={sort}
        empty={state ? <p>{list.none}</p> : <EmptyState title={list.empty}>{list.emptyText}</EmptyState>}
        columns={[
          {
            key: 'label',
            sortable: true,
            label: list.label,
            cell: (row) => (
              <>
                {row.label || '–'}
                <br />
                <small className={styles.light}>
                  {inLocale(row.panel, locale)}, {formatDate(locale, row.createdAt, { day: 'numeric', month: 'short' })}
                </small>
              </>
            ),
          },
          {
            key: 'state',
            label: list.state,
            cell: (row) => (
              <Tag tone={TONE[row.state]} icon={ICON[row.state]}>
                {t.states[row.state]}
              </Tag>
            ),
          },
          {
            key: 'uses',
            sortable: true,
            label: list.uses,
            cell: (row) => list.usesOf(formatNumber(locale, row.uses), formatNumber(locale, row.maxUses)),
          },
          {
            key: 'expiresAt',
            sortable: true,
            label: list.expires,
            cell: (row) => formatDate(locale, new Date(Date.parse(row.expiresAt) - 1)),
          },
          {
            key: 'revoke',
            label: list.actions,
            cell: (row) =>
              row.state === 'open' ? (
                <Form method="post">
                  <input type="hidden" name="id" value={row.id} />
                  <button type="submit" className="as-link" name="intent" value="revoke">
                    {list.revoke}
                    <span className="visually-hidden"> {list.revokeOf(row.label)}</span>
                  </button>
                </Form>
              ) : null,
          },
        ]}
      />
    </section>
  );
}
