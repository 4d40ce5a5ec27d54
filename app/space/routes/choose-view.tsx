import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SpaceFrame } from '../components/space-frame.tsx';
import { ViewForm } from '../components/view-form.tsx';
import { readViewForm } from '../follow-up/read-view-form.server.ts';
import { receiveView } from '../follow-up/receive-view.server.ts';
import { messages } from '../messages/views.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.choose.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'shared-view');
  const form = await readViewForm(page);
  // Without an agreement there is nothing to choose: the page before says where it is given.
  if (!form.days) throw redirect('/moi/partage');
  return { frame: page.frame, ...form, days: form.days };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'shared-view');
  const answer = await receiveView(page, await args.request.formData());
  if ('refused' in answer) return answer.refused;
  await page.record('shared-view', { each: true });
  return redirect(`/moi/partage?fait=${answer.done}`);
}

export default function ChooseView() {
  const t = useMessages(messages).choose;
  const { frame, ...form } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <SpaceFrame data={frame}>
      <h1>{form.current ? t.titleChange(form.current.name) : t.title}</h1>
      {refused ? (
        <Callout tone="warn" title={t.refused} role="alert">
          {refused.words}
        </Callout>
      ) : null}
      <ViewForm {...form} sent={refused?.sent ?? null} contact={frame.contact} />
      <p>
        <Link to="/moi/partage">{t.back}</Link>
      </p>
    </SpaceFrame>
  );
}
