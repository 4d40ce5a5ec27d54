import { useMemo } from 'react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/sheet.ts';
import type { ShownRow } from '../../sheet/board.ts';
import { contentOf } from '../../sheet/cell-values.ts';
import type { Field } from '../../sheet/columns.ts';
import styles from './sheet.module.css';
import type { Link } from './use-board.ts';

interface Props {
  /** Without the blank ones. */
  readonly rows: readonly ShownRow[];
  readonly link: Link;
  readonly waiting: number;
  readonly savedAt: string | null;
  readonly here: { readonly row: ShownRow; readonly field: Field } | null;
  readonly live: boolean;
  /** What a paste just did. */
  readonly notice: string;
}

/** What the sheet counts, whether it is saved, who touched the cell last, and the keys. */
export function SheetFoot({ rows, link, waiting, savedAt, here, live, notice }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const time = (at: string) => {
    const text = formatDate(locale, at, { hour: 'numeric', minute: '2-digit' });
    return locale === 'fr' ? text.replace(':', '\u00a0h\u00a0') : text;
  };
  const { personal, holders } = useMemo(() => countRows(rows), [rows]);
  const touch = here?.row.touched[here.field];
  return (
    <div className={styles.foot}>
      <p>
        <span>
          <b>{t.rowCount(rows.length)}</b>
          {t.personalCount(personal)}
        </span>
        <b>{t.holderCount(holders)}</b>
        {live && link === 'fine' ? (
          <span>{waiting > 0 ? t.saving : savedAt ? t.saved(time(savedAt)) : t.savedNever}</span>
        ) : null}
        {touch ? <span>{t.touched(touch.by, time(touch.at))}</span> : null}
      </p>
      <p role="status">
        {link === 'offline' ? <b>{t.offline(waiting)}</b> : link === 'refused' ? <b>{t.refused(waiting)}</b> : notice}
      </p>
      {live ? (
        <p className={styles.keys}>
          <span>
            <kbd>{t.hints.tab}</kbd> {t.hints.tabText} · <kbd>{t.hints.enter}</kbd> {t.hints.enterText} ·{' '}
            <kbd>{t.hints.undo}</kbd> {t.hints.undoText} · <kbd>{t.hints.escape}</kbd> {t.hints.escapeText} ·{' '}
            {t.hints.paste}
          </span>
        </p>
      ) : null}
    </div>
  );
}

function countRows(rows: readonly ShownRow[]) {
  return {
    personal: rows.filter(({ cells }) => cells.personal === 'yes').length,
    holders: new Set(rows.flatMap(({ cells }) => (cells.holders ? contentOf(cells).holders : []))).size,
  };
}
