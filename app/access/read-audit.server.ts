import type { AppContext } from '~/platform/context.server.ts';

/** What the journal can be narrowed to: the room that an action belongs to. */
export const AUDIT_TOPICS = [
  'team',
  'datamap',
  'panels',
  'follow-up',
  'method',
  'imagine',
  'governance',
  'scenario',
] as const;
export type AuditTopic = (typeof AUDIT_TOPICS)[number];

export interface AuditRow {
  readonly id: string;
  /** ISO instant */
  readonly at: string;
  /** A member of the team now: their name. Others are not named. */
  readonly who: { readonly kind: 'member'; readonly name: string } | { readonly kind: 'gone' | 'tester' | 'nobody' };
  readonly action: string;
  /** Counts and keys, never a name. */
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  /** Key of the data card, for actions about one; ids of people stay out. */
  readonly item: string | null;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly total: number;
  readonly members: readonly { readonly id: string; readonly name: string }[];
}

/** One page of what was done in a territory, latest first. */
export async function readAudit(
  { db }: Pick<AppContext, 'db'>,
  input: { territoryId: string; topic: AuditTopic | null; userId: string | null; skip: number; take: number },
): Promise<AuditPage> {
  const { territoryId, topic, userId, skip, take } = input;
  const where = {
    territoryId,
    ...(topic ? { action: { startsWith: `${topic}.` } } : {}),
    ...(userId ? { actor: `staff:${userId}` } : {}),
  };
  const memberships = await db.membership.findMany({
    where: { territoryId },
    distinct: ['userId'],
    select: { user: { select: { id: true, name: true } } },
    orderBy: { user: { name: 'asc' } },
    take: 500,
  });
  const members = memberships.map(({ user }) => user);
  const total = await db.auditEntry.count({ where });
  const entries = await db.auditEntry.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], skip, take });
  return {
    members,
    total,
    rows: entries.map(({ id, at, actor, action, subject, detail }) => ({
      ...{ id: String(id), at: at.toISOString(), action },
      who: whoOf(actor, members),
      detail: isDetail(detail) ? detail : {},
      item: action === 'datamap.item-edited' ? subject : null,
    })),
  };
}

function whoOf(actor: string, members: AuditPage['members']): AuditRow['who'] {
  if (actor.startsWith('tester:')) return { kind: 'tester' };
  if (!actor.startsWith('staff:')) return { kind: 'nobody' };
  const member = members.find(({ id }) => actor === `staff:${id}`);
  return member ? { kind: 'member', name: member.name } : { kind: 'gone' };
}

function isDetail(value: unknown): value is AuditRow['detail'] {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
