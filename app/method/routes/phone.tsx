import { randomUUID } from 'node:crypto';
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { PhoneFrame } from '~/ui/frames/phone-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { CodeForm, JoinForm } from '../components/live/join-form.tsx';
import { PhoneLive } from '../components/live/phone-live.tsx';
import { errorWords } from '../live/error-words.ts';
import { requireParticipant } from '../live/find-participant.server.ts';
import { joinWorkshop } from '../live/join-workshop.server.ts';
import { limitGestures } from '../live/limit-rate.server.ts';
import { openByCode } from '../live/open-by-code.server.ts';
import { openPhone } from '../live/open-phone.server.ts';
import { rememberParticipant } from '../live/participant-cookie.server.ts';
import { phoneGesture } from '../live/phone-gesture.server.ts';
import { messages } from '../messages/phone.ts';

export const handle: RouteHandle = { action: 'workshop.join' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'workshop.join');
  const { app, address } = args.context;
  const { request } = args;
  const { code = '' } = args.params;
  try {
    const workshop = await openByCode(app, { request, address, typed: code });
    // The phone's cookie belongs to the code as it is written on the wall.
    if (code !== workshop.joinCode) throw redirect(`/m/${workshop.joinCode}`);
    return data({ ...(await openPhone(app, request, workshop)), plainId: randomUUID() });
  } catch (error) {
    const told = errorWords(error, localeOf(request));
    if (!told) throw error;
    return data({ stage: 'unknown' as const, typed: code, refused: told.words }, { status: statusOf(told.code, 404) });
  }
}

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'workshop.join');
  const { app, address } = args.context;
  const { request } = args;
  const form = await request.formData();
  try {
    const workshop = await openByCode(app, { request, address, typed: args.params.code ?? '' });
    if (form.get('intent') === 'join') {
      const initials = String(form.get('initials') ?? '');
      const { token } = await joinWorkshop(app, { workshopId: workshop.id, initials });
      const headers = { 'Set-Cookie': await rememberParticipant(app, workshop.joinCode, token) };
      return redirect(`/m/${workshop.joinCode}`, { headers });
    }
    const participant = await requireParticipant(app, request, workshop.joinCode);
    await limitGestures(participant.id);
    return await phoneGesture(app, workshop, participant, form);
  } catch (error) {
    const told = errorWords(error, localeOf(request));
    if (!told) throw error;
    return data({ refused: told }, { status: statusOf(told.code, 409) });
  }
}

const TOO_MUCH: readonly string[] = ['too-fast', 'too-many-codes'];
const statusOf = (code: string, otherwise: number): number => (TOO_MUCH.includes(code) ? 429 : otherwise);

const WAIT_MS = 5_000;

export default function Phone() {
  const t = useMessages(messages);
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { revalidate } = useRevalidator();
  const isEarly = page.stage === 'early';
  useEffect(() => {
    if (!isEarly) return;
    const asking = setInterval(revalidate, WAIT_MS);
    return () => clearInterval(asking);
  }, [isEarly, revalidate]);

  const refused = answer && 'refused' in answer ? answer.refused.words : undefined;
  switch (page.stage) {
    case 'in': {
      const { stage: _stage, ...live } = page;
      const isNote = answer && 'done' in answer && answer.done === 'note';
      return (
        <PhoneLive
          {...live}
          told={refused ? { tone: 'bad', words: refused } : isNote ? { tone: 'ok', words: t.sent } : undefined}
        />
      );
    }
    case 'unknown':
      return (
        <PhoneFrame title={t.title} home="/m">
          <h1>{t.title}</h1>
          <CodeForm typed={page.typed} refused={page.refused} />
        </PhoneFrame>
      );
    case 'join':
      return (
        <PhoneFrame title={page.title} home="/m">
          <h1>{page.title}</h1>
          {refused ? <p role="alert">{refused}</p> : null}
          <JoinForm />
        </PhoneFrame>
      );
    case 'early':
    case 'over':
      return (
        <PhoneFrame title={page.title} home="/m">
          {isEarly ? (
            <noscript>
              <meta httpEquiv="refresh" content="10" />
            </noscript>
          ) : null}
          <h1>{isEarly ? t.notYet : t.over}</h1>
          <p className="lead">{isEarly ? t.notYetBody : t.overBody}</p>
        </PhoneFrame>
      );
  }
}
