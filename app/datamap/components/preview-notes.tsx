import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import { rowId } from '../datablitz/model.ts';
import type { ImportSummary } from '../importing/import-summary.ts';
import { messages as doubtWords } from '../messages/doubts.ts';
import { messages } from '../messages/preview.ts';
import { messages as reading } from '../messages/reading.ts';
import styles from './preview-rows.module.css';

/** Hidden rows, columns and sheets: taken or not, as one chooses. */
export function HiddenQuestion({ hidden, choice }: { hidden: ImportSummary['hidden']; choice: 'take' | 'leave' }) {
  const t = useMessages(reading).hidden;
  const { sheets, rows, columns } = hidden;
  if (sheets.length + rows + columns === 0) return null;
  return (
    <Callout tone="info" icon="eye-off" title={t.title}>
      <p>
        {t.text(sheets.length, rows, columns)}
        {sheets.length > 0 ? ` (${sheets.join(', ')})` : ''}. {choice === 'take' ? t.taken : t.left}
      </p>
      <Form method="post">
        <SubmitButton name="intent" value={choice === 'take' ? 'hidden-leave' : 'hidden-take'} look="plain">
          {choice === 'take' ? t.leave : t.take}
        </SubmitButton>
      </Form>
    </Callout>
  );
}

/** What the workbook does not name any more, and where it says nothing that can be taken. */
export function LeftAlone({ summary, base }: { summary: ImportSummary; base: string }) {
  const t = useMessages(messages);
  const why = useMessages(doubtWords);
  const { absent, lost } = summary;
  return (
    <>
      {absent.count > 0 ? (
        <details className="section">
          <summary className={styles.legend}>{t.absent(absent.count)}</summary>
          <p>{t.absentText}</p>
          <ul className={styles.lost}>
            {absent.first.map(({ key, title }) => (
              <li key={key}>
                <Link to={`${base}/${key}`}>{title}</Link>
              </li>
            ))}
          </ul>
          {absent.count > absent.first.length ? <p>{t.first(absent.first.length, absent.count)}</p> : null}
        </details>
      ) : null}
      {lost.count > 0 ? (
        <details className="section">
          <summary className={styles.legend}>{t.lost(lost.count)}</summary>
          <ul className={styles.lost}>
            {lost.first.map((doubt) => (
              <li key={`${rowId(doubt)}${doubt.reason}`}>
                <Tag tone="plain">{t.whereText(doubt.sheet, doubt.row)}</Tag> {why[doubt.reason]}
              </li>
            ))}
          </ul>
          {lost.count > lost.first.length ? <p>{t.first(lost.first.length, lost.count)}</p> : null}
        </details>
      ) : null}
    </>
  );
}
