import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MailPreview } from '../messaging/components/mail-preview.tsx';
import { Outcomes } from '../messaging/components/message-rows.tsx';
import { MessagesFrame } from '../messaging/components/messages-frame.tsx';
import { countOutcomes } from '../messaging/count-outcomes.server.ts';
import { audienceInWords, scheduleInWords } from '../messaging/in-words.ts';
import { messages } from '../messaging/messages/pages.ts';
import { messagesFrame } from '../messaging/open-messages.server.ts';
import { pilotMessages } from '../messaging/pilot-messages.server.ts';
import { previewMessage, sendTest } from '../messaging/preview-message.server.ts';
import { resumeMessage, stopMessage } from '../messaging/stop-message.server.ts';

export const handle: RouteHandle = { action: 'messages.manage' };
export const meta = pageTitle(messages, (t, data?: { title: string }) => data?.title ?? t.title);

async function openMessage(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const opened = await openPilot(args, 'messages.manage');
  const all = await pilotMessages(opened.app, opened.definition);
  const message = all.find(({ key }) => key === args.params.message);
  if (!message) throw new Response(null, { status: 404 });
  return { ...opened, message };
}

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openMessage(args);
  const { app, definition, message, locale, pilot } = opened;
  const outcomes = await countOutcomes(app, pilot, definition.smallestGroup);
  const did = new URL(args.request.url).searchParams.get('fait');
  return {
    around: await messagesFrame(opened),
    title: inLocale(message.title, locale),
    isStopped: message.isStopped,
    when: scheduleInWords(message, locale),
    who: audienceInWords(message.audience, definition, locale),
    outcomes: outcomes.get(message.key) ?? null,
    preview: previewMessage(app, definition, message),
    did: did === 'arrete' && message.isStopped ? 'stopped' : did === 'repris' && !message.isStopped ? 'resumed' : null,
  } as const;
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, definition, message, locale, pilot, territory } = await openMessage(args);
  const intent = (await args.request.formData()).get('intent');
  const which = { pilotSlug: pilot, messageKey: message.key };
  const audit = { principal, territoryId: territory, subject: `${pilot} ${message.key}` };
  const here = `/${territory}/experimentations/${pilot}/messages/${encodeURIComponent(message.key)}`;
  if (intent === 'stop') {
    await stopMessage(app, { ...which, userId: principal.userId });
    await recordAudit(app, { ...audit, action: 'messages.stopped' });
    return redirect(`${here}?fait=arrete`);
  }
  if (intent === 'resume') {
    await resumeMessage(app, which);
    await recordAudit(app, { ...audit, action: 'messages.resumed' });
    return redirect(`${here}?fait=repris`);
  }
  if (intent !== 'test') throw new Response(null, { status: 400 });
  const { sent, to } = await sendTest(app, { definition, template: message, userId: principal.userId, locale });
  const t = pick(messages, locale).one;
  return { sent, words: sent ? t.testSent(to) : t.testFailed };
}

export default function Message() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { around, title, isStopped, when, who, outcomes, preview, did } = useLoaderData<typeof loader>();
  const test = useActionData<typeof action>();
  const base = `${around.links.base}/messages`;
  return (
    <MessagesFrame around={around} title={title}>
      <p>
        <Link to={base}>{t.one.back}</Link>
      </p>
      {did && !test ? <Notice>{did === 'stopped' ? t.one.stoppedNow : t.one.resumedNow}</Notice> : null}
      {test ? (
        <Callout tone={test.sent ? 'ok' : 'bad'} role={test.sent ? 'status' : 'alert'} title={test.words} />
      ) : null}
      <div className="stack">
        <p>
          {t.when}
          {colon(locale)}
          {when}
        </p>
        <p>
          {t.who}
          {colon(locale)}
          {who}
        </p>
        <Outcomes outcomes={outcomes} />
      </div>
      <section className="section stack" aria-labelledby="lu">
        <h2 id="lu">{t.one.asRead}</h2>
        <MailPreview preview={preview} />
        <p className="aside">{t.one.sample}</p>
        <Form method="post" className="stack">
          <p className="buttons">
            <SubmitButton name="intent" value="test">
              {t.one.test}
            </SubmitButton>
          </p>
          <p className="aside">{t.one.testHint}</p>
        </Form>
      </section>
      <Form method="post" className="section stack">
        {isStopped ? null : <p>{t.one.stopText}</p>}
        <p className="buttons">
          <SubmitButton name="intent" value={isStopped ? 'resume' : 'stop'} look={isStopped ? 'plain' : 'danger'}>
            {isStopped ? t.one.resume : t.one.stop}
          </SubmitButton>
        </p>
      </Form>
    </MessagesFrame>
  );
}
