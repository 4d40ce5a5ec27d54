import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { testerMessages } from '../messaging/messages/tester.ts';
import { hasOptedOut, optIn, optOut, readOptOutToken } from '../messaging/opt-out.server.ts';

export const handle: RouteHandle = { action: 'messages.opt-out' };
export const meta = pageTitle(testerMessages, (t) => t.optOut.title);

/** Reading it changes nothing: programs that open the links of mails to check them do not opt anyone out. */
export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'messages.opt-out');
  const { app } = args.context;
  const testerId = readOptOutToken(app, args.params.token ?? '');
  const known = testerId !== null && (await app.db.testerIdentity.count({ where: { testerId } })) > 0;
  return { known, optedOut: testerId !== null && (await hasOptedOut(app, testerId)) };
}

/** A tap on the page, or a mail program that posts `List-Unsubscribe=One-Click` for its reader (RFC 8058). */
export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'messages.opt-out');
  const { app } = args.context;
  const testerId = readOptOutToken(app, args.params.token ?? '');
  if (!testerId) throw new Response(null, { status: 404 });
  const form = await args.request.formData();
  if (form.get('intent') === 'in') {
    await optIn(app, testerId);
    return { did: 'in' } as const;
  }
  await optOut(app, testerId);
  return { did: 'out' } as const;
}

export default function OptOut() {
  const words = useMessages(testerMessages);
  const t = words.optOut;
  const { known, optedOut } = useLoaderData<typeof loader>();
  const did = useActionData<typeof action>()?.did;
  if (!known) {
    return (
      <PhoneFrame title="Atelier Self Data" home="/">
        <h1>{t.unknown}</h1>
        <p>{t.unknownText}</p>
      </PhoneFrame>
    );
  }
  return (
    <PhoneFrame title="Atelier Self Data" home="/">
      <h1>{optedOut ? t.done : t.ask}</h1>
      {did === 'in' && !optedOut ? <p role="status">{t.again}</p> : null}
      <p>{words.rights}</p>
      <p>{words.stays}</p>
      <Form method="post">
        <SubmitButton name="intent" value={optedOut ? 'in' : 'out'} large wide look={optedOut ? 'plain' : undefined}>
          {optedOut ? t.back : t.confirm}
        </SubmitButton>
      </Form>
    </PhoneFrame>
  );
}
