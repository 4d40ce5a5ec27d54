import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/exchange.ts';
import { type BoardRefused, refusedIn } from './board-refused.ts';

interface BoardNameProps {
  readonly me: { readonly name: string; readonly onLeaving: string } | null;
  readonly refused: BoardRefused | null;
}

/** The name by which the others know one here, and what becomes of one's messages. */
export function BoardName({ me, refused }: BoardNameProps) {
  const t = useMessages(messages).name;
  const mine = refusedIn(refused, 'name');
  const name = mine?.said.name ?? me?.name;
  const form = (
    <Form method="post" className="stack">
      <p>{t.why}</p>
      <TextField
        field={{
          ...{ id: 'nom', name: 'name', required: true, minLength: 2, maxLength: 24, key: name ?? '' },
          ...(name === undefined ? {} : { initialValue: name }),
        }}
        label={t.label}
        hint={t.hint}
      />
      <ChoiceCards
        field={{ id: 'depart', name: 'onLeaving', initialValue: mine?.said.onLeaving ?? me?.onLeaving ?? 'delete' }}
        label={t.leaving}
        options={[
          { value: 'delete', label: t.options.delete },
          { value: 'anonymise', label: t.options.anonymise },
        ]}
      />
      <SubmitButton name="intent" value="name" wide {...(me ? { look: 'plain' } : {})}>
        {t.save}
      </SubmitButton>
    </Form>
  );
  if (!me) {
    return (
      <section className="section stack">
        <h2>{t.title}</h2>
        {form}
      </section>
    );
  }
  return (
    <section className="section stack">
      <p>{t.known(me.name)}</p>
      <details open={mine !== null}>
        <summary>{t.change}</summary>
        {form}
      </details>
    </section>
  );
}
