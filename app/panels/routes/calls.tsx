import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { messages as contactWords } from '../messages/contact.ts';
import { listCalls, noteCalled } from '../messaging/calls.server.ts';
import { MessagesFrame } from '../messaging/components/messages-frame.tsx';
import styles from '../messaging/components/messaging.module.css';
import { messages } from '../messaging/messages/calls.ts';
import { messagesFrame } from '../messaging/open-messages.server.ts';
import { pilotMessages } from '../messaging/pilot-messages.server.ts';
import { renewalTitle } from '../messaging/renewal-messages.server.ts';
import { openContact } from '../open-contact.server.ts';
import type { OwnContact } from '../read-contact.server.ts';

export const handle: RouteHandle = { action: 'messages.call' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'messages.call');
  const { app, definition, pilot, locale } = opened;
  const all = await pilotMessages(app, definition);
  const { calls, more } = await listCalls(app, pilot);
  return {
    around: await messagesFrame(opened),
    more,
    calls: calls.map(({ messageKey, since, ...call }) => {
      const subject = all.find(({ key }) => key === messageKey)?.subject ?? renewalTitle(messageKey);
      return { ...call, message: subject ? inLocale(subject, locale) : messageKey, since: since.toISOString() };
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, pilot } = await openPilot(args, 'messages.call');
  const form = await args.request.formData();
  const id = z.uuid().safeParse(form.get('id'));
  if (!id.success) throw new Response(null, { status: 404 });
  if (form.get('intent') === 'done') {
    await noteCalled(app, { pilotSlug: pilot, sendId: id.data });
    return { opened: null, noted: true };
  }
  const { calls } = await listCalls(app, pilot);
  const call = calls.find(({ sendId }) => sendId === id.data);
  if (!call) return { opened: null, noted: false };
  const { name, way, hours, phone, address } = await openContact(app, { testerId: call.testerId, principal });
  return { opened: { sendId: call.sendId, name, way, hours, phone, address }, noted: false };
}

export default function Calls() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { around, calls, more } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <MessagesFrame around={around} title={t.title} lead={t.lead}>
      {done?.noted ? <Notice>{t.noted}</Notice> : null}
      {done && !done.noted && !done.opened ? <Notice icon="info">{t.gone}</Notice> : null}
      {calls.length === 0 ? (
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneText}
        </EmptyState>
      ) : (
        <ul className={styles.rows}>
          {calls.map(({ sendId, pseudonym, message, since }) => (
            <li key={sendId} className={styles.call}>
              <div className="stack">
                <p>
                  <b>{pseudonym.replace('-', '-\u2060')}</b>, {t.since(formatDate(locale, since))}
                </p>
                <p>{message}</p>
                {done?.opened?.sendId === sendId ? (
                  <div role="status" className="stack">
                    <p>
                      <b>{t.opened(done.opened.name)}</b> <Reached contact={done.opened} />
                    </p>
                    <p className="aside">{t.openedNote}</p>
                  </div>
                ) : null}
              </div>
              <Form method="post" className="buttons">
                <input type="hidden" name="id" value={sendId} />
                <SubmitButton name="intent" value="open" look="plain">
                  {t.open}
                  <span className="visually-hidden"> {t.openOf(pseudonym)}</span>
                </SubmitButton>
                <SubmitButton name="intent" value="done" look="plain">
                  {t.done}
                  <span className="visually-hidden"> {t.doneOf(pseudonym)}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {more ? <p className="aside">{t.more}</p> : null}
    </MessagesFrame>
  );
}

type Opened = Pick<OwnContact, 'way' | 'hours' | 'phone' | 'address'>;

/** By which number or address, and when they would rather be called. */
function Reached({ contact: { way, hours, phone, address } }: { contact: Opened }) {
  const t = useMessages(messages);
  const words = useMessages(contactWords);
  if (way === 'paper' && address) return <span className={styles.address}>{t.byPost(address)}</span>;
  if (!phone) return t.inPerson;
  return (
    <>
      <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>. {words.hoursOf[hours]}.
    </>
  );
}
