import { Form, Link } from '@remix-run/react';
import { type ClipboardEvent, useEffect, useMemo, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { messages } from '../../messages/sheet.ts';
import { messages as words } from '../../messages/words.ts';
import type { Place } from '../../sheet/announce.server.ts';
import { blankRow, type Told } from '../../sheet/board.ts';
import { FIELDS, type Field, KIT_FIELDS } from '../../sheet/columns.ts';
import { type Gesture, gestureSchema, nextRedo, nextUndo } from '../../sheet/gesture.ts';
import type { CitedHolder } from '../../sheet/list-cited-holders.server.ts';
import { type PastePlan, planPaste } from '../../sheet/paste.ts';
import { type Changes, clearRange, readRange } from '../../sheet/range-changes.ts';
import { writeTsv } from '../../sheet/tsv.ts';
import { readClipboard } from './clipboard.ts';
import { PasteDialog } from './paste-dialog.tsx';
import styles from './sheet.module.css';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetGrid } from './sheet-grid.tsx';
import { type Choice, ToldList } from './told-list.tsx';
import type { Sheet } from './use-board.ts';
import { useGrid } from './use-grid.ts';

interface Props {
  readonly base: string;
  readonly sheet: Sheet;
  readonly live: boolean;
  readonly mayWrite: boolean;
  readonly allColumns: boolean;
  readonly holders: readonly CitedHolder[];
  readonly places: readonly Place[];
  /** More rows than are shown. */
  readonly truncated: boolean;
  readonly onPlace: (row: string | null, field: Field | null) => void;
}

const BLANK_ROWS = 2;

/** The sheet with its tools, what it tells and its foot. */
export function SheetBoard(props: Props) {
  const { base, sheet, live, mayWrite, allColumns, holders, places, onPlace, truncated } = props;
  const { board, shown, link, dispatch, turn } = sheet;
  const t = useMessages(messages);
  const w = useMessages(words);
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const [notice, setNotice] = useState('');
  const columns = allColumns ? FIELDS : KIT_FIELDS;
  const rows = useBlankRows(shown, live && mayWrite);
  const names = useMemo(() => holders.map(({ name }) => name), [holders]);

  const act = (given: Partial<Gesture>) => {
    const gesture = gestureSchema.parse({ id: crypto.randomUUID(), ...given });
    dispatch({ type: 'do', pending: { kind: 'gesture', gesture } });
  };
  const onDo = ({ creates, changes }: Changes) => {
    if (changes.length > 0) act({ creates: [...creates], changes: [...changes] });
  };
  const grid = useGrid({ rows, columns, letters: t.keys, holders: names, onDo, onTurn: turn });

  const { row, field } = grid;
  const rowId = row?.id;
  useEffect(() => {
    onPlace(rowId ?? null, field ?? null);
  }, [onPlace, rowId, field]);

  const paste = (ready: PastePlan) => {
    setPlan(null);
    onDo(ready);
    setNotice(t.pasted(ready.changes.length, ready.creates.length));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (grid.writing) return;
    event.preventDefault();
    const block = readClipboard(event.clipboardData);
    if (block.length === 0) return;
    const where = { rows, columns, top: grid.range.top, left: grid.range.left, holders: names };
    const ready = planPaste(block, { ...where, newId: () => crypto.randomUUID() });
    if (ready.misfits.length > 0 || ready.cut > 0 || ready.tooMany > 0) setPlan(ready);
    else paste(ready);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (grid.writing) return;
    event.preventDefault();
    const wordsOf = (one: Field, value: string) => {
      if (value === 'unknown') return '';
      const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...w };
      return one === 'holders' ? value : (choices[one]?.[value] ?? value);
    };
    event.clipboardData.setData('text/plain', writeTsv(readRange(rows, columns, grid.range, wordsOf)));
    if (event.type === 'cut') onDo(clearRange(rows, columns, grid.range));
  };

  const choose = (told: Told, choice: Choice) => {
    const { row: id, field: cell, before, theirs, yours } = told;
    dispatch({ type: 'settled', told });
    if (!cell || choice === 'theirs') return;
    const after = choice === 'both' ? `${theirs}${cell === 'holders' ? ' ; ' : '\n'}${yours}` : yours;
    const change = { row: id, field: cell, before: choice === 'revive' ? before : theirs, after };
    act({ changes: [change], revive: choice === 'revive' });
  };
  const numberOf = (id: string) => rows.findIndex((one) => one.id === id) + 1;
  const turnButton = (way: 'undo' | 'redo', id: string | undefined) => (
    <Form method="post" action={base} preventScrollReset>
      <input type="hidden" name="intent" value={way} />
      <input type="hidden" name="gesture" value={id ?? ''} />
      <button
        type="submit"
        className="button is-quiet"
        aria-disabled={id === undefined || undefined}
        onClick={(event) => {
          event.preventDefault();
          turn(way);
        }}
      >
        {t[way]}
      </button>
    </Form>
  );

  return (
    <section aria-label={t.table}>
      <div className={styles.tools}>
        <Segmented
          label={t.columns.label}
          ink
          options={[
            { label: t.columns.kit, href: '?colonnes=kit', current: !allColumns },
            { label: t.columns.all, href: '?colonnes=toutes', current: allColumns },
          ]}
        />
        {mayWrite ? (
          <div className="buttons">
            {turnButton('undo', nextUndo(board.marks))}
            {turnButton('redo', nextRedo(board.marks))}
            <Link className="button is-plain" to={`${base}?ligne=nouvelle`} preventScrollReset>
              <Icon name="plus" />
              {t.addRow}
            </Link>
          </div>
        ) : (
          <p className="aside">{t.readOnly}</p>
        )}
      </div>
      <ToldList told={board.told} numberOf={numberOf} onChoose={choose} />
      {rows.length === 0 ? <p>{t.noRows}</p> : null}
      {truncated ? <p className="aside">{t.truncated(shown.length)}</p> : null}
      <SheetGrid
        {...{ rows, columns, base, live, mayWrite, grid, places, holders, onPaste, onCopy }}
        told={board.told}
      />
      <SheetFoot
        rows={shown}
        link={link}
        waiting={board.pending.length}
        savedAt={board.savedAt}
        here={row && field ? { row, field } : null}
        live={live && mayWrite}
        notice={notice}
      />
      {plan ? <PasteDialog plan={plan} onPaste={() => paste(plan)} onCancel={() => setPlan(null)} /> : null}
    </section>
  );
}

/** The rows, and two blank ones to go on with; their ids are made here, and stay theirs once they are written in. */
function useBlankRows(shown: Sheet['shown'], enabled: boolean) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const free = useMemo(() => ids.filter((id) => !shown.some((row) => row.id === id)), [ids, shown]);
  useEffect(() => {
    if (!enabled || free.length >= BLANK_ROWS) return;
    setIds([...free, ...Array.from({ length: BLANK_ROWS - free.length }, () => crypto.randomUUID())]);
  }, [enabled, free]);
  const blanks = useMemo(() => free.map(blankRow), [free]);
  return useMemo(() => (enabled ? [...shown, ...blanks] : shown), [enabled, shown, blanks]);
}
