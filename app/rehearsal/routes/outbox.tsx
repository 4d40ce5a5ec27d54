import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { defineMessages } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MailText } from '../components/mail-text.tsx';

export const handle: RouteHandle = { action: 'demo.enter' };

const messages = defineMessages({
  fr: {
    title: 'Courrier de la démonstration',
    lead: "Rien ne quitte cette machine : ce qui serait parti par mail s'affiche ici, le plus récent d'abord.",
    empty: "Aucun message pour l'instant",
    emptyHelp:
      'Un message arrive ici quand une personne demande à retrouver son espace, ou quand une équipe invite quelqu’un.',
    to: (address: string) => `À ${address}`,
  },
  en: {
    title: 'Mail of the demonstration',
    lead: 'Nothing leaves this machine: what would have been mailed shows here, latest first.',
    empty: 'No message yet',
    emptyHelp: 'A message arrives here when someone asks to get back to their space, or when a team invites someone.',
    to: (address: string) => `To ${address}`,
  },
});
export const meta = pageTitle(messages, (t) => t.title);

const SHOWN = 30;

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'demo.enter');
  const mails = await args.context.app.db.outboxMail.findMany({
    where: { via: 'outbox' },
    orderBy: { sentAt: 'desc' },
    take: SHOWN,
  });
  return {
    mails: mails.map(({ id, to, subject, text, sentAt }) => ({ id, to, subject, text, sentAt: sentAt.toISOString() })),
  };
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
          </article>
        ))}
      </div>
    </PlainFrame>
  );
}
