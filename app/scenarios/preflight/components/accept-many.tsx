import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { messages as frameMessages } from '../../messages/frame.ts';
import { byPart } from '../by-part.ts';
import { writeRef } from '../finding-ref.ts';
import { messages } from '../messages/page.ts';
import type { PointView } from '../preflight-view.ts';
import { acceptSchema, MANY } from '../read-answer.ts';
import styles from './preflight.module.css';

interface Props {
  /** Those that wait, advice aside. */
  readonly points: readonly PointView[];
  readonly revision: number;
  /** What the action answered, when it was about this form. */
  readonly reply: SubmissionResult<string[]> | null;
  /** Findings that stay ticked after a refusal. */
  readonly ticked: readonly string[];
}

/** Answering for several points at once, with one reason: part by part, what blocks first; nothing is ticked at first. */
export function AcceptMany({ points, revision, reply, ticked }: Props) {
  const t = useMessages(messages);
  const { sections } = useMessages(frameMessages);
  const [form, fields] = useZodForm({ id: `assumer-${MANY}`, schema: acceptSchema, lastResult: reply });
  return (
    <details id={MANY} className={styles.many} open={reply !== null}>
      <summary>{t.many.open}</summary>
      <Form method="post" action={`#${MANY}`} {...getFormProps(form)} className="stack">
        <p>{t.many.lead}</p>
        <FormErrors form={form} labels={{ reason: t.accept.reason }} />
        <input type="hidden" name="intent" value="accept" />
        <input type="hidden" name="form" value={MANY} />
        <input type="hidden" name="revision" value={revision} />
        <div className={styles.parts}>
          {byPart(points).map(({ page, points: ofPart }) => (
            <Part key={page} title={sections[page]} points={ofPart} ticked={ticked}>
              {ofPart.flatMap(({ check, severity, remaining }) =>
                remaining.map(({ about, reason }) => {
                  const ref = writeRef({ check, about });
                  return (
                    <label key={ref} className="check">
                      <input type="checkbox" name="finding" value={ref} defaultChecked={ticked.includes(ref)} />
                      <span>
                        {severity === 'blocks' ? <b>{t.many.blocks} </b> : null}
                        {reason}
                      </span>
                    </label>
                  );
                }),
              )}
            </Part>
          ))}
        </div>
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

interface PartProps {
  readonly title: string;
  readonly points: readonly PointView[];
  readonly ticked: readonly string[];
  readonly children: ReactNode;
}

/** What waits in one part of the scenario, folded under its name; open where something is ticked. */
function Part({ title, points, ticked, children }: PartProps) {
  const t = useMessages(messages);
  const refs = points.flatMap(({ check, remaining }) => remaining.map(({ about }) => writeRef({ check, about })));
  const blocking = points.some(({ severity }) => severity === 'blocks');
  return (
    <details className={styles.fold} open={refs.some((ref) => ticked.includes(ref))}>
      <summary>
        <b>{title}</b> <span className={styles.count}>{t.count(refs.length)}</span>
        {blocking ? <small>{t.severities.blocks}</small> : null}
      </summary>
      <fieldset className="stack">
        <legend className="visually-hidden">{title}</legend>
        {children}
      </fieldset>
    </details>
  );
}
