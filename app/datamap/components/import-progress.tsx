import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { messages } from '../messages/import.ts';

interface Props {
  readonly state: 'reading' | 'accepting';
  readonly task: {
    readonly id: string;
    readonly state: string;
    readonly progress: number;
    readonly step: string | null;
  } | null;
}

const STATES = ['queued', 'running', 'done', 'failed'] as const;

/** A long import under way: how far it is, and a way on when it stopped. */
export function ImportProgress({ state, task }: Props) {
  const t = useMessages(messages).working;
  return (
    <div className="narrow">
      {task ? (
        <TaskProgress
          taskId={task.id}
          initial={{ ...task, state: STATES.find((one) => one === task.state) ?? 'failed' }}
          stepLabels={{ reading: t.reading, comparing: t.comparing, adding: t.adding }}
        />
      ) : null}
      <p>{t.text}</p>
      {state === 'accepting' ? (
        <Form method="post">
          <SubmitButton name="intent" value="resume" look="quiet">
            {t.resume}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

/** A workbook that could not be read, in words. */
export function ImportFailed({ text, base }: { text: string | undefined; base: string }) {
  const t = useMessages(messages);
  return (
    <Callout tone="bad" title={t.working.failed} role="alert">
      <p>{text ?? t.working.failedUnexpected}</p>
      <p>{t.failedKept}</p>
      <p>
        <Link to={`${base}/importer`}>{t.done.again}</Link>
      </p>
    </Callout>
  );
}
