import { useCallback, useEffect, useRef, useState } from 'react';
import { type Outbox, openOutbox, sendNote, type UnsentNote } from '../../live/outbox.ts';

const RETRY_MS = 4_000;

export interface LiveOutbox {
  readonly unsent: readonly UnsentNote[];
  readonly send: (note: UnsentNote) => void;
  readonly drop: (id: string) => void;
}

/** Notes on their way to the wall: one at a time, again and again until each is acknowledged or refused. */
export function useOutbox(participantId: string, url: string, onAcknowledged: (note: UnsentNote) => void): LiveOutbox {
  const box = useRef<Outbox>();
  const isSending = useRef(false);
  const [unsent, setUnsent] = useState<readonly UnsentNote[]>([]);
  const hear = useRef(onAcknowledged);
  hear.current = onAcknowledged;

  const flush = useCallback(async (): Promise<void> => {
    const notes = box.current;
    if (!notes || isSending.current) return;
    isSending.current = true;
    try {
      for (;;) {
        const next = notes.list().find(({ refused }) => refused === undefined);
        if (!next) break;
        const sending = await sendNote(fetch, url, next);
        if (sending.outcome === 'later') break;
        if (sending.outcome === 'acknowledged') {
          notes.drop(next.id);
          hear.current(next);
        } else {
          notes.put({ ...next, refused: sending.words });
        }
        setUnsent(notes.list());
      }
    } finally {
      isSending.current = false;
    }
  }, [url]);

  useEffect(() => {
    const notes = openOutbox(shelf(), participantId);
    box.current = notes;
    setUnsent(notes.list());
    void flush();
    const again = setInterval(() => void flush(), RETRY_MS);
    const online = (): void => void flush();
    window.addEventListener('online', online);
    return () => {
      clearInterval(again);
      window.removeEventListener('online', online);
    };
  }, [participantId, flush]);

  const send = useCallback(
    (note: UnsentNote): void => {
      box.current?.put(note);
      setUnsent(box.current?.list() ?? []);
      void flush();
    },
    [flush],
  );
  const drop = useCallback((id: string): void => {
    box.current?.drop(id);
    setUnsent(box.current?.list() ?? []);
  }, []);
  return { unsent, send, drop };
}

function shelf(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
