import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { createTesterSession } from '~/access/session.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AlreadyIn, ClosedLink } from '../components/closed-link.tsx';
import { type JoinAnswer, JoinForm } from '../components/join-form.tsx';
import { JoinTerms } from '../components/join-terms.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/join.ts';
import { nextStep } from '../next-step.server.ts';
import { readInvitation } from '../read-invitation.server.ts';

export const handle: RouteHandle = { action: 'enrolment.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const principal = await requireAccess(args, 'enrolment.join');
  const invitation = await readInvitation(args.context.app, args.params.token ?? '');
  const status = invitation.state === 'open' ? 200 : invitation.state === 'unknown' ? 404 : 410;
  return data({ ...invitation, isTester: principal.kind === 'tester' }, { status });
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export async function action(args: ActionFunctionArgs): Promise<Response | JoinAnswer> {
  await requireAccess(args, 'enrolment.join');
  const { app } = args.context;
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const name = String(form.get('name') ?? '')
    .trim()
    .slice(0, 80);
  const email = String(form.get('email') ?? '')
    .trim()
    .slice(0, 254);
  const t = pick(messages, locale);
  const errors = {
    name: name ? undefined : t.errors.name,
    email: email && !EMAIL.test(email) ? t.errors.email : undefined,
    adult: form.get('adult') === 'on' ? undefined : t.errors.adult,
  };
  const kept = { name, email, adult: form.get('adult') === 'on' };
  if (errors.name || errors.email || errors.adult) return { errors, kept, refused: null };
  try {
    const isDemo = app.env.ATELIER_DEMO === 'on';
    const { testerId } = await enrolTester(app, { token: args.params.token ?? '', name, email, locale, isDemo });
    const headers = { 'Set-Cookie': await createTesterSession(app, testerId) };
    return redirect(await nextStep(app, testerId), { headers });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { errors: {}, kept, refused: errorWords(error, locale) ?? null };
  }
}

export default function Join() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { state, to, isTester } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const title = to ? inLocale(to.title, locale) : t.title;
  return (
    <PhoneFrame title={title} theme={to?.theme} home="/">
      {isTester ? (
        <AlreadyIn pilot={title} />
      ) : state !== 'open' || !to ? (
        <ClosedLink state={state === 'open' ? 'unknown' : state} contact={to?.contact} />
      ) : (
        <>
          <h1>{t.invitation(title)}</h1>
          <p>{inLocale(to.pitch, locale)}</p>
          <JoinTerms to={to} />
          <JoinForm answer={answer} />
        </>
      )}
    </PhoneFrame>
  );
}
