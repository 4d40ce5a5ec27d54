import { randomUUID } from 'node:crypto';
import { newToken } from '~/access/token.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';

export const MAX_LINKS_AT_ONCE = 1000;

export interface CreateEnrolmentLinks {
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly count: number;
  /** A word to recognise them by; several links are numbered after it. Never a person's name. */
  readonly label: string;
  readonly expiresAt: Date;
  /** 1 for single-use links. */
  readonly maxUses: number;
  readonly createdById: string | null;
  /** The recruitment channel that they are handed out through: see channelsOf. */
  readonly channelKey?: string | null;
}

export interface NewEnrolmentLink {
  readonly id: string;
  /** Shown now or never: only a hash of its token is kept. */
  readonly url: string;
  readonly label: string;
}

/**
 * Makes links by which people enrol in a panel.
 * Errors: a 404 Response for a panel that the pilot does not have; AppError('panels.link-count' |
 * 'panels.link-uses' | 'panels.link-expiry').
 */
export async function createEnrolmentLinks(
  context: AppContext,
  { pilotSlug, panelKey, count, label, expiresAt, maxUses, createdById, channelKey = null }: CreateEnrolmentLinks,
): Promise<NewEnrolmentLink[]> {
  const definition = await getPilotDefinition(context, pilotSlug);
  if (!definition.panels.some((panel) => panel.key === panelKey)) throw new Response(null, { status: 404 });
  const now = context.clock.now();
  if (!isWhole(count, MAX_LINKS_AT_ONCE)) throw new AppError('panels.link-count', { most: MAX_LINKS_AT_ONCE });
  if (!isWhole(maxUses, 100_000)) throw new AppError('panels.link-uses');
  if (expiresAt <= now) throw new AppError('panels.link-expiry');
  const links = Array.from({ length: count }, (_, index) => {
    const name = label.trim();
    return { ...newToken(), id: randomUUID(), label: count === 1 ? name : `${name} ${index + 1}/${count}`.trim() };
  });
  await context.db.enrolmentLink.createMany({
    data: links.map(({ id, hash, label: numbered }) => ({
      id,
      tokenHash: hash,
      label: numbered,
      ...{ pilotSlug, panelKey, channelKey, maxUses, createdById, expiresAt, createdAt: now },
    })),
  });
  return links.map((link) => ({
    id: link.id,
    label: link.label,
    url: `${context.publicUrl}/rejoindre/${link.token}`,
  }));
}

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;
