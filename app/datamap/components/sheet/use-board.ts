import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { type Board, boardReducer, type Pending, type ShownRow, shownRows } from '../../sheet/board.ts';
import { type GestureMark, nextRedo, nextUndo } from '../../sheet/gesture.ts';
import type { SheetRow } from '../../sheet/read-rows.server.ts';
import { clearKept, readKept, writeKept } from './kept.ts';
import { send } from './send.ts';

/** Whether what is done here reaches the server. */
export type Link = 'fine' | 'offline' | 'refused';

const RETRIES_MS = [1000, 2000, 5000, 10_000];

interface Options {
  readonly base: string;
  readonly rows: readonly SheetRow[];
  readonly marks: readonly GestureMark[];
}

export type Sheet = ReturnType<typeof useBoard>;

/**
 * The sheet on this page: what is done shows at once, is kept in this browser until the server has it, and is sent in
 * order, one at a time; a network that comes and goes delays it, never loses nor doubles it.
 */
export function useBoard({ base, rows, marks }: Options) {
  const [board, dispatch] = useReducer(boardReducer, { rows, marks, pending: [], told: [], savedAt: null } as Board);
  const [link, setLink] = useState<Link>('fine');
  const [attempt, setAttempt] = useState(0);
  const cache = useRef(new WeakMap<SheetRow, ShownRow>());
  const sending = useRef<Pending | null>(null);
  const ready = useRef(false);

  useEffect(() => {
    dispatch({ type: 'read', rows, marks });
  }, [rows, marks]);

  useEffect(() => {
    dispatch({ type: 'kept', ...readKept(base) });
    ready.current = true;
  }, [base]);

  const { pending, told } = board;
  useEffect(() => {
    if (!ready.current) return;
    if (pending.length > 0 || told.length > 0) writeKept(base, { pending, told });
    else clearKept(base);
  }, [base, pending, told]);

  useEffect(() => {
    const [first] = pending;
    if (!first || sending.current) return;
    sending.current = first;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const again = () => setAttempt((count) => count + 1);
    send(base, first).then((answer) => {
      sending.current = null;
      if (answer.kind === 'done') {
        setLink('fine');
        dispatch({ type: 'sent', pending: first, outcome: answer.outcome });
      } else if (answer.kind === 'never') {
        dispatch({ type: 'refused', pending: first });
      } else {
        setLink(answer.kind);
        waiting = setTimeout(again, RETRIES_MS[Math.min(attempt, RETRIES_MS.length - 1)]);
      }
    });
    return () => clearTimeout(waiting);
  }, [base, pending, attempt]);

  useEffect(() => {
    const again = () => setAttempt(0);
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, []);

  const shown = useMemo(() => shownRows({ rows: board.rows, pending }, cache.current), [board.rows, pending]);

  /** Takes back what is not sent yet without a word to the server; else asks the server. */
  const turn = useCallback(
    (way: 'undo' | 'redo') => {
      const id = way === 'undo' ? nextUndo(board.marks) : nextRedo(board.marks);
      if (!id) return;
      const waits = pending.some((one) => one.kind === 'gesture' && one.gesture.id === id && one !== sending.current);
      if (way === 'undo' && waits) dispatch({ type: 'unsend', id });
      else dispatch({ type: 'do', pending: { kind: way, id } });
    },
    [board.marks, pending],
  );

  return { board, shown, link, dispatch, turn };
}
