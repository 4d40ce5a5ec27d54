import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { TaskProgress, type TaskState } from '~/ui/task-progress.tsx';
import { messages } from '../messages/guests.ts';

export interface Sending {
  readonly id: string;
  readonly task: TaskState;
  readonly counts: { readonly sent: number; readonly skipped: number; readonly failed: number } | null;
}

/** How far a sending is, then what became of it. */
export function LetterOutcome({ sending }: { sending: Sending }) {
  const t = useMessages(messages);
  const { id, task, counts } = sending;
  if (task.state === 'done' && counts) {
    const tone = counts.failed > 0 ? 'warn' : 'ok';
    return <Callout tone={tone} role="status" title={t.sent(counts.sent, counts.skipped, counts.failed)} />;
  }
  return <TaskProgress taskId={id} initial={task} stepLabels={{ sending: t.sending }} />;
}
