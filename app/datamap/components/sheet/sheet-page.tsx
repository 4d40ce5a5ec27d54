import { Link } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { classNames } from '~/ui/class-names.ts';
import { Notice } from '~/ui/notice.tsx';
import { messages } from '../../messages/sheet.ts';
import { messages as rowMessages } from '../../messages/sheet-row.ts';
import type { FormAnswer } from '../../sheet/act-on-sheet.server.ts';
import type { readSheetPage } from '../../sheet/read-sheet-page.server.ts';
import { NoteTray } from './note-tray.tsx';
import { RowForm } from './row-form.tsx';
import styles from './sheet.module.css';
import { SheetBoard } from './sheet-board.tsx';
import { SheetTimer } from './sheet-timer.tsx';
import { useBoard } from './use-board.ts';
import { useLive } from './use-live.ts';
import { useTray } from './use-tray.ts';

type Page = Awaited<ReturnType<typeof readSheetPage>>;

interface Props extends Page {
  readonly territoryId: string;
  readonly mayWrite: boolean;
  readonly me: string;
  readonly allColumns: boolean;
  readonly done: string | null;
  readonly result: FormAnswer | null;
}

/** A sheet: who fills it in, the notes to take up, the row that is open, and the grid. */
export function SheetPage(props: Props) {
  const { territoryId, slug, title, mayWrite, me, allColumns, done, result, open, gone, gestureId } = props;
  const t = useMessages(messages);
  const row = useMessages(rowMessages).form;
  const locale = useLocale();
  const base = `/${territoryId}/donnees/feuilles/${slug}`;
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const sheet = useBoard({ base, rows: props.rows, marks: props.marks });
  const { table, notes, onTray } = useTray(props);
  const { places, here } = useLive({ base, enabled: live, mayWrite, dispatch: sheet.dispatch, onTray });

  const first = (name: string) => name.split(' ')[0] ?? '';
  const people = [...new Set([...(mayWrite ? [first(me)] : []), ...places.map(({ name }) => name)])];
  const kept = result?.row && result.row.id === open?.id ? result.row : null;
  const shownRow = result?.row?.isNew && open?.key === null ? { ...open, id: result.row.id } : open;
  const notices: Readonly<Record<string, string>> = {
    ...{ ligne: row.saved, note: row.taken, retrait: row.removed, retour: row.turned },
  };
  const notice = done === null ? undefined : notices[done];
  return (
    <>
      <div className={styles.head}>
        <div>
          <p className="aside">
            <Link to={`/${territoryId}/donnees/feuilles`}>{t.back}</Link>
            {' · '}
            {table ? `${t.workshop(table.workshopTitle, formatDate(locale, table.startsAt), table.table)} · ` : null}
            {t.filling(people)}
          </p>
          <h1>{title}</h1>
        </div>
        {table?.timer ? <SheetTimer {...table.timer} /> : null}
      </div>
      {notice ? <Notice>{notice}</Notice> : null}
      {gone ? <Callout tone="warn" title={row.gone} role="alert" /> : null}
      {result?.error && !shownRow ? <Callout tone="bad" title={result.error} role="alert" /> : null}
      {shownRow ? (
        <RowForm
          row={shownRow}
          gestureId={gestureId}
          base={base}
          holders={props.holders}
          error={result?.error ?? null}
          yours={kept?.yours ?? (shownRow.key === null ? (result?.row?.yours ?? null) : null)}
          left={result?.left ?? []}
        />
      ) : null}
      <div
        className={classNames(
          styles.work,
          mayWrite && notes.length > 0 && styles['has-notes'],
          shownRow !== null && styles['with-row'],
        )}
      >
        {mayWrite ? <NoteTray notes={notes} base={base} nextRow={sheet.shown.length + 1} /> : null}
        <SheetBoard
          {...{ base, sheet, live, mayWrite, allColumns, places }}
          holders={props.holders}
          onPlace={here}
          truncated={props.truncated}
        />
      </div>
    </>
  );
}
