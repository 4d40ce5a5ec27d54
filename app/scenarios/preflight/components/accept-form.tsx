import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, useLocation } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { writeRef } from '../finding-ref.ts';
import { messages } from '../messages/page.ts';
import type { PointView } from '../preflight-view.ts';
import { acceptSchema } from '../read-answer.ts';
import styles from './preflight.module.css';

interface Props {
  readonly point: PointView;
  readonly revision: number;
  /** What the action answered, when it was about this point. */
  readonly reply: SubmissionResult<string[]> | null;
}

/** Answering for a point, by name and with a reason; for each thing that it found, when there are several. */
export function AcceptForm({ point: { check, title, remaining }, revision, reply }: Props) {
  const t = useMessages(messages);
  const { search } = useLocation();
  const [form, fields] = useZodForm({ id: `assumer-${check}`, schema: acceptSchema, lastResult: reply });
  return (
    <details className={styles.accept} open={reply !== null}>
      <summary>
        {t.accept.open}
        <span className="visually-hidden"> : {title}</span>
      </summary>
      <Form method="post" action={`${search}#${check}`} {...getFormProps(form)} className="stack">
        <FormErrors form={form} labels={{ reason: t.accept.reason }} />
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="form" value={check} />
        <input type="hidden" name="revision" value={revision} />
        {remaining.length === 1 ? (
          <input type="hidden" name="finding" value={writeRef({ check, about: remaining[0]?.about ?? '' })} />
        ) : (
          <fieldset className="stack">
            <legend>{t.accept.about}</legend>
            {remaining.map(({ about, reason }) => (
              <label key={about} className="check">
                <input type="checkbox" name="finding" value={writeRef({ check, about })} defaultChecked />
                <span>{reason}</span>
              </label>
            ))}
          </fieldset>
        )}
        <TextAreaField field={fields.reason} label={t.accept.reason} hint={t.accept.hint} rows={3} />
        <p>
          <SubmitButton look="plain" name="intent" value="accept">
            {t.accept.send}
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
