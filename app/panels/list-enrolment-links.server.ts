import type { AppContext } from '~/platform/context.server.ts';
import type { Prisma } from '~/platform/database/generated/client.ts';
import { type EnrolmentLinkState, linkState } from './enrolment-link.ts';

/** What links can be sorted by. */
export const LINK_SORTS = ['createdAt', 'label', 'uses', 'expiresAt'] as const;
export type LinkSort = (typeof LINK_SORTS)[number];

export interface ListEnrolmentLinks {
  readonly pilotSlug: string;
  readonly panelKey?: string | undefined;
  readonly state?: EnrolmentLinkState | undefined;
  /** Default: latest first. */
  readonly sort?: { readonly by: LinkSort; readonly direction: 'asc' | 'desc' };
  /** From 1. */
  readonly page?: number;
  readonly pageSize?: number;
}

export interface EnrolmentLinkView {
  readonly id: string;
  readonly panelKey: string;
  readonly label: string;
  readonly state: EnrolmentLinkState;
  readonly uses: number;
  readonly maxUses: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

const LATEST_FIRST = { by: 'createdAt', direction: 'desc' } as const;

/** A pilot's links in the order asked for, a page at a time. The addresses themselves cannot be shown again. */
export async function listEnrolmentLinks(
  context: AppContext,
  { pilotSlug, panelKey, state, sort = LATEST_FIRST, page = 1, pageSize = 50 }: ListEnrolmentLinks,
): Promise<{ links: EnrolmentLinkView[]; total: number }> {
  const { db, clock } = context;
  const now = clock.now();
  const { maxUses } = db.enrolmentLink.fields;
  const byState: Record<EnrolmentLinkState, Prisma.EnrolmentLinkWhereInput> = {
    revoked: { revokedAt: { not: null } },
    used: { revokedAt: null, uses: { gte: maxUses } },
    expired: { revokedAt: null, uses: { lt: maxUses }, expiresAt: { lte: now } },
    open: { revokedAt: null, uses: { lt: maxUses }, expiresAt: { gt: now } },
  };
  const where = { pilotSlug, ...(panelKey ? { panelKey } : {}), ...(state ? byState[state] : {}) };
  const [total, rows] = await db.$transaction([
    db.enrolmentLink.count({ where }),
    db.enrolmentLink.findMany({
      where,
      orderBy: [{ [sort.by]: sort.direction }, { createdAt: 'desc' }, { label: 'asc' }, { id: 'asc' }],
      skip: (Math.max(1, page) - 1) * pageSize,
      take: pageSize,
      omit: { tokenHash: true },
    }),
  ]);
  const links = rows.map((row) => {
    const { id, panelKey: panel, label, uses, maxUses: most, createdAt, expiresAt } = row;
    return { id, panelKey: panel, label, state: linkState(row, now), uses, maxUses: most, createdAt, expiresAt };
  });
  return { links, total };
}
