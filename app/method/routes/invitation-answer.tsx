import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { answerInvitation, findInvitedGuest, suggestPerson } from '../guests/answer-invitation.server.ts';
import { messages } from '../messages/mails.ts';

export const handle: RouteHandle = { action: 'workshop.join' };
export const meta = pageTitle(messages, (t) => t.page.title);

export async function loader(args: LoaderFunctionArgs) {
  await requireAccess(args, 'workshop.join');
  const guest = await findInvitedGuest(args.context.app, args.params.token ?? '');
  if (!guest) return json({ guest: null, said: null }, { status: 404 });
  const { name, state, workshop } = guest;
  const said = new URL(args.request.url).searchParams.get('dit');
  return json({ guest: { name, state, workshop: { ...workshop, startsAt: workshop.startsAt.toISOString() } }, said });
}

const line = (most: number) => z.string().trim().max(most).default('');
const schema = z.discriminatedUnion('intent', [
  z.object({ intent: z.enum(['coming', 'declined']) }),
  z.object({
    intent: z.literal('suggest'),
    name: z.string().trim().min(1).max(120),
    organisation: line(160),
    email: z.union([z.literal(''), z.email().max(200)]).default(''),
    why: line(300),
  }),
]);

export async function action(args: ActionFunctionArgs) {
  await requireAccess(args, 'workshop.join');
  const { token = '' } = args.params;
  const { app } = args.context;
  const asked = schema.safeParse(Object.fromEntries(await args.request.formData()));
  const here = `/invitation-atelier/${encodeURIComponent(token)}`;
  if (!asked.success) return redirect(here);
  try {
    if (asked.data.intent === 'suggest') {
      const { intent, ...person } = asked.data;
      await suggestPerson(app, { token, ...person });
      return redirect(`${here}?dit=suggested`);
    }
    await answerInvitation(app, { token, answer: asked.data.intent });
    return redirect(`${here}?dit=${asked.data.intent}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return redirect(here);
  }
}

export default function InvitationAnswer() {
  const t = useMessages(messages).page;
  const { guest, said } = useLoaderData<typeof loader>();
  const thanks = said === 'coming' || said === 'declined' || said === 'suggested' ? t.saved[said] : undefined;
  return (
    <PlainFrame>
      <div className="narrow">
        {guest ? (
          <>
            <Invitation guest={guest} />
            {thanks ? <Callout tone="ok" role="status" title={thanks} /> : null}
            <Answer guest={guest} />
          </>
        ) : (
          <>
            <h1>{t.gone}</h1>
            <p>{t.goneText}</p>
          </>
        )}
      </div>
    </PlainFrame>
  );
}

type Guest = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['guest']>;

function Invitation({ guest: { name, workshop } }: { guest: Guest }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { title, territoryName, startsAt, timeZone, place, theme } = workshop;
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{t.page.lead(name, territoryName)}</p>
      <p>{t.when(formatDate(locale, startsAt, { timeZone, dateStyle: 'full', timeStyle: 'short' }))}</p>
      {place ? <p>{t.where(place)}</p> : null}
      {theme ? <p>{t.about(theme)}</p> : null}
    </div>
  );
}

function Answer({ guest: { state, workshop } }: { guest: Guest }) {
  const t = useMessages(messages).page;
  if (workshop.state === 'closed') return <Callout tone="info" title={t.past} />;
  if (workshop.state === 'cancelled') return <Callout tone="warn" title={t.cancelled} />;
  return (
    <>
      <Form method="post" className="section stack">
        <h2>{t.question}</h2>
        {state === 'coming' || state === 'declined' ? (
          <p>
            <b>{t.saved[state]}</b> {t.change}
          </p>
        ) : null}
        <p className="buttons">
          <SubmitButton look="plain" large name="intent" value="coming" icon="check">
            {t.coming}
          </SubmitButton>
          <SubmitButton look="plain" large name="intent" value="declined" icon="close">
            {t.declined}
          </SubmitButton>
        </p>
      </Form>
      <Form method="post" className="section stack">
        <h2>{t.suggest}</h2>
        <p>{t.suggestText}</p>
        <TextField field={{ id: 'name', name: 'name', required: true }} label={t.name} autoComplete="off" />
        <TextField field={{ id: 'organisation', name: 'organisation', required: false }} label={t.organisation} />
        <TextField
          field={{ id: 'email', name: 'email', required: false }}
          label={t.email}
          type="email"
          autoComplete="off"
        />
        <TextField field={{ id: 'why', name: 'why', required: false }} label={t.why} />
        <p>
          <SubmitButton look="plain" name="intent" value="suggest">
            {t.send}
          </SubmitButton>
        </p>
      </Form>
    </>
  );
}
