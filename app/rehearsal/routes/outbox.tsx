import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { colon, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { defineMessages } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MailText } from '../components/mail-text.tsx';
import { listOutbox } from '../demo/list-outbox.server.ts';

export const handle: RouteHandle = { action: 'demo.enter' };

const messages = defineMessages({
  fr: {
    title: 'Courrier de la démonstration',
    lead: "Rien ne quitte cette machine : ce qui serait parti par mail s'affiche ici, le plus récent d'abord.",
    empty: "Aucun message pour l'instant",
    emptyHelp:
      'Un message arrive ici quand une personne demande à retrouver son espace, ou quand une équipe invite quelqu’un.',
    to: (address: string) => `À ${address}`,
    attached: 'Pièce jointe',
  },
  en: {
    title: 'Mail of the demonstration',
    lead: 'Nothing leaves this machine: what would have been mailed shows here, latest first.',
    empty: 'No message yet',
    emptyHelp: 'A message arrives here when someone asks to get back to their space, or when a team invites someone.',
    to: (address: string) => `To ${address}`,
    attached: 'Attachment',
  },
});
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  return { mails: await listOutbox(args.context.app) };
}

export default function Outbox() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <PlainFrame>
      <div className="narrow stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        {mails.length === 0 ? (
          <EmptyState title={t.empty}>
            <p>{t.emptyHelp}</p>
          </EmptyState>
        ) : null}
        {mails.map((mail) => (
          <article className="sheet stack" key={mail.id}>
            <h2>{mail.subject}</h2>
            <p className="aside">
              {t.to(mail.to)}, {formatDate(locale, mail.sentAt, { dateStyle: 'long', timeStyle: 'short' })}
            </p>
            <MailText text={mail.text} />
            {mail.attachments.map((fileName, index) => (
              <p key={fileName}>
                <a href={`/demo/courrier/${mail.id}/${index}`} download>
                  <Icon name="download" /> {t.attached}
                  {colon(locale)}
                  {fileName}
                </a>
              </p>
            ))}
          </article>
        ))}
      </div>
    </PlainFrame>
  );
}
