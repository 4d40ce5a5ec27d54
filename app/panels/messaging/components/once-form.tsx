import { Form, Link } from '@remix-run/react';
import { TESTER_STATUSES } from '~/pilots/definition/messages.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/pages.ts';
import { messageWords } from '../messages/words.ts';
import type { OnceField, OnceProblems, OnceForm as OnceValues } from '../send-once.server.ts';
import styles from './messaging.module.css';

interface Props {
  readonly values: OnceValues;
  readonly problems: OnceProblems;
  readonly placeholders: readonly string[];
  readonly panels: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly cancel: string;
}

/** Subject and body in both languages, for whom, and what kind of message it is. */
export function OnceForm({ values, problems, placeholders, panels, cancel }: Props) {
  const t = useMessages(messages);
  const statuses = useMessages(messageWords).statuses;
  const locale = useLocale();
  const field = (name: OnceField & keyof OnceValues, maxLength: number) => {
    const problem = problems[name];
    const words = problem?.kind === 'missing' ? t.once.missing : problem ? t.once.unknown(problem.name) : undefined;
    return {
      ...{ id: `m-${name}`, name, required: true, maxLength, initialValue: String(values[name]) },
      errors: words ? [words] : undefined,
    };
  };
  const tick = (name: string, value: string, isOn: boolean) => ({
    ...{ id: `m-${name}-${value}`, name, initialValue: isOn ? value : undefined },
  });
  return (
    <Form method="post" className={styles.form}>
      {Object.keys(problems).length > 0 ? <Callout tone="bad" role="alert" title={t.once.problems} /> : null}
      <input type="hidden" name="id" value={values.id} />
      <h2>{t.once.texts}</h2>
      <p className="aside">{t.once.placeholders(placeholders.map((name) => `{${name}}`).join(', '))}</p>
      <div className={styles.pair}>
        <div className={styles.form}>
          <TextField field={field('subjectFr', 150)} label={t.once.subjectFr} autoComplete="off" />
          <TextAreaField field={field('bodyFr', 4000)} label={t.once.bodyFr} rows={10} />
        </div>
        <div className={styles.form}>
          <TextField field={field('subjectEn', 150)} label={t.once.subjectEn} autoComplete="off" />
          <TextAreaField field={field('bodyEn', 4000)} label={t.once.bodyEn} rows={10} />
        </div>
      </div>
      <h2>{t.once.forWhom}</h2>
      <div className={styles.pair}>
        <fieldset className="field">
          <legend>{t.once.panels}</legend>
          {panels.map(({ key, title }) => (
            <CheckboxField
              key={key}
              field={tick('panels', key, values.panels.includes(key))}
              value={key}
              label={inLocale(title, locale)}
            />
          ))}
        </fieldset>
        <fieldset className="field">
          <legend>{t.once.statuses}</legend>
          {TESTER_STATUSES.map((status) => (
            <CheckboxField
              key={status}
              field={tick('statuses', status, values.statuses.includes(status))}
              value={status}
              label={statuses[status]}
            />
          ))}
        </fieldset>
      </div>
      <h2>{t.once.nature}</h2>
      <CheckboxField
        field={{ id: 'm-solicitation', name: 'solicitation', initialValue: values.solicitation }}
        label={t.once.solicitation}
      />
      <CheckboxField
        field={{ id: 'm-aboutRights', name: 'aboutRights', initialValue: values.aboutRights }}
        label={t.once.aboutRights}
        hint={t.once.aboutRightsHint}
      />
      <p className="buttons">
        <SubmitButton name="intent" value="preview">
          {t.once.preview}
        </SubmitButton>
        <Link className="button is-quiet" to={cancel}>
          {t.one.back}
        </Link>
      </p>
    </Form>
  );
}

/** The message as it was read again, carried by hidden fields, with the two ways on. */
export function OnceConfirm({ values }: { readonly values: OnceValues }) {
  const t = useMessages(messages).once;
  const texts = ['id', 'subjectFr', 'subjectEn', 'bodyFr', 'bodyEn'] as const;
  return (
    <Form method="post">
      {texts.map((name) => (
        <input key={name} type="hidden" name={name} value={values[name]} />
      ))}
      {values.panels.map((key) => (
        <input key={key} type="hidden" name="panels" value={key} />
      ))}
      {values.statuses.map((key) => (
        <input key={key} type="hidden" name="statuses" value={key} />
      ))}
      {values.solicitation ? <input type="hidden" name="solicitation" value="on" /> : null}
      {values.aboutRights ? <input type="hidden" name="aboutRights" value="on" /> : null}
      <p className="buttons">
        <SubmitButton name="intent" value="send">
          {t.send}
        </SubmitButton>
        <SubmitButton name="intent" value="change" look="plain">
          {t.change}
        </SubmitButton>
      </p>
    </Form>
  );
}
