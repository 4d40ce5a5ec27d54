import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';

/** Two answers of the same size, at thumb height. The page's own address carries what was asked. */
export function ConsentAnswer() {
  const t = useMessages(messages).authorize;
  return (
    <Form method="post" className="answer" aria-label={t.answers} reloadDocument>
      <button className="button" type="submit" name="decision" value="refuse">
        {t.refuse}
      </button>
      <button className="button" type="submit" name="decision" value="allow">
        {t.accept}
      </button>
    </Form>
  );
}
