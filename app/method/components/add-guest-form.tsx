import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/guests.ts';
import { messages as words } from '../messages/words.ts';
import type { RoleName } from './guest-table.tsx';

interface Props {
  readonly roles: readonly RoleName[];
  /** What was typed when it was refused. */
  readonly kept: Readonly<Record<string, string>>;
}

/** One person by hand. */
export function AddGuestForm({ roles, kept }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  const field = (name: string, required: boolean) => ({
    ...{ id: `guest-${name}`, name, required },
    ...(kept[name] ? { initialValue: kept[name] } : {}),
  });
  return (
    <Form method="post" className="stack" key={JSON.stringify(kept)}>
      <TextField field={field('name', true)} label={t.name} autoComplete="off" />
      <TextField field={field('email', false)} label={t.email} type="email" autoComplete="off" />
      <TextField field={field('organisation', false)} label={t.organisation} autoComplete="off" />
      <SelectField
        field={field('role', true)}
        label={t.role}
        placeholder={null}
        options={[
          { value: 'guest', label: w.guest },
          ...roles.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) })),
        ]}
      />
      <p>
        <SubmitButton look="plain" name="intent" value="add">
          {t.addDo}
        </SubmitButton>
      </p>
    </Form>
  );
}
