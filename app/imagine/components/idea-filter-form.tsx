import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { Segmented } from '~/ui/segmented.tsx';
import { type IdeaFilters, NONE } from '../ideas/idea-filters.ts';
import { messages } from '../messages/ideas.ts';

interface Props {
  readonly filters: IdeaFilters;
  readonly challenges: readonly string[];
  readonly domains: readonly { readonly key: string; readonly title: string }[];
  readonly found: number;
}

/** Which ideas to show, as a plain GET form: the address says it, and can be shared. */
export function IdeaFilterForm({ filters, challenges, domains, found }: Props) {
  const t = useMessages(messages);
  const { challenge, domain, discarded } = filters;
  return (
    <Form method="get" className="filters" role="search" key={JSON.stringify(filters)}>
      <SelectField
        field={{ id: 'defi', name: 'defi', initialValue: challenge === '' ? NONE : (challenge ?? '') }}
        label={t.challenge}
        placeholder={t.anyChallenge}
        options={[...challenges.map((one) => ({ value: one, label: one })), { value: NONE, label: t.noChallenge }]}
      />
      <SelectField
        field={{ id: 'domaine', name: 'domaine', initialValue: domain ?? '' }}
        label={t.domain}
        placeholder={t.anyDomain}
        options={domains.map(({ key, title }) => ({ value: key, label: title }))}
      />
      <Segmented
        label={t.show}
        showLabel
        name="ecartees"
        ink
        options={[
          { label: t.open, value: '', current: !discarded },
          { label: t.discarded, value: '1', current: discarded },
        ]}
      />
      <button type="submit" className="button is-plain">
        {t.filter}
      </button>
      <p className="found" role="status">
        {t.count(found)}
      </p>
    </Form>
  );
}
