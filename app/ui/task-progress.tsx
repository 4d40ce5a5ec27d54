import { useLocation, useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from './callout.tsx';
import { Icon } from './icon.tsx';
import { messages } from './messages.ts';

export interface TaskState {
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** From 0 to 1. */
  readonly progress: number;
  /** A stable key; `stepLabels` puts it into words. */
  readonly step?: string | null;
  readonly errorCode?: string | null;
}

export interface TaskProgressProps {
  readonly taskId: string;
  /** Address of its events; the one of staff's tasks by default. */
  readonly stream?: string;
  readonly initial?: TaskState;
  readonly stepLabels?: Readonly<Record<string, string>>;
  /** What went wrong, in words; gets the error's code. */
  readonly explain?: (errorCode: string) => string;
}

const WAITING: TaskState = { state: 'queued', progress: 0 };
const isOver = (task: TaskState) => task.state === 'done' || task.state === 'failed';

/**
 * How far a long job is. Listens to its stream of events; when the job ends, the page's loaders are asked again,
 * so that the page can show the result. Without JavaScript the page asks for itself again every few seconds.
 */
export function TaskProgress({ taskId, initial = WAITING, stepLabels = {}, explain, ...props }: TaskProgressProps) {
  const { stream = `/taches/${encodeURIComponent(taskId)}/flux` } = props;
  const t = useMessages(messages).task;
  const { pathname, search } = useLocation();
  const { revalidate } = useRevalidator();
  const [heard, setHeard] = useState<TaskState>();
  const [listening, setListening] = useState(false);
  const task = heard ?? initial;
  const startsOver = isOver(initial);

  useEffect(() => {
    if (startsOver) return;
    const source = new EventSource(stream);
    source.addEventListener('open', () => setListening(true));
    source.addEventListener('progress', (event) => {
      const next = JSON.parse(event.data) as TaskState;
      setHeard(next);
      if (!isOver(next)) return;
      source.close();
      revalidate();
    });
    return () => source.close();
  }, [stream, startsOver, revalidate]);

  if (task.state === 'failed') {
    return (
      <Callout tone="bad" title={t.failed} role="alert">
        {task.errorCode && explain ? explain(task.errorCode) : undefined}
      </Callout>
    );
  }
  const percent = Math.round(task.progress * 100);
  const words = (task.step && stepLabels[task.step]) || t[task.state];
  return (
    <div className="progress task-progress">
      <p role="status">{words}</p>
      <progress value={percent} max={100} aria-label={words} />
      <span className="num">{t.percent(percent)}</span>
      {isOver(task) || listening ? null : (
        <noscript>
          <meta httpEquiv="refresh" content="3" />
          <a className="button is-plain" href={`${pathname}${search}`}>
            <Icon name="clock" />
            {t.refresh}
          </a>
        </noscript>
      )}
    </div>
  );
}
