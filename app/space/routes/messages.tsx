import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { testerMessages } from '~/panels/messaging/messages/tester.ts';
import { optIn, optOut } from '~/panels/messaging/opt-out.server.ts';
import { ownMessages } from '~/panels/messaging/own-messages.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(testerMessages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const { optedOut, messages } = await ownMessages(app, tester);
  return {
    frame: await readFrame(app, definition, tester),
    optedOut,
    timeZone: definition.calendar.timeZone,
    sent: messages.map(({ at, ...message }) => ({ ...message, at: at.toISOString() })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const intent = (await args.request.formData()).get('intent');
  if (intent !== 'in' && intent !== 'out') throw new Response(null, { status: 400 });
  await (intent === 'in' ? optIn(app, testerId) : optOut(app, testerId));
  return redirect('/moi/messages');
}

export default function MyMessages() {
  const t = useMessages(testerMessages);
  const locale = useLocale();
  const { frame, optedOut, sent, timeZone } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <p>{optedOut ? t.refusing : t.receiving}</p>
      <p>{t.rights}</p>
      <Form method="post" className="stack">
        <SubmitButton name="intent" value={optedOut ? 'in' : 'out'} look="plain" wide>
          {optedOut ? t.start : t.stop}
        </SubmitButton>
        <p className="aside">{t.stays}</p>
      </Form>
      <section className="section stack" aria-labelledby="envoyes">
        <h2 id="envoyes">{t.sentTitle}</h2>
        {sent.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <>
            <p className="aside">{t.sentLead}</p>
            <ul className="list">
              {sent.map(({ id, at, subject, outcome }) => (
                <li key={id}>
                  <span>
                    <b>{subject ? withoutBraces(inLocale(subject, locale)) : t.gone}</b>
                    <br />
                    {formatDate(locale, at, {
                      ...{
                        day: 'numeric',
                        month: 'long',
                        year: 'numeric',
                        hour: '2-digit',
                        minute: '2-digit',
                        timeZone,
                      },
                    })}
                    {outcome === 'sent' ? null : `, ${outcome === 'called' ? t.said : t.interrupted}`}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </SpaceFrame>
  );
}

/** What was filled in is not kept: its place is left open. */
const withoutBraces = (subject: string): string => subject.replace(/\{[^{}]*\}/g, '…');
