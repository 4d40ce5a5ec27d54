import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/join.ts';

interface ClosedLinkProps {
  readonly state: 'used' | 'expired' | 'revoked' | 'unknown';
  readonly contact: { readonly name: string; readonly email: string } | undefined;
}

/** A link that no longer opens: what happened, and what to do. */
export function ClosedLink({ state, contact }: ClosedLinkProps) {
  const t = useMessages(messages);
  return (
    <>
      <h1>{t.closed[state]}</h1>
      <p>{t.closedText[state]}</p>
      {state === 'used' ? (
        <p>
          <a className="button is-wide" href="/revenir">
            {t.comeBack}
          </a>
        </p>
      ) : null}
      {contact ? (
        <p>
          <a className="button is-plain is-wide" href={`mailto:${contact.email}`}>
            <Icon name="message" />
            {t.ask(contact.name)}
          </a>
        </p>
      ) : (
        <p className="aside">{t.askNobody}</p>
      )}
    </>
  );
}

/** Someone whose device has a space already. */
export function AlreadyIn({ pilot }: { pilot: string }) {
  const t = useMessages(messages);
  return (
    <>
      <h1>{t.already(pilot)}</h1>
      <p>{t.alreadyText}</p>
      <p>
        <a className="button is-wide" href="/moi">
          {t.openMine}
        </a>
      </p>
    </>
  );
}
