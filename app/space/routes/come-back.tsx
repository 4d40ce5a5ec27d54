import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { sendReturnLink } from '~/panels/send-return-link.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { messages } from '../messages/come-back.ts';

export const handle: RouteHandle = { action: 'enrolment.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  const { env } = args.context.app;
  return { hasOutbox: env.ATELIER_DEMO === 'on' && !env.SMTP_URL };
}

/** Answers the same whether or not the address is known. */
export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  const email = String((await args.request.formData()).get('email') ?? '')
    .trim()
    .slice(0, 254);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return { email, sent: false };
  await sendReturnLink(args.context.app, { email, locale: localeOf(args.request) });
  return { email, sent: true };
}

export default function ComeBack() {
  const t = useMessages(messages);
  const { hasOutbox } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <PhoneFrame title="Atelier Self Data" home="/">
      <h1>{answer?.sent ? t.sent : t.title}</h1>
      {answer?.sent ? (
        <>
          <p role="status">{t.sentText(answer.email)}</p>
          {hasOutbox ? (
            <Callout tone="info" title={t.sentDemo}>
              <p>
                <a href="/demo/courrier">{t.outbox}</a>
              </p>
            </Callout>
          ) : null}
        </>
      ) : (
        <p>{t.lead}</p>
      )}
      <Form method="post" className="stack">
        <TextField
          field={{
            id: 'email',
            name: 'email',
            required: true,
            initialValue: answer?.email,
            errors: answer && !answer.sent ? [t.invalid] : undefined,
          }}
          type="email"
          label={t.email}
          hint={t.hint}
          autoComplete="email"
        />
        <SubmitButton wide look={answer?.sent ? 'plain' : undefined}>
          {t.submit}
        </SubmitButton>
      </Form>
      <section className="section">
        <h2>{t.noEmail}</h2>
        <p>{t.noEmailText}</p>
      </section>
    </PhoneFrame>
  );
}
