import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { type ReadRow, rowId } from '../datablitz/model.ts';
import { messages } from '../messages/import.ts';
import { messages as words } from '../messages/words.ts';
import { AccessMark, PersonalMark } from './marks.tsx';

/** Rows as they are understood, in the columns of the sheet. */
export function RowsTable({ rows, all }: { rows: readonly ReadRow[]; all: number }) {
  const t = useMessages(messages).preview;
  const { sheet } = useMessages(words);
  if (all === 0) return null;
  return (
    <section className="section">
      <h2>{t.rows(all)}</h2>
      <DataTable
        caption={t.rows(all)}
        captionHidden
        rows={rows}
        rowKey={(row) => rowId(row)}
        columns={[
          { key: 'information', label: sheet.information, rowHeader: true },
          { key: 'data', label: sheet.data },
          { key: 'holders', label: sheet.holders, cell: (row) => row.holders.join(', ') },
          { key: 'access', label: sheet.access, cell: (row) => <AccessMark level={row.access} /> },
          { key: 'personal', label: sheet.personal, cell: (row) => <PersonalMark personal={row.personal} /> },
          { key: 'challenge', label: sheet.challenge },
          { key: 'row', label: t.where, cell: (row) => t.whereText(row.sheet, row.row) },
        ]}
      />
      {rows.length < all ? (
        <p>
          {t.rowsShown(rows.length, all)}{' '}
          <Link to="?tout=1" preventScrollReset>
            {t.rowsAll}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
