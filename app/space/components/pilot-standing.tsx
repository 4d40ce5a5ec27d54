import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/protocol.ts';
import type { Standing } from '../read-standing.server.ts';

/** What a tester must know of the pilot itself: that it is over (a pause is said by the frame), and what changed since they last looked. */
export function PilotStanding({ standing }: { standing: Standing }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { state, spacesUntil, inForce, changes } = standing;
  const unread = changes.filter(({ isRead }) => !isRead);
  return (
    <>
      {state === 'closed' ? (
        <Callout tone="info" icon="clock" title={t.closed}>
          <p>{spacesUntil ? t.closedText(spacesUntil) : t.closedSoon}</p>
          <p>
            <Link to="/moi/donnees">{t.takeAway}</Link>
          </p>
        </Callout>
      ) : null}
      {state === 'archived' ? <Callout tone="warn" title={t.archived} /> : null}
      {unread.length > 0 && inForce ? (
        <Callout tone="info" title={t.notice}>
          {unread.map(({ version, changes: words, kind }) => (
            <p key={version}>
              {inLocale(words, locale)}
              {kind === 'asks-again' ? ` ${t.asks}` : null}
            </p>
          ))}
          <Form method="post" action="/moi/protocole" className="buttons">
            <input type="hidden" name="version" value={inForce.version} />
            <SubmitButton look="plain">{t.read}</SubmitButton>
            <Link to="/moi/protocole">{t.all}</Link>
          </Form>
        </Callout>
      ) : null}
    </>
  );
}
