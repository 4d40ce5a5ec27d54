import type { AppContext } from '~/platform/context.server.ts';
import { suppress } from '~/statistics/suppress.ts';

/** What became of a message for the people it was due to, each counted once, by what happened last. */
const OUTCOME_GROUPS = ['sent', 'in-person', 'waiting', 'opted-out', 'limits', 'interrupted'] as const;
export type OutcomeGroup = (typeof OUTCOME_GROUPS)[number];
export type OutcomeCounts = Readonly<Record<OutcomeGroup, number | null>>;

/** By message; null is withheld: fewer than `k` people, or as many as would give them away. */
export async function countOutcomes(
  { db }: Pick<AppContext, 'db'>,
  pilotSlug: string,
  k: number,
): Promise<Map<string, OutcomeCounts>> {
  const rows = await db.$queryRaw<{ messageKey: string; outcome: string; reason: string | null; count: bigint }[]>`
    SELECT "messageKey", outcome, reason, count(*) AS count
    FROM (SELECT DISTINCT ON ("messageKey", pseudonym) "messageKey", outcome, reason
          FROM "MessageSend" WHERE "pilotSlug" = ${pilotSlug}
          ORDER BY "messageKey", pseudonym, at DESC) AS latest
    GROUP BY "messageKey", outcome, reason`;
  const byMessage = new Map<string, number[]>();
  for (const { messageKey, outcome, reason, count } of rows) {
    const cells = byMessage.get(messageKey) ?? OUTCOME_GROUPS.map(() => 0);
    const at = OUTCOME_GROUPS.indexOf(groupOf(outcome, reason));
    cells[at] = (cells[at] ?? 0) + Number(count);
    byMessage.set(messageKey, cells);
  }
  return new Map(
    [...byMessage].map(([key, cells]) => {
      const shown = suppress(cells, k).cells;
      return [key, Object.fromEntries(OUTCOME_GROUPS.map((group, at) => [group, shown[at] ?? null])) as OutcomeCounts];
    }),
  );
}

function groupOf(outcome: string, reason: string | null): OutcomeGroup {
  if (outcome === 'to-call' || outcome === 'called') return 'in-person';
  if (outcome === 'waiting' || outcome === 'claimed') return 'waiting';
  if (outcome === 'given-up') return reason === 'opted-out' ? 'opted-out' : 'limits';
  return outcome === 'interrupted' ? 'interrupted' : 'sent';
}
