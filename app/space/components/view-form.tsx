import { Form } from '@remix-run/react';
import type { ViewWorker } from '~/consent/views/list-workers.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ViewContentParts } from '~/services/social/components/view-content.tsx';
import { messages as viewMessages } from '~/services/social/messages/view.ts';
import { onlyPart, type ViewContent, type ViewPart } from '~/services/social/view-parts.ts';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import type { RefusedView } from '../follow-up/receive-view.server.ts';
import { messages } from '../messages/views.ts';
import styles from './view-form.module.css';

export interface ViewFormProps {
  readonly id: string;
  readonly workers: readonly ViewWorker[];
  readonly days: { readonly today: string; readonly weeks: string; readonly longest: string };
  readonly today: string;
  readonly parts: readonly ViewPart[];
  readonly content: ViewContent;
  readonly current: {
    readonly id: string;
    readonly revision: number;
    readonly name: string;
    readonly word: string;
    readonly parts: readonly ViewPart[];
    readonly lastDay: string;
  } | null;
  readonly sent: RefusedView['sent'] | null;
  readonly contact: { readonly name: string; readonly email: string };
}

/** Whom, what, until when; each part can be read beforehand exactly as it will be. */
export function ViewForm({ id, workers, days, parts, content, current, sent, contact }: ViewFormProps) {
  const locale = useLocale();
  const t = useMessages(messages).choose;
  const names = useMessages(viewMessages).parts;
  const chosen = sent?.parts ?? current?.parts ?? [];
  const on = (day: string): string => t.on(formatDate(locale, day));
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="id" value={id} />
      {current ? (
        <>
          <input type="hidden" name="view" value={current.id} />
          <input type="hidden" name="revision" value={current.revision} />
        </>
      ) : (
        <section className="section stack">
          {workers.length > 0 ? (
            <ChoiceCards
              field={{
                ...{ id: 'vue-worker', name: 'worker', required: true },
                initialValue: sent?.worker || (workers.length === 1 ? workers[0]?.id : ''),
              }}
              label={t.who}
              hint={t.whoHint}
              options={workers.map(({ id: value, name }) => ({ value, label: name }))}
            />
          ) : (
            <p>{t.noOne}</p>
          )}
          <p className="aside">
            <a href={`mailto:${contact.email}`}>{t.missing(contact.name)}</a>
          </p>
        </section>
      )}
      <section className="section stack" aria-labelledby="vue-quoi">
        <h2 id="vue-quoi">{t.what}</h2>
        <p className="hint">{parts.length > 0 ? t.whatHint : t.nothingYet}</p>
        {parts.map((part) => (
          <div key={part} className={styles.part}>
            <CheckboxField
              field={{ id: `vue-${part}`, name: 'partie', initialValue: [...chosen] }}
              value={part}
              label={<b>{names[part]}</b>}
            />
            <details>
              <summary className="as-link">
                {t.preview}
                <span className="visually-hidden"> {names[part]}</span>
              </summary>
              <div className={styles.preview}>
                <ViewContentParts content={onlyPart(content, part)} word="" level={3} />
              </div>
            </details>
          </div>
        ))}
        <TextAreaField
          field={{
            ...{ id: 'vue-word', name: 'word', required: false, maxLength: 600 },
            initialValue: sent?.word ?? current?.word ?? '',
          }}
          label={t.word}
          hint={t.wordHint}
          rows={3}
        />
      </section>
      <section className="section stack">
        <ChoiceCards
          field={{
            ...{ id: 'vue-duration', name: 'duration', required: true },
            initialValue: sent?.duration ?? (current ? 'day' : 'weeks'),
          }}
          label={t.until}
          hint={t.untilHint(formatDate(locale, days.longest))}
          options={[
            { value: 'today', label: t.durations.today },
            ...(days.weeks < days.longest ? [{ value: 'weeks', label: t.durations.weeks, hint: on(days.weeks) }] : []),
            { value: 'longest', label: t.durations.longest, hint: on(days.longest) },
            { value: 'day', label: t.durations.day },
          ]}
        />
        <TextField
          field={{
            ...{ id: 'vue-day', name: 'day', required: false, min: days.today, max: days.longest },
            initialValue: sent?.day || (current?.lastDay ?? ''),
          }}
          label={t.date}
          hint={t.dateHint}
          type="date"
        />
      </section>
      <SubmitButton large wide>
        {current ? t.save : t.send}
      </SubmitButton>
      <p className="aside">{t.recall}</p>
    </Form>
  );
}
