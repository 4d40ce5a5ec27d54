import { Form } from '@remix-run/react';
import { AGGREGATION_GROUPS, AGGREGATION_STEPS, OTHER_RECIPIENT } from '~/consent/collective/choices.ts';
import type { ProposalTerms } from '~/consent/collective/terms.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/assembly.ts';

export interface ProposalFormProps {
  readonly draftId: string | null;
  readonly revision: number;
  readonly endsKey: string | null;
  readonly terms: ProposalTerms;
  readonly recipients: readonly { readonly key: string; readonly title: Bilingual }[];
  readonly datasets: readonly { readonly key: string; readonly title: Bilingual; readonly detail: Bilingual }[];
  readonly panels: number;
  readonly smallestGroup: number;
  readonly days: { readonly first: string; readonly last: string };
}

/** What a member proposes, in words that the others will vote on. */
export function ProposalForm(props: ProposalFormProps) {
  const { draftId, revision, endsKey, terms, recipients, datasets, panels, smallestGroup, days } = props;
  const t = useMessages(messages).form;
  const locale = useLocale();
  const { recipient, aggregation } = terms;
  const isKnown = recipients.some(({ key }) => key === recipient.key);
  const own = { name: isKnown ? '' : recipient.name, detail: isKnown ? '' : recipient.detail };
  const chosen = isKnown ? recipient.key : recipient.name ? OTHER_RECIPIENT : undefined;
  return (
    <Form method="post" className="stack">
      {draftId ? <input type="hidden" name="draft" value={draftId} /> : null}
      {endsKey ? <input type="hidden" name="ends" value={endsKey} /> : null}
      <input type="hidden" name="revision" value={revision} />
      {endsKey ? (
        <p>
          <b>{recipient.name}</b>
        </p>
      ) : (
        <>
          <ChoiceCards
            field={{ id: 'recipient', name: 'recipient', required: true, initialValue: chosen }}
            label={t.who}
            options={[
              ...recipients.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) })),
              { value: OTHER_RECIPIENT, label: t.other },
            ]}
          />
          <TextField
            field={{ id: 'name', name: 'name', required: false, maxLength: 120, initialValue: own.name }}
            label={t.name}
            hint={t.nameHint}
          />
          <TextAreaField
            field={{ id: 'detail', name: 'detail', required: false, maxLength: 600, initialValue: own.detail }}
            label={t.detail}
            rows={2}
          />
          <ChoiceCards
            field={{ id: 'datasets', name: 'datasets', initialValue: [...terms.datasets] }}
            label={t.data}
            multiple
            options={datasets.map(({ key, title, detail }) => ({
              ...{ value: key, label: inLocale(title, locale), hint: inLocale(detail, locale) },
            }))}
          />
          <ChoiceCards
            field={{ id: 'step', name: 'step', required: true, initialValue: aggregation.step }}
            label={t.step}
            hint={t.groupsHint(smallestGroup)}
            options={AGGREGATION_STEPS.map((step) => ({ value: step, label: t.steps[step] }))}
          />
          {panels > 1 ? (
            <ChoiceCards
              field={{ id: 'groups', name: 'groups', required: true, initialValue: aggregation.groups }}
              label={t.groups}
              options={AGGREGATION_GROUPS.map((group) => ({ value: group, label: t.groupOptions[group] }))}
            />
          ) : null}
        </>
      )}
      <TextAreaField
        field={{ id: 'purpose', name: 'purpose', required: true, maxLength: 1500, initialValue: terms.purpose }}
        label={endsKey ? t.purposeEnd : t.purpose}
        hint={endsKey ? undefined : t.purposeHint}
      />
      {endsKey ? null : (
        <>
          <TextField
            field={{
              id: 'from',
              name: 'from',
              required: true,
              min: days.first,
              max: days.last,
              initialValue: terms.from,
            }}
            type="date"
            label={t.from}
          />
          <TextField
            field={{ id: 'until', name: 'until', required: true, max: days.last, initialValue: terms.until }}
            type="date"
            label={t.until}
          />
        </>
      )}
      <p className="aside">{t.saveLead}</p>
      <SubmitButton large wide>
        {t.save}
      </SubmitButton>
    </Form>
  );
}
