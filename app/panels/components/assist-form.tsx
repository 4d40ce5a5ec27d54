import { Form } from '@remix-run/react';
import { ConsentTerms } from '~/pilots/components/consent-terms.tsx';
import type { DeclaredField, PilotPurpose } from '~/pilots/definition.ts';
import type { RecruitmentChannel } from '~/pilots/recruitment-channels.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/assist.ts';
import type { AssistedAnswer, AssistedKept } from '../receive-assisted.server.ts';
import { ContactFields } from './contact-fields.tsx';
import { EntryQuestions } from './entry-questions.tsx';

export interface AssistFormProps {
  readonly questions: readonly DeclaredField[];
  readonly purposes: readonly PilotPurpose[];
  readonly channels: readonly RecruitmentChannel[];
  readonly isPaper: boolean;
  readonly answer: Extract<AssistedAnswer, { kind: 'again' }> | undefined;
}

/** Everything asked of a person who is helped, or written on their paper form, on one page. */
export function AssistForm({ questions, purposes, channels, isPaper, answer }: AssistFormProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const list = (error: string | undefined) => (error ? [error] : undefined);
  const kept: AssistedKept | undefined = answer?.kept;
  const nobody = { email: null, phone: null, address: null, way: 'mail', hours: 'any', locale } as const;
  return (
    <Form method="post" encType="multipart/form-data" className="stack">
      {answer ? <Callout tone="bad" title={answer.refused ?? t.kept} role="alert" /> : null}
      {isPaper ? null : (
        <Callout title={t.rights}>
          <p>{t.rightsText}</p>
        </Callout>
      )}
      {questions.length > 0 ? (
        <section className="section stack">
          <h2>{t.questions}</h2>
          <p>{t.questionsText}</p>
          <EntryQuestions questions={questions} typed={kept?.typed ?? {}} missing={answer?.missing ?? []} />
        </section>
      ) : null}
      <section className="section stack">
        <h2>{t.person}</h2>
        <TextField
          field={{
            ...{ id: 'name', name: 'name', required: true, maxLength: 80 },
            ...{ errors: list(answer?.errors.name), initialValue: kept?.name },
          }}
          label={t.name}
          hint={t.nameHint}
          autoComplete="off"
        />
        <ContactFields values={kept?.contact ?? nobody} problems={answer?.contact ?? {}} />
        {channels.length > 0 ? (
          <SelectField
            field={{ id: 'channel', name: 'channel', initialValue: kept?.channel }}
            label={t.channel}
            placeholder={t.channelNone}
            options={channels.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
          />
        ) : null}
        <CheckboxField
          field={{
            ...{ id: 'adult', name: 'adult', required: true },
            ...{ errors: list(answer?.errors.adult), initialValue: kept?.adult },
          }}
          label={t.adult}
        />
      </section>
      <section className="section stack">
        <h2>{t.agreements}</h2>
        <p>{isPaper ? t.agreementsPaper : t.agreementsText}</p>
        {purposes.map((purpose) => (
          <div key={purpose.key} className="stack">
            <ChoiceCards
              field={{
                ...{ id: `accord-${purpose.key}`, name: `accord-${purpose.key}`, required: true },
                initialValue: kept?.decisions[purpose.key] ?? 'later',
              }}
              label={inLocale(purpose.question, locale)}
              options={[
                { value: 'grant', label: t.grant },
                { value: 'refuse', label: t.refuse },
                { value: 'later', label: t.later },
              ]}
            />
            <details>
              <summary>{t.read}</summary>
              <ConsentTerms purpose={purpose} icon="key" />
              <p>{inLocale(purpose.ifRefused, locale)}</p>
              <p>{inLocale(purpose.ifWithdrawn, locale)}</p>
            </details>
          </div>
        ))}
      </section>
      {isPaper ? (
        <FileField
          field={{ id: 'file', name: 'file' }}
          label={t.file}
          hint={t.fileHint}
          accept=".pdf,.jpg,.jpeg,.png"
        />
      ) : null}
      <p className="buttons">
        <SubmitButton>{t.submit}</SubmitButton>
      </p>
    </Form>
  );
}
