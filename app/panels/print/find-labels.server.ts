import { hashToken } from '~/access/token.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { lastDayOf } from '../confirm-day.ts';
import type { Label } from './labels.ts';

/** Most labels of one sheet. */
const MOST = 200;

/**
 * The labels of addresses that were just shown: kept nowhere, they come back from the page that shows them. Only those of
 * this pilot's links are printed. Throws a 400 Response when there is none.
 */
export async function findLabels(
  context: AppContext,
  { pilotSlug, urls }: { pilotSlug: string; urls: readonly string[] },
): Promise<Label[]> {
  const { panels, calendar } = await getPilotDefinition(context, pilotSlug);
  const byHash = new Map(urls.slice(0, MOST).map((url) => [hashToken(url.split('/').at(-1) ?? ''), url]));
  const links = await context.db.enrolmentLink.findMany({
    where: { pilotSlug, tokenHash: { in: [...byHash.keys()] } },
  });
  if (links.length === 0) throw new Response(null, { status: 400 });
  const byUrl = new Map(links.map((link) => [byHash.get(link.tokenHash), link]));
  return [...byHash.values()].flatMap((url) => {
    const link = byUrl.get(url);
    if (!link) return [];
    const panel = panels.find(({ key }) => key === link.panelKey)?.title ?? { fr: '', en: '' };
    const { label, maxUses, expiresAt } = link;
    const token = url.split('/').at(-1) ?? '';
    return [
      {
        url: `${context.publicUrl}/rejoindre/${token}`,
        label,
        panel,
        maxUses,
        lastDay: lastDayOf(expiresAt, calendar.timeZone),
      },
    ];
  });
}
