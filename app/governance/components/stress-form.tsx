import { getFormProps, type SubmissionResult } from '@conform-to/react';
import { Form, Link } from '@remix-run/react';
import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { useZodForm } from '~/ui/form/use-zod-form.ts';
import { SEVERITIES } from '../design/design.ts';
import { messages } from '../messages/stress.ts';
import { messages as words } from '../messages/words.ts';
import { stressFormSchema } from '../stress/stress-form.ts';
import type { StressTestView } from '../stress/stress-tests.server.ts';
import styles from './stress.module.css';

interface Props {
  readonly id: string;
  readonly test: StressTestView | null;
  readonly obstacle: Localised<Kit['obstacles']>[number] | null;
  readonly reply: SubmissionResult<string[]> | null;
}

/** One obstacle taken seriously: its questions beside, then the damage, the guard, the path, what is left. */
export function StressForm({ id, test, obstacle, reply }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const told = test?.document;
  const first = {
    title: told ? inLocale(told.title, locale) : (obstacle?.title ?? ''),
    ...{ hit: told?.hit[locale] ?? '', guard: told?.guard[locale] ?? '', path: told?.path[locale] ?? '' },
    ...{ id, revision: String(test?.revision ?? 0), obstacle: test?.obstacle ?? obstacle?.key ?? '' },
    severity: test?.severity ?? '',
  };
  const [form, fields] = useZodForm({
    ...{ id: 'epreuve', schema: stressFormSchema, lastResult: reply },
    defaultValue: first,
  });
  return (
    <section className={`section ${styles.writing}`}>
      <h2>{test ? t.form.edit : t.form.title}</h2>
      {obstacle ? (
        <div className={styles.obstacle}>
          <p>{obstacle.text}</p>
          <p>
            <b>{t.questions}</b>
          </p>
          <ul>
            {obstacle.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Form method="post" {...getFormProps(form)} className="stack">
        <FormErrors
          form={form}
          labels={{ title: t.form.name, hit: t.form.hit, severity: t.form.severity, guard: t.form.guard }}
        />
        {(['id', 'revision', 'obstacle'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={first[name]} />
        ))}
        <TextField field={fields.title} label={t.form.name} />
        <TextAreaField field={fields.hit} label={t.form.hit} hint={t.form.hitHint} rows={3} />
        <TextAreaField field={fields.guard} label={t.form.guard} hint={t.form.guardHint} rows={3} />
        <TextAreaField field={fields.path} label={t.form.path} hint={t.form.pathHint} rows={3} />
        <ChoiceCards
          field={fields.severity}
          label={t.form.severity}
          options={SEVERITIES.map((value) => ({ value, label: w.severities[value], hint: t.form.severities[value] }))}
        />
        <p className="buttons">
          <SubmitButton>{w.save}</SubmitButton>
          <Link className="button is-quiet" to="." relative="path">
            {w.cancel}
          </Link>
        </p>
      </Form>
    </section>
  );
}
