import { useEffect, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/sheet.ts';
import styles from './sheet.module.css';

interface Props {
  readonly leftMs: number;
  readonly totalMs: number;
  readonly running: boolean;
}

const SECOND = 1000;
const MINUTE = 60_000;

/** What is left of the workshop's timer, counted down from when the page was read. */
export function SheetTimer({ leftMs, totalMs, running }: Props) {
  const t = useMessages(messages);
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    setLeft(leftMs);
    if (!running) return;
    const started = performance.now();
    const ticking = setInterval(() => setLeft(Math.max(0, leftMs - (performance.now() - started))), SECOND);
    return () => clearInterval(ticking);
  }, [leftMs, running]);
  const seconds = Math.ceil(left / SECOND);
  const digits = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  const words = seconds === 0 ? t.timeOver : running ? t.timeLeft(Math.round(totalMs / MINUTE)) : t.timePaused;
  return (
    <div className={`timer ${styles.timer}`} role="timer" aria-label={t.timerLabel(Math.ceil(left / MINUTE))}>
      <span>{words}</span>
      <span className="digits">{digits}</span>
      <progress value={left} max={Math.max(1, totalMs)} aria-hidden="true" />
    </div>
  );
}
