import type { PilotDefinition } from '~/pilots/definition.ts';
import { noteOutages } from '~/pilots/outages/note-outages.server.ts';
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

/** What the people did, by the research room's own functions. */
export interface UseFigures {
  readonly flow: readonly FlowStep[];
  readonly retention: { readonly classic: readonly RetentionPoint[]; readonly rolling: readonly RetentionPoint[] };
}

/** What is held of them. */
export interface HeldFigures {
  /** Readings and entries in vaults, or in services' copies, at the end: those of testers who left are gone. */
  readonly readingsStored: number;
  /** Bytes of the sealed chunks that hold them. */
  readonly vaultBytes: number;
}

export interface RehearsalFigures extends UseFigures, HeldFigures {}

/** What a rehearsal found, as a researcher of the pilot sees it. */
export async function readUseFigures(context: AppContext, definition: PilotDefinition): Promise<UseFigures> {
  // Whoever had nothing to come for did not leave.
  await noteOutages(context, definition, new Date(0));
  const engagement = await readEngagement(researchContext(context), definition, { audience: 'researcher' });
  return {
    flow: engagement.flow?.steps ?? [],
    retention: {
      classic: points(engagement.retention.classic.everyone),
      rolling: points(engagement.retention.rolling.everyone),
    },
  };
}

export async function readHeld({ db }: Pick<AppContext, 'db'>, { slug }: PilotDefinition): Promise<HeldFigures> {
  const [held] = await db.$queryRaw<{ readings: number; bytes: number }[]>`
    SELECT coalesce(sum(held.readings), 0)::int AS readings, coalesce(sum(held.bytes), 0)::int AS bytes
    FROM (
      SELECT chunk.readings, octet_length(chunk.sealed) AS bytes
      FROM "VaultChunk" AS chunk JOIN "Tester" AS tester ON tester.id = chunk."testerId"
      WHERE tester."pilotSlug" = ${slug}
      UNION ALL
      SELECT month.readings, octet_length(month.sealed)
      FROM "ServiceCopyMonth" AS month JOIN "ServiceCopy" AS copy ON copy.id = month."copyId"
      WHERE copy."pilotSlug" = ${slug} AND month.month <> ''
    ) AS held`;
  return { readingsStored: held?.readings ?? 0, vaultBytes: held?.bytes ?? 0 };
}

function points({ cells }: RetentionRow): RetentionPoint[] {
  return RETENTION_WEEKS.map((week) => {
    const cell = cells.find((candidate) => candidate?.period === week);
    if (!cell) return { week, known: 0, retained: null, share: null, lower: null, upper: null };
    const { known, retained, share, interval } = cell;
    return { week, known, retained, share, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  });
}
