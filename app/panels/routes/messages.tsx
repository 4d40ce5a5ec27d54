import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MessageRows } from '../messaging/components/message-rows.tsx';
import { MessagesFrame } from '../messaging/components/messages-frame.tsx';
import { messages } from '../messaging/messages/pages.ts';
import { messagesFrame } from '../messaging/open-messages.server.ts';
import { readMessagesPage } from '../messaging/read-messages-page.server.ts';

export const handle: RouteHandle = { action: 'messages.manage' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'messages.manage');
  const { app, definition, locale } = opened;
  const { messageRules: rules, calendar } = definition;
  return {
    around: await messagesFrame(opened),
    ...(await readMessagesPage(app, definition, locale)),
    rules,
    timeZone: calendar.timeZone,
    justSent: new URL(args.request.url).searchParams.has('parti'),
  };
}

export default function Messages() {
  const t = useMessages(messages);
  const { around, rows, isOpen, toCall, rules, timeZone, justSent } = useLoaderData<typeof loader>();
  const base = `${around.links.base}/messages`;
  const { quietFrom: from, quietUntil: until } = rules;
  return (
    <MessagesFrame around={around} title={t.title} lead={t.lead}>
      {justSent ? <Notice>{t.once.sent}</Notice> : null}
      {isOpen ? null : (
        <Callout tone="warn" title={t.closed}>
          {t.closedText}
        </Callout>
      )}
      <p className="buttons">
        {isOpen ? (
          <Link className="button" to={`${base}/nouveau`}>
            {t.write}
          </Link>
        ) : null}
        <Link className="button is-plain" to={`${base}/simulation`}>
          {t.simulate}
        </Link>
      </p>
      {toCall ? <p>{t.callsWaiting}</p> : null}
      <section className="section" aria-labelledby="prevus">
        <h2 id="prevus">{t.planned}</h2>
        {rows.length === 0 ? (
          <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
        ) : (
          <MessageRows rows={rows} base={base} timeZone={timeZone} />
        )}
      </section>
      <section className="section stack" aria-labelledby="limites">
        <h2 id="limites">{t.limits}</h2>
        <p>
          {t.limitsText({
            ...{ from, until, week: rules.mostIn7Days, month: rules.mostIn30Days },
            ...{ cooldown: rules.cooldownDays, most: rules.mostPerMessage },
          })}
          {from === until ? ` ${t.limitsNoNight}` : null}
        </p>
        <p className="aside">{t.limitsFrom(timeZone)}</p>
      </section>
    </MessagesFrame>
  );
}
