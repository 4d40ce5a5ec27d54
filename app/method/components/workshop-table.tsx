import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages as words } from '../messages/words.ts';
import { messages } from '../messages/workshops.ts';
import type { WorkshopLine } from '../plan/list-workshops.server.ts';

interface Props {
  readonly territoryId: string;
  readonly workshops: readonly WorkshopLine[];
  readonly mayRun: boolean;
  readonly captionHidden?: boolean;
}

/** The initiative's workshops: when, which, who came of those invited, and where each one leads now. */
export function WorkshopTable({ territoryId, workshops, mayRun, captionHidden = true }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const base = `/${territoryId}/ateliers`;
  return (
    <DataTable
      caption={t.caption}
      captionHidden={captionHidden}
      rows={workshops}
      rowKey={({ id }) => id}
      empty={<p>{t.none}</p>}
      columns={[
        {
          key: 'date',
          label: t.columns.date,
          cell: ({ startsAt, timeZone }) => (
            <time dateTime={startsAt}>
              {formatDate(locale, startsAt, { timeZone, day: 'numeric', month: 'short', year: 'numeric' })}
            </time>
          ),
        },
        {
          key: 'title',
          label: t.columns.workshop,
          rowHeader: true,
          cell: ({ id, title, state }) => (
            <>
              <Link to={`${base}/${id}`}>{title}</Link>{' '}
              {state === 'running' ? <Tag tone="ok">{w.states.running}</Tag> : null}
              {state === 'cancelled' ? <Tag tone="plain">{w.states.cancelled}</Tag> : null}
            </>
          ),
        },
        {
          key: 'came',
          label: t.columns.came,
          wideOnly: true,
          align: 'end',
          cell: ({ state, came, guests }) =>
            state === 'planned' || state === 'cancelled'
              ? guests > 0
                ? t.invited(guests)
                : t.noGuest
              : t.cameOf(came, guests),
        },
        {
          key: 'minutes',
          label: t.columns.minutes,
          align: 'end',
          cell: (line) => <NextLink base={base} line={line} mayRun={mayRun} />,
        },
      ]}
    />
  );
}

function NextLink({ base, line, mayRun }: { base: string; line: WorkshopLine; mayRun: boolean }) {
  const t = useMessages(messages);
  const { id, state, title } = line;
  if (state === 'closed') {
    return (
      <Link to={`${base}/${id}/compte-rendu`} aria-label={t.readLabel(title)}>
        {t.read}
      </Link>
    );
  }
  if (!mayRun || state === 'cancelled') return null;
  return state === 'running' ? (
    <Link to={`${base}/${id}/animer`} aria-label={t.resumeLabel(title)}>
      {t.resume}
    </Link>
  ) : (
    <Link to={`${base}/${id}`} aria-label={t.prepareLabel(title)}>
      {t.prepare}
    </Link>
  );
}
