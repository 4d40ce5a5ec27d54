import { useEffect, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { clockText, type Timer, timeLeft } from '../../live/timer.ts';
import { messages } from '../../messages/phone.ts';

const TICK_MS = 250;

export interface TimerViewProps {
  readonly timer: Timer;
  /** Server's time when the page was rendered: what the first picture shows, on the server and in the browser. */
  readonly renderedAt: number;
  readonly offsetMs: number;
  readonly className?: string | undefined;
}

/** The time left on this device's screen, by the server's clock. */
export function useTimeLeft({ timer, renderedAt, offsetMs }: Omit<TimerViewProps, 'className'>): number {
  const [now, setNow] = useState(renderedAt);
  const isRunning = timer.endsAt !== null;
  useEffect(() => {
    const tick = (): void => setNow(Date.now() + offsetMs);
    tick();
    if (!isRunning) return;
    const ticking = setInterval(tick, TICK_MS);
    return () => clearInterval(ticking);
  }, [offsetMs, isRunning]);
  return timeLeft(timer, now);
}

/** The digits for the eyes; the minutes, and the end, for screen readers. Nothing without a timer. */
export function TimerView({ className, ...clock }: TimerViewProps) {
  const t = useMessages(messages);
  const left = useTimeLeft(clock);
  if (clock.timer.totalMs === null) return null;
  return (
    <span className={className}>
      <span aria-hidden="true">{clockText(left)}</span>
      <span className="visually-hidden" role="timer" aria-live="polite" aria-atomic="true">
        {left === 0 ? t.timeOver : t.left(Math.floor(left / 60_000))}
      </span>
    </span>
  );
}
