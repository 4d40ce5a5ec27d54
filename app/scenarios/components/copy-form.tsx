import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { COPIED_PARTS } from '../copy-parts.ts';
import { messages } from '../messages/list.ts';
import { messages as pages } from '../messages/pages.ts';

interface Props {
  readonly others: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly revision: number;
  readonly base: string;
  readonly problem: string | undefined;
}

/** Which parts to take, and from which scenario. */
export function CopyForm({ others, revision, base, problem }: Props) {
  const all = useMessages(messages);
  const t = all.copy;
  const p = useMessages(pages);
  const locale = useLocale();
  const options = others.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) || all.untitled }));
  return (
    <div className="narrow">
      <div className="stack">
        <h1>{t.title}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      {problem ? <Callout tone="warn" title={problem} role="alert" /> : null}
      {others.length === 0 ? (
        <p>
          {t.none} <Link to={base}>{p.cancel}</Link>
        </p>
      ) : (
        <Form method="post" className="stack">
          <input type="hidden" name="revision" value={revision} />
          <SelectField field={{ id: 'from', name: 'from', required: true }} label={t.from} options={options} />
          <ChoiceCards
            field={{ id: 'part', name: 'part' }}
            label={t.parts}
            options={COPIED_PARTS.map((part) => ({ value: part, label: t.names[part] }))}
            multiple
          />
          <p className="buttons">
            <SubmitButton>{t.copy}</SubmitButton>
            <Link className="button is-quiet" to={base}>
              {p.cancel}
            </Link>
          </p>
        </Form>
      )}
    </div>
  );
}
