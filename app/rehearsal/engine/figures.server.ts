import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { FlowStep } from '~/research/flow.ts';
import { readEngagement } from '~/research/read-engagement.server.ts';
import { researchContext } from '~/research/research-context.server.ts';
import type { RetentionRow } from '~/research/retention.ts';

/** Weeks since each tester's own first use at which retention is told. */
const RETENTION_WEEKS = [4, 8, 12] as const;

export interface RetentionPoint {
  readonly week: number;
  /** Testers who have lived that week to its end; 0 when it is too early to tell, and the rest is null. */
  readonly known: number;
  readonly retained: number | null;
  readonly share: number | null;
  /** Wilson, 95 %. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface RehearsalFigures {
  readonly flow: readonly FlowStep[];
  readonly retention: { readonly classic: readonly RetentionPoint[]; readonly rolling: readonly RetentionPoint[] };
  /** Readings and entries in vaults, or in services' copies, at the end: those of testers who left are gone. */
  readonly readingsStored: number;
  /** Bytes of the sealed chunks that hold them. */
  readonly vaultBytes: number;
}

/** What a rehearsal found, by the research room's own functions, seen as a researcher of the pilot sees it. */
export async function readFigures(context: AppContext, definition: PilotDefinition): Promise<RehearsalFigures> {
  const engagement = await readEngagement(researchContext(context), definition, { audience: 'researcher' });
  const [vault] = await context.db.$queryRaw<{ readings: number; bytes: number }[]>`
    SELECT coalesce(sum(held.readings), 0)::int AS readings, coalesce(sum(held.bytes), 0)::int AS bytes
    FROM (
      SELECT chunk.readings, octet_length(chunk.sealed) AS bytes
      FROM "VaultChunk" AS chunk JOIN "Tester" AS tester ON tester.id = chunk."testerId"
      WHERE tester."pilotSlug" = ${definition.slug}
      UNION ALL
      SELECT month.readings, octet_length(month.sealed)
      FROM "ServiceCopyMonth" AS month JOIN "ServiceCopy" AS copy ON copy.id = month."copyId"
      WHERE copy."pilotSlug" = ${definition.slug} AND month.month <> ''
    ) AS held`;
  return {
    flow: engagement.flow?.steps ?? [],
    retention: {
      classic: points(engagement.retention.classic.everyone),
      rolling: points(engagement.retention.rolling.everyone),
    },
    readingsStored: vault?.readings ?? 0,
    vaultBytes: vault?.bytes ?? 0,
  };
}

function points({ cells }: RetentionRow): RetentionPoint[] {
  return RETENTION_WEEKS.map((week) => {
    const cell = cells.find((candidate) => candidate?.week === week);
    if (!cell) return { week, known: 0, retained: null, share: null, lower: null, upper: null };
    const { known, retained, share, interval } = cell;
    return { week, known, retained, share, ...interval };
  });
}
