import { useEffect, useRef, useState } from 'react';
import { applyChanges, type NumberedChange, type WallChange, type WallState } from '../../live/wall-state.ts';

export interface LiveWall<S extends WallState> {
  readonly state: S;
  /** Server's time minus this device's, in milliseconds. */
  readonly offsetMs: number;
  readonly isConnected: boolean;
}

/**
 * Follows a wall: starts from what the page was rendered with, then hears every change. Without JavaScript the page
 * stays as rendered. `onChange` hears what happened, for what only this page knows.
 */
export function useLiveWall<S extends WallState>(
  initial: { readonly state: S; readonly now: number },
  streamUrl: string,
  onChange?: (change: WallChange) => void,
): LiveWall<S> {
  const [state, setState] = useState(initial.state);
  const [offsetMs, setOffset] = useState(0);
  const [isConnected, setConnected] = useState(true);
  const hear = useRef(onChange);
  hear.current = onChange;
  const seq = useRef(initial.state.seq);

  // A page asked again (after a form) may know more than the stream has told yet.
  useEffect(() => {
    seq.current = Math.max(seq.current, initial.state.seq);
    setState((known) => (initial.state.seq >= known.seq ? initial.state : known));
  }, [initial.state]);

  useEffect(() => {
    const source = new EventSource(streamUrl);
    let best: number | undefined;
    // What travels is late, never early: the largest difference seen is the truest.
    const setClock = (now: number): void => {
      const difference = now - Date.now();
      if (best !== undefined && difference <= best) return;
      best = difference;
      setOffset(difference);
    };
    source.addEventListener('open', () => setConnected(true));
    source.addEventListener('error', () => setConnected(false));
    source.addEventListener('state', (event) => {
      const told = JSON.parse(event.data) as { state: S; now: number };
      setClock(told.now);
      setState(told.state);
      // A whole state stands for changes that nobody told one by one: what only this page knows may be old.
      if (told.state.seq > seq.current) hear.current?.({ kind: 'reset' });
      seq.current = told.state.seq;
    });
    // What a phone shows, when another step or activity comes on screen; what happened is told beside it.
    source.addEventListener('view', (event) => {
      const told = JSON.parse(event.data) as { state: S; now: number };
      setClock(told.now);
      setState(told.state);
    });
    source.addEventListener('changes', (event) => {
      const told = JSON.parse(event.data) as { changes: NumberedChange[]; now: number };
      setClock(told.now);
      setState((known) => applyChanges(known, told.changes));
      for (const change of told.changes) {
        seq.current = Math.max(seq.current, change.seq);
        hear.current?.(change);
      }
    });
    return () => source.close();
  }, [streamUrl]);

  return { state, offsetMs, isConnected };
}
