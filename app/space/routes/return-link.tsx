import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { createTesterSession } from '~/access/session.server.ts';
import { listNoted } from '~/panels/noted-decisions.server.ts';
import { useReturnLink as exchangeReturnLink } from '~/panels/use-return-link.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { messages } from '../messages/come-back.ts';

export const handle: RouteHandle = { action: 'enrolment.join' };
export const meta = pageTitle(messages, (t) => t.enterTitle);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  return null;
}

/** Only a tap uses the link up: programs that open the links of mails to check them do not. */
export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  const { app } = args.context;
  try {
    const { testerId } = await exchangeReturnLink(app, args.params.token ?? '');
    const isToConfirm = (await listNoted(app, testerId)).length > 0;
    return redirect(isToConfirm ? '/moi/confirmer' : '/moi', {
      headers: { 'Set-Cookie': await createTesterSession(app, testerId) },
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { failed: true };
  }
}

export default function ReturnLink() {
  const t = useMessages(messages);
  const failed = useActionData<typeof action>()?.failed;
  return (
    <PhoneFrame title="Atelier Self Data" home="/">
      <h1>{failed ? t.failed : t.enterTitle}</h1>
      <p role={failed ? 'alert' : undefined}>{failed ? t.failedText : t.enterText}</p>
      {failed ? (
        <p>
          <a className="button is-wide" href="/revenir">
            {t.another}
          </a>
        </p>
      ) : (
        <Form method="post">
          <SubmitButton large wide>
            {t.enter}
          </SubmitButton>
        </Form>
      )}
    </PhoneFrame>
  );
}
