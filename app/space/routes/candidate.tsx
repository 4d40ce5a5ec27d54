import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { createTesterSession } from '~/access/session.server.ts';
import { CandidateStanding } from '~/panels/components/candidate-standing.tsx';
import { confirmSeat } from '~/panels/confirm-seat.server.ts';
import { findCandidate } from '~/panels/find-candidate.server.ts';
import { messages } from '~/panels/messages/candidate.ts';
import { withdrawCandidate } from '~/panels/withdraw-candidate.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { errorWords } from '../error-words.server.ts';
import { nextStep } from '../next-step.server.ts';

export const handle: RouteHandle = { action: 'enrolment.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  const { app } = args.context;
  const candidate = await findCandidate(app, args.params.token ?? '');
  if (!candidate) return data({ candidate: null, pilot: null }, { status: 404 });
  const { title, theme } = await getPilotDefinition(app, candidate.pilotSlug);
  return data({ candidate, pilot: { title, theme } });
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'enrolment.join');
  const { app } = args.context;
  const { token = '' } = args.params;
  const intent = (await args.request.formData()).get('intent');
  try {
    if (intent === 'withdraw') {
      await withdrawCandidate(app, token);
      return redirect('/candidature/envoyee?retrait=1');
    }
    const { testerId } = await confirmSeat(app, token);
    const headers = { 'Set-Cookie': await createTesterSession(app, testerId) };
    return redirect(await nextStep(app, testerId), { headers });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { refused: errorWords(error, localeOf(args.request)) ?? null };
  }
}

export default function Candidate() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { candidate, pilot } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  if (!candidate || !pilot) {
    return (
      <PhoneFrame title="Atelier Self Data" home="/">
        <h1>{t.gone}</h1>
        <p>{t.goneText}</p>
      </PhoneFrame>
    );
  }
  return (
    <PhoneFrame title={inLocale(pilot.title, locale)} theme={pilot.theme} home="/">
      {refused ? <Callout tone="bad" title={refused} role="alert" /> : null}
      <CandidateStanding candidate={candidate} />
      {candidate.state === 'invited' ? (
        <Form method="post" className="stack">
          <SubmitButton large wide name="intent" value="confirm">
            {t.confirm}
          </SubmitButton>
          <p className="aside">{t.confirmText}</p>
        </Form>
      ) : null}
      <Form method="post" className="section stack">
        <SubmitButton look="plain" wide name="intent" value="withdraw">
          {t.withdraw}
        </SubmitButton>
        <p className="aside">{t.withdrawText}</p>
      </Form>
    </PhoneFrame>
  );
}
