import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { inWords } from '../audit-words.ts';
import { messages } from '../messages/audit.ts';
import type { AuditRow } from '../read-audit.server.ts';

interface AuditTableProps {
  readonly rows: readonly AuditRow[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
  readonly territoryId: string;
}

/** When, who, and what was done, one sentence a line. */
export function AuditTable({ territoryId, ...table }: AuditTableProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <DataTable
      {...table}
      caption={t.caption}
      captionHidden
      rowKey={(row) => row.id}
      empty={
        <EmptyState title={t.empty} headingLevel={2}>
          {t.emptyText}
        </EmptyState>
      }
      columns={[
        { key: 'at', label: t.when, cell: (row) => formatDate(locale, row.at, STAMP) },
        { key: 'who', label: t.who, cell: ({ who }) => (who.kind === 'member' ? who.name : t[who.kind]) },
        {
          key: 'action',
          label: t.did,
          cell: (row) => (
            <>
              {inWords(row, locale)}
              {row.item ? (
                <>
                  {'. '}
                  <Link to={`/${territoryId}/donnees/${row.item}`}>{t.see}</Link>
                </>
              ) : null}
            </>
          ),
        },
      ]}
    />
  );
}

const STAMP = { dateStyle: 'medium', timeStyle: 'short' } as const;
