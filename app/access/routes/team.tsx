import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { InviteForm } from '../components/invite-form.tsx';
import { TeamTables } from '../components/team-tables.tsx';
import { requireStaff } from '../guard.server.ts';
import { inviteMember } from '../invite-member.server.ts';
import { cancelInvitation, listTeam, removeMember } from '../manage-team.server.ts';
import { messages as auditMessages } from '../messages/audit.ts';
import { messages } from '../messages/team.ts';
import { ROLES } from '../roles.ts';
import type { RouteHandle } from '../route-handle.ts';
import { territoryFrame } from '../territory-frame.server.ts';

export const handle: RouteHandle = { action: 'team.manage' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, 'team.manage', { territory });
  const { app } = args.context;
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale: localeOf(args.request) });
  return { frame, ...(await listTeam(app, territory)) };
}

const schema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    name: z.string().trim().min(1).max(120),
    email: z.email(),
    role: z.enum(ROLES),
    pilotSlug: z.string().max(100),
  }),
  z.object({ intent: z.literal('remove'), id: z.uuid() }),
  z.object({ intent: z.literal('cancel'), id: z.uuid() }),
]);

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'team.manage', { territory: territoryId });
  const form = Object.fromEntries(await args.request.formData());
  const parsed = schema.safeParse(form);
  const kept = { name: String(form.name ?? ''), email: String(form.email ?? '') };
  if (!parsed.success) return { error: 'fields', done: null, kept } as const;
  const { app } = args.context;
  try {
    if (parsed.data.intent === 'invite') {
      const { intent, pilotSlug, ...invitation } = parsed.data;
      const locale = localeOf(args.request);
      await inviteMember(app, { principal, territoryId, locale, pilotSlug: pilotSlug || undefined, ...invitation });
      return { error: null, done: intent, kept: { name: '', email: '' } } as const;
    }
    if (parsed.data.intent === 'remove') {
      await removeMember(app, { principal, territoryId, membershipId: parsed.data.id });
    } else {
      await cancelInvitation(app, { principal, territoryId, invitationId: parsed.data.id });
    }
    return { error: null, done: parsed.data.intent, kept } as const;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { error: error.code === 'access.last-admin' ? 'last-admin' : 'not-yours', done: null, kept } as const;
  }
}

export default function Team() {
  const t = useMessages(messages);
  const audit = useMessages(auditMessages);
  const { frame, members, invitations, pilots } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <LaptopFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
          <p>
            <Link to={`/${frame.territory.id}/journal`}>{audit.link}</Link>
          </p>
        </div>
      </div>
      {result?.error ? (
        <Callout tone="bad" title={t.errors[result.error]} />
      ) : result?.done ? (
        <Callout tone="ok" title={result.done === 'invite' ? t.sent : t.removed} />
      ) : null}
      <div className="cols">
        <TeamTables members={members} invitations={invitations} />
        <InviteForm pilots={pilots} kept={result?.kept} />
      </div>
    </LaptopFrame>
  );
}
