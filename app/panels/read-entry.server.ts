import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { ENTRY_WAYS, type EntryWay } from './candidate.ts';

export interface OwnEntry {
  readonly way: EntryWay;
  /** Who helped, or typed the form in; null for somebody who is no longer of the team. */
  readonly helper: string | null;
  readonly at: Date;
  /** The quota group that is kept, where the panel has some. */
  readonly cell: Bilingual | null;
  readonly papers: readonly { readonly id: string; readonly at: Date }[];
}

export interface OwnTier {
  readonly key: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly state: 'none' | 'wishes' | 'invited';
}

/** How a tester came in, and what more they may do; for that tester only. */
export async function readEntry(
  context: AppContext,
  { testerId, pilotSlug, panelKey }: { testerId: string; pilotSlug: string; panelKey: string },
): Promise<{ entry: OwnEntry | null; tiers: OwnTier[] }> {
  const { db } = context;
  const { panels } = await getPilotDefinition(context, pilotSlug);
  const panel = panels.find(({ key }) => key === panelKey);
  const row = await db.testerEntry.findUnique({ where: { testerId } });
  const mine = await db.tierMember.findMany({ where: { testerId } });
  const tiers = (panel?.tiers ?? []).map(({ key, title, description }): OwnTier => {
    const state = mine.find(({ tierKey }) => tierKey === key)?.state;
    return { key, title, description, state: state === 'wishes' || state === 'invited' ? state : 'none' };
  });
  if (!row) return { entry: null, tiers };
  const user = row.helperId ? await db.user.findUnique({ where: { id: row.helperId } }) : null;
  const papers = await db.paperForm.findMany({
    where: { testerId },
    orderBy: { at: 'asc' },
    select: { id: true, at: true },
  });
  return {
    tiers,
    entry: {
      ...{ way: ENTRY_WAYS.find((way) => way === row.way) ?? 'alone', helper: user?.name ?? null, at: row.at, papers },
      cell: panel?.entry?.cells.find(({ key }) => key === row.cellKey)?.title ?? null,
    },
  };
}
