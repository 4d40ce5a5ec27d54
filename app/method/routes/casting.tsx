import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { castingPage } from '../casting/casting-page.server.ts';
import { addWish, inviteWish, setWishState } from '../casting/change-casting.server.ts';
import { CastingList } from '../components/casting-list.tsx';
import { messages } from '../messages/casting.ts';
import { asPhase } from '../plan/as-phase.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const page = await castingPage(app, { territoryId, workshopId });
  const { initiativeId } = page;
  const frame = await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request), initiativeId });
  return { frame, workshopId, ...page };
}

const line = (most: number) => z.string().trim().max(most).default('');
const ids = z.array(z.uuid()).min(1).max(50);
const schema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('add'),
    name: z.string().trim().min(1).max(120),
    organisation: line(160),
    email: z.union([z.literal(''), z.email().max(200)]).default(''),
    why: line(300),
  }),
  z.object({ intent: z.literal('invite'), ids, to: z.uuid() }),
  z.object({ intent: z.enum(['wished', 'contacted', 'dropped']), ids }),
]);

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const asked = schema.safeParse({ ...Object.fromEntries(form), ids: form.getAll('id') });
  if (!asked.success) return { error: pick(messages, locale).wrong };
  const where = { territoryId, workshopId };
  try {
    if (asked.data.intent === 'add') {
      const { intent, ...person } = asked.data;
      await addWish(app, { ...where, ...person });
      return null;
    }
    if (asked.data.intent === 'invite') {
      await inviteWish(app, { ...where, ids: asked.data.ids, toWorkshopId: asked.data.to });
      return { done: true };
    }
    await setWishState(app, { ...where, ids: asked.data.ids, state: asked.data.intent });
    return null;
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, locale) };
  }
}

export default function Casting() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, phase, workshopId, title, theme, lines, ahead } = useLoaderData<typeof loader>();
  const result = useActionData<{ error?: string; done?: boolean } | null>();
  const [next] = ahead;
  const when = next
    ? formatDate(locale, next.startsAt, { timeZone: next.timeZone, dateStyle: 'full', timeStyle: 'short' })
    : '';
  const letter = {
    subject: t.subject(next?.title ?? title),
    text: t.text(theme, title, next ? t.next(next.title, when, next.place) : t.noNext),
  };
  const wanted = lines.filter(({ state }) => state !== 'dropped').length;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: asPhase(phase) }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`/${frame.territory.id}/ateliers/${workshopId}`}>{title}</Link>
          </p>
          <h1>{t.heading(wanted)}</h1>
          <p className="lead">{lines.length > 0 ? t.lead : t.none}</p>
        </div>
      </div>
      {result?.error ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      {result?.done ? <Notice>{t.invited}</Notice> : null}
      <div className="cols">
        <div className="main">
          {ahead.length === 0 && lines.length > 0 ? <p className="aside">{t.noAhead}</p> : null}
          <CastingList lines={lines} ahead={ahead} letter={letter} />
          <section className="section stack">
            <h2>{t.ready}</h2>
            <TextAreaField
              field={{ id: 'message', name: 'message', initialValue: letter.text }}
              label={letter.subject}
              hint={t.readyHint}
              rows={12}
            />
          </section>
        </div>
        <div className="side">
          <section className="section">
            <h2>{t.person}</h2>
            <Form method="post" className="stack" key={lines.length}>
              <TextField field={{ id: 'name', name: 'name', required: true }} label={t.name} autoComplete="off" />
              <TextField field={{ id: 'organisation', name: 'organisation', required: false }} label={t.organisation} />
              <TextField field={{ id: 'email', name: 'email', required: false }} label={t.email} type="email" />
              <TextField field={{ id: 'why', name: 'why', required: false }} label={t.why} />
              <p>
                <SubmitButton name="intent" value="add">
                  {t.personAdd}
                </SubmitButton>
              </p>
            </Form>
          </section>
        </div>
      </div>
    </LaptopFrame>
  );
}
