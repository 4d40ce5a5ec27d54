import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { Sharing } from '../follow-up/read-sharing.server.ts';
import { messages } from '../messages/views.ts';

/** On the first page: an assessment that awaits its answer, and who sees something now. */
export function SharingNow({ sharing, timeZone }: { readonly sharing: Sharing | null; readonly timeZone: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (!sharing?.current && !sharing?.waiting) return null;
  const { current, waiting } = sharing;
  return (
    <>
      {waiting ? (
        <Callout tone="info" icon="note" title={t.waiting}>
          <p>
            <Link to={`/moi/partage/bilans/${waiting.id}`}>{t.waitingAction}</Link>
          </p>
        </Callout>
      ) : null}
      {current ? (
        <ul className="list">
          <li className="is-yes">
            <Icon name="people" />
            <span>
              {t.home.shown(
                current.name,
                formatDate(locale, current.lastInstant, { day: 'numeric', month: 'long', timeZone }),
              )}
            </span>
            <Link to="/moi/partage">
              {t.home.see}
              <span className="visually-hidden"> {t.title}</span>
            </Link>
          </li>
        </ul>
      ) : null}
    </>
  );
}
