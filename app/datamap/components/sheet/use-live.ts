import { useRevalidator } from '@remix-run/react';
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import type { Place } from '../../sheet/announce.server.ts';
import type { BoardAction } from '../../sheet/board.ts';
import type { Field } from '../../sheet/columns.ts';
import type { SheetRow } from '../../sheet/read-rows.server.ts';
import type { Tray } from '../../sheet/tray.server.ts';
import { post } from './send.ts';

const SETTLE_MS = 200;
const BEAT_MS = 20_000;
/** A page that says nothing for so long is gone. */
const GONE_MS = 50_000;

interface Options {
  readonly base: string;
  readonly enabled: boolean;
  readonly mayWrite: boolean;
  readonly dispatch: Dispatch<BoardAction>;
  readonly onTray: (tray: Tray) => void;
}

type Seen = Place & { readonly seenAt: number };

/** What others do on the sheet while it is open, and where they are; `here` says where this page is. */
export function useLive({ base, enabled, mayWrite, dispatch, onTray }: Options) {
  const [places, setPlaces] = useState<readonly Seen[]>([]);
  const client = useRef('');
  const mine = useRef<{ row: string | null; field: Field | null }>({ row: null, field: null });
  const soon = useRef<ReturnType<typeof setTimeout>>();
  const { revalidate } = useRevalidator();

  const say = useCallback(() => {
    if (!mayWrite || client.current === '') return;
    // A place that is not told is told again with the next one.
    post(base, { kind: 'here', client: client.current, ...mine.current }).catch(() => {});
  }, [base, mayWrite]);

  const here = useCallback(
    (row: string | null, field: Field | null) => {
      mine.current = { row, field };
      clearTimeout(soon.current);
      soon.current = setTimeout(say, SETTLE_MS);
    },
    [say],
  );

  useEffect(() => {
    if (!enabled) return;
    client.current = crypto.randomUUID();
    const source = new EventSource(`${base}/flux?page=${client.current}`);
    let met = false;
    const on = (event: string, hear: (data: unknown) => void) =>
      source.addEventListener(event, (message) => hear(JSON.parse((message as MessageEvent<string>).data)));
    on('hello', () => {
      // Back after a cut: what happened meanwhile is read anew.
      if (met) revalidate();
      met = true;
      say();
    });
    on('again', () => revalidate());
    on('rows', (data) => dispatch({ type: 'heard', ...(data as { rows: SheetRow[]; gone: string[] }) }));
    on('tray', (data) => onTray(data as Tray));
    on('who', say);
    on('here', (data) => {
      const place = data as Place;
      if (place.client === client.current) return;
      const seen = { ...place, seenAt: performance.now() };
      setPlaces((all) => [...all.filter((one) => one.client !== place.client), seen]);
    });
    on('left', (data) => {
      const left = data as { client: string };
      setPlaces((all) => all.filter((one) => one.client !== left.client));
    });
    const beat = setInterval(() => {
      say();
      setPlaces((all) => {
        const still = all.filter((one) => performance.now() - one.seenAt < GONE_MS);
        return still.length === all.length ? all : still;
      });
    }, BEAT_MS);
    return () => {
      source.close();
      clearInterval(beat);
      clearTimeout(soon.current);
    };
  }, [base, enabled, dispatch, onTray, revalidate, say]);

  return { places, here };
}
