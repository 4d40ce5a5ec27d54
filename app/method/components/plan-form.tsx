import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { messages } from '../messages/plan.ts';
import type { PlanPage } from '../plan/plan-page.server.ts';
import { planFormSchema } from '../plan/workshop-form.ts';
import { WorkshopFields } from './workshop-fields.tsx';

interface Props {
  readonly page: PlanPage;
  readonly base: string;
  readonly reply: SubmissionResult<string[]> | null;
}

/** Everything to say before a workshop exists: when, where, on what, with which tables. */
export function PlanForm({ page, base, reply }: Props) {
  const t = useMessages(messages).form;
  const { template, about, offered, title, time, timeZone, theme, place } = page;
  const [form, fields] = useZodForm({
    id: 'atelier',
    schema: planFormSchema,
    lastResult: reply,
    defaultValue: { template, title, time, timeZone, theme, place, day: '', moreSubjects: '', subjects: [] },
  });
  const chosen = fields.subjects.initialValue;
  return (
    <Form method="post" {...getFormProps(form)} className="stack">
      <FormErrors form={form} labels={{ title: t.title, day: t.day, time: t.time, place: t.place, theme: t.theme }} />
      <input type="hidden" name="template" value={template} />
      <WorkshopFields fields={fields} timeZone={timeZone} />
      {about ? (
        <fieldset className="field">
          <legend>{t.about[about]}</legend>
          <span className="hint">{t.aboutHint}</span>
          {offered.map((subject, index) => (
            <label key={subject} className="check" htmlFor={`sujet-${index}`}>
              <input
                id={`sujet-${index}`}
                type="checkbox"
                name="subjects"
                value={subject}
                defaultChecked={Array.isArray(chosen) && chosen.includes(subject)}
              />
              <span>{subject}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {about ? <TextAreaField field={fields.moreSubjects} label={t.more} rows={3} /> : null}
      <p className="buttons">
        <SubmitButton>{t.plan}</SubmitButton>
        <Link className="button is-quiet" to={base}>
          {t.cancel}
        </Link>
      </p>
    </Form>
  );
}
