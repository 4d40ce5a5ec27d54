import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/phone.ts';

/** One's initials, to change at any time. */
export function PhoneInitials({ initials }: { initials: string }) {
  const t = useMessages(messages);
  return (
    <details>
      <summary>
        {t.initialsForm.title}
        {initials ? ` (${initials})` : ''}
      </summary>
      <Form method="post" className="stack">
        <div className="field">
          <label htmlFor="initials">{t.initials}</label>
          <span className="hint" id="initials-hint">
            {t.initialsHint}
          </span>
          <input
            id="initials"
            name="initials"
            maxLength={8}
            defaultValue={initials}
            autoComplete="off"
            aria-describedby="initials-hint"
          />
        </div>
        <button type="submit" name="intent" value="initials" className="button is-plain">
          {t.initialsForm.save}
        </button>
      </Form>
    </details>
  );
}
