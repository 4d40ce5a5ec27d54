import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LONGEST } from '../design/design.ts';
import { messages } from '../messages/overview.ts';
import { messages as words } from '../messages/words.ts';
import styles from './overview.module.css';

/** What one seldom does to a design, folded at the end of its page. */
export function DesignSettings({ title, revision }: { title: string; revision: number }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const field = { id: 'titre', name: 'title', initialValue: title, required: true, maxLength: LONGEST.title };
  return (
    <details className={styles.settings}>
      <summary>{t.rename}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="revision" value={revision} />
        <TextField field={field} label={t.name} />
        <p className="buttons">
          <SubmitButton name="intent" value="rename" look="plain">
            {w.save}
          </SubmitButton>
        </p>
      </Form>
      <details>
        <summary>{t.remove}</summary>
        <Form method="post" className="stack">
          <p>{t.removeText}</p>
          <p className="buttons">
            <SubmitButton name="intent" value="remove" look="danger">
              {t.removeConfirm}
            </SubmitButton>
          </p>
        </Form>
      </details>
    </details>
  );
}
