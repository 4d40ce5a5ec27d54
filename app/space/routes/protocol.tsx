import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { markChangesRead } from '../mark-changes-read.server.ts';
import { messages } from '../messages/protocol.ts';
import { readFrame } from '../read-frame.server.ts';
import { type ProtocolChange, readStanding } from '../read-standing.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  return { frame: await readFrame(app, definition, tester), standing: await readStanding(app, tester) };
}

export async function action(args: ActionFunctionArgs) {
  const tester = await requireTester(args);
  const form = await args.request.formData();
  await markChangesRead(args.context.app, tester, Number(form.get('version')));
  return redirect('/moi');
}

export default function WhatChanged() {
  const t = useMessages(messages);
  const { frame, standing } = useLoaderData<typeof loader>();
  const { inForce, changes } = standing;
  const unread = changes.filter(({ isRead }) => !isRead);
  const read = changes.filter(({ isRead }) => isRead);
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      {inForce ? <p>{t.lead(inForce.version, inForce.at)}</p> : null}
      {changes.length === 0 ? <p>{t.none}</p> : null}
      {unread.length > 0 && inForce ? (
        <section className="section" aria-labelledby="depuis">
          <h2 id="depuis">{t.since}</h2>
          <Changes changes={unread} />
          <Form method="post">
            <input type="hidden" name="version" value={inForce.version} />
            <SubmitButton wide>{t.read}</SubmitButton>
          </Form>
        </section>
      ) : null}
      {read.length > 0 ? (
        <section className="section" aria-labelledby="avant">
          <h2 id="avant">{t.before}</h2>
          <Changes changes={read} />
        </section>
      ) : null}
      <p className="buttons">
        <Link to="/moi/accords">{t.toConsents}</Link>
        <Link to="/moi">{t.back}</Link>
      </p>
    </SpaceFrame>
  );
}

function Changes({ changes }: { changes: readonly ProtocolChange[] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <ul className="list">
      {changes.map(({ version, kind, changes: words, at }) => (
        <li key={version}>
          <div className="stack">
            <p className="aside">{t.on(version, at)}</p>
            <p>{inLocale(words, locale)}</p>
            {kind === 'asks-again' ? <p>{t.asks}</p> : null}
            {kind === 'wording' ? <p className="aside">{t.wording}</p> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
