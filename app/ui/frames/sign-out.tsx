import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages.ts';

/** A plain form: the session ends on the server, and the whole document with it. */
export function SignOut() {
  const t = useMessages(messages);
  return (
    <form method="post" action="/deconnexion">
      <button type="submit" className="as-link">
        {t.signOut}
      </button>
    </form>
  );
}
