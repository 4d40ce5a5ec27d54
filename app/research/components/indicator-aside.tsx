import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { indicatorPageMessages as messages } from '../messages/indicators.ts';
import styles from './indicators.module.css';

interface Props {
  readonly base: string;
  readonly doneAt: Date | null;
  readonly going: { readonly id: string; readonly state: 'queued' | 'running'; readonly progress: number } | null;
  readonly mayNote: boolean;
  readonly mayWatch: boolean;
  readonly timeZone: string;
}

/** The margin of the indicators: the report, the file, and when they were worked out. */
export function IndicatorAside({ base, doneAt, going, mayNote, mayWatch, timeZone }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section stack">
      <h2>{t.documentTitle}</h2>
      <p className={styles.files}>
        <a href={`${base}/rapport.pdf`} download>
          <Icon name="download" />
          {t.report}
        </a>
        <a href={`${base}/indicateurs.csv`} download>
          <Icon name="download" />
          {t.csv}
        </a>
      </p>
      <p>
        {doneAt
          ? t.lastDone(formatDate(locale, doneAt, { dateStyle: 'long', timeStyle: 'short', timeZone }))
          : t.neverDone}{' '}
        {t.computeHint}
      </p>
      {going ? (
        mayWatch ? (
          <TaskProgress taskId={going.id} initial={going} />
        ) : (
          <p>{t.started}</p>
        )
      ) : mayNote ? (
        <Form method="post">
          <SubmitButton look="plain" name="intent" value="compute">
            {t.compute}
          </SubmitButton>
        </Form>
      ) : null}
      <p className="aside">{t.history}</p>
    </section>
  );
}
