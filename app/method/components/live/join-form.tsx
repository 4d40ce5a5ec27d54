import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../../messages/phone.ts';

/** The code of the wall, typed. */
export function CodeForm({ typed, refused }: { typed: string; refused: string | undefined }) {
  const t = useMessages(messages);
  return (
    <Form method="get" action="/m" className="stack" reloadDocument>
      <TextField
        field={{ id: 'code', name: 'code', required: true, initialValue: typed, errors: refused ? [refused] : [] }}
        label={t.code}
        hint={t.codeHint}
        autoComplete="off"
        spellCheck={false}
      />
      <SubmitButton large wide>
        {t.enter}
      </SubmitButton>
      <p className="aside">{t.noAccount}</p>
    </Form>
  );
}

/** Entering a room whose code is right. */
export function JoinForm() {
  const t = useMessages(messages);
  return (
    <Form method="post" className="stack">
      <input type="hidden" name="intent" value="join" />
      <TextField
        field={{ id: 'initials', name: 'initials', required: false, maxLength: 8 }}
        label={t.initials}
        hint={t.initialsHint}
        autoComplete="off"
      />
      <SubmitButton large wide>
        {t.join}
      </SubmitButton>
      <p className="aside">{t.noAccount}</p>
    </Form>
  );
}
