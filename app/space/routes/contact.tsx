import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { ContactFields } from '~/panels/components/contact-fields.tsx';
import { contactProblems } from '~/panels/contact-preferences.ts';
import { messages } from '~/panels/messages/contact.ts';
import { readContact } from '~/panels/read-contact.server.ts';
import { readContactForm } from '~/panels/read-contact-form.ts';
import { readEntry } from '~/panels/read-entry.server.ts';
import { saveContact } from '~/panels/save-contact.server.ts';
import { wishForTier } from '~/panels/tiers.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { EntryAndTiers } from '../components/entry-and-tiers.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages as dataMessages } from '../messages/data.ts';
import { readFrame } from '../read-frame.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const { way, hours, locale, email, phone, address } = await readContact(app, tester.testerId);
  const { entry, tiers } = await readEntry(app, tester);
  const isSaved = new URL(args.request.url).searchParams.has('fait');
  return {
    frame: await readFrame(app, definition, tester),
    contact: { way, hours, locale, email, phone, address },
    entry: entry && { ...entry, at: entry.at.toISOString(), papers: entry.papers.map(({ id }) => ({ id })) },
    tiers,
    isSaved,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const form = await args.request.formData();
  const intent = form.get('intent');
  if (intent === 'wish' || intent === 'unwish') {
    await wishForTier(app, { testerId, tierKey: String(form.get('tier')), wishes: intent === 'wish' });
    return redirect('/moi/contact');
  }
  const kept = readContactForm(form, localeOf(args.request));
  const problems = contactProblems(kept.way, kept);
  if (Object.keys(problems).length > 0) return { kept, problems };
  await saveContact(app, { testerId, ...kept });
  return redirect('/moi/contact?fait=1');
}

export default function Contact() {
  const t = useMessages(messages);
  const back = useMessages(dataMessages).title;
  const { frame, contact, entry, tiers, isSaved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      {isSaved && !answer ? <Notice>{t.saved}</Notice> : null}
      <Form method="post" className="section stack">
        {answer ? <Callout tone="bad" title={t.kept} role="alert" /> : null}
        <ContactFields values={answer?.kept ?? contact} problems={answer?.problems ?? {}} />
        <SubmitButton wide>{t.save}</SubmitButton>
        <p className="aside">{t.sealed}</p>
      </Form>
      <EntryAndTiers entry={entry} tiers={tiers} />
      <p>
        <Link to="/moi/donnees">{back}</Link>
      </p>
    </SpaceFrame>
  );
}
