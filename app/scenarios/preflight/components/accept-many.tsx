import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, useLocation } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { messages as frameMessages } from '../../messages/frame.ts';
import { byPart } from '../by-part.ts';
import { messages } from '../messages/page.ts';
import type { PointView } from '../preflight-view.ts';
import { acceptSchema, MANY } from '../read-answer.ts';
import { AcceptPart } from './accept-part.tsx';
import styles from './preflight.module.css';

interface Props {
  /** Those that wait, advice aside. */
  readonly points: readonly PointView[];
  readonly revision: number;
  /** What the action answered, when it was about this form. */
  readonly reply: SubmissionResult<string[]> | null;
  /** Findings that stay ticked after a refusal. */
  readonly ticked: readonly string[];
  /** Whether every fold of the page is asked open. */
  readonly unfolded: boolean;
}

/** Answering for several points at once, with one reason: whole parts or some of their points, what blocks first; nothing is ticked at first. */
export function AcceptMany({ points, revision, reply, ticked, unfolded }: Props) {
  const t = useMessages(messages);
  const { sections } = useMessages(frameMessages);
  const { search } = useLocation();
  const [form, fields] = useZodForm({ id: `assumer-${MANY}`, schema: acceptSchema, lastResult: reply });
  return (
    <details id={MANY} className={styles.many} open={unfolded || reply !== null}>
      <summary>{t.many.open}</summary>
      <Form method="post" action={`${search}#${MANY}`} {...getFormProps(form)} className="stack">
        <p>{t.many.lead}</p>
        <FormErrors form={form} labels={{ reason: t.accept.reason }} />
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="form" value={MANY} />
        <input type="hidden" name="revision" value={revision} />
        <ul className={styles.parts}>
          {byPart(points).map(({ page, points: ofPart }) => (
            <AcceptPart key={page} title={sections[page]} points={ofPart} {...{ ticked, unfolded }} />
          ))}
        </ul>
        <TextAreaField field={fields.reason} label={t.accept.reason} hint={t.accept.hint} rows={3} />
        <p>
          <SubmitButton look="plain" name="intent" value="accept">
            {t.many.send}
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
