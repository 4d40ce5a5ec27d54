import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { messages } from '../messages/audit.ts';
import type { AuditTopic } from '../read-audit.server.ts';

interface AuditFilterProps {
  readonly topics: readonly AuditTopic[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly topic: AuditTopic | null;
  readonly userId: string | null;
}

/** Filters as a plain GET form: the address says what is shown. */
export function AuditFilter({ topics, members, topic, userId }: AuditFilterProps) {
  const t = useMessages(messages);
  return (
    <Form method="get" className="filters" role="search" key={`${topic} ${userId}`}>
      <SelectField
        field={{ id: 'quoi', name: 'quoi', initialValue: topic ?? '' }}
        label={t.filterWhat}
        placeholder={t.all}
        options={topics.map((value) => ({ value, label: t.topics[value] }))}
      />
      <SelectField
        field={{ id: 'qui', name: 'qui', initialValue: userId ?? '' }}
        label={t.filterWho}
        placeholder={t.everyone}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <button type="submit" className="button is-plain">
        {t.apply}
      </button>
      {topic || userId ? (
        <p className="found">
          <Link to="?">{t.showAll}</Link>
        </p>
      ) : null}
    </Form>
  );
}
