import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ContactList } from '../components/contact-list.tsx';
import { MapTabs } from '../components/map-tabs.tsx';
import { isMet } from '../contacts/contact.ts';
import { listContacts } from '../contacts/list-contacts.server.ts';
import { metSchema } from '../contacts/met-form.ts';
import { recordMet } from '../contacts/record-met.server.ts';
import { messages } from '../messages/contacts.ts';

export const handle: RouteHandle = { action: 'datamap.read', writeAction: 'datamap.write' };
export const meta = pageTitle(messages, (t) => t.title);

const DAY_LENGTH = 'yyyy-mm-dd'.length;
const todayOf = (now: Date): string => now.toISOString().slice(0, DAY_LENGTH);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory: territoryId });
  const { app } = args.context;
  const frame = await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request) });
  return {
    frame,
    mayWrite: decide(principal, 'datamap.write', { territory: territoryId }) === 'allow',
    contacts: await listContacts(app, { territoryId, initiativeId: frame.initiativeId }),
    today: todayOf(app.clock.now()),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'datamap.write', { territory: territoryId });
  const { app } = args.context;
  const form = await args.request.formData();
  const key = String(form.get('key') ?? '');
  const about = { principal, territoryId, subject: key };
  if (form.get('intent') === 'erase') {
    await recordMet(app, { territoryId, key, on: undefined, by: '' });
    await recordAudit(app, { ...about, action: 'datamap.holder-unmet' });
    return { done: 'erased', key } as const;
  }
  if (form.get('intent') !== 'met') throw new Response(null, { status: 400 });
  const read = metSchema(todayOf(app.clock.now())).safeParse({ key, on: form.get('on') });
  if (!read.success) return { done: 'refused', key } as const;
  await recordMet(app, { territoryId, key, on: read.data.on, by: principal.name });
  await recordAudit(app, { ...about, action: 'datamap.holder-met' });
  return { done: 'saved', key } as const;
}

export default function Holders() {
  const t = useMessages(messages);
  const { frame, mayWrite, contacts, today } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const base = `/${frame.territory.id}/donnees`;
  const met = contacts.filter(isMet).length;
  const name = contacts.find(({ key }) => key === result?.key)?.name ?? '';
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <MapTabs base={base} mayWrite={mayWrite} />
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          {contacts.length > 0 ? (
            <p className="lead">
              {met === contacts.length ? t.allMet(contacts.length) : t.finding(met, contacts.length)}
            </p>
          ) : null}
        </div>
      </div>
      {result?.done === 'refused' ? <Callout tone="bad" role="alert" title={t.future} /> : null}
      {result && result.done !== 'refused' ? <Callout tone="ok" role="status" title={t[result.done](name)} /> : null}
      {contacts.length === 0 ? <EmptyState title={t.none}>{t.noneText}</EmptyState> : null}
      <ContactList {...{ contacts, base, mayWrite, today }} />
    </LaptopFrame>
  );
}
