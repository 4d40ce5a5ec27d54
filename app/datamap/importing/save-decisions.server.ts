import type { AppContext } from '~/platform/context.server.ts';
import { DECISIONS, type Decision } from './import-row.ts';

/**
 * Keeps what a person decided of some rows of an open preview, and which holders to merge. A decision that a row cannot
 * have (bringing up to date what is new) changes nothing.
 */
export async function saveDecisions(
  context: AppContext,
  input: {
    territoryId: string;
    importId: string;
    decisions: ReadonlyMap<number, Decision>;
    merges: readonly (readonly [string, string])[];
  },
): Promise<void> {
  const { territoryId, importId, decisions, merges } = input;
  const { db } = context;
  const { count } = await db.sheetImport.updateMany({
    where: { id: importId, territoryId, state: 'preview' },
    data: { merges: merges.map((pair) => [...pair]) },
  });
  if (count === 0) return;
  for (const decision of DECISIONS) {
    const positions = [...decisions].filter(([, chosen]) => chosen === decision).map(([position]) => position);
    if (positions.length === 0) continue;
    const kinds =
      decision === 'take' || decision === 'leave' ? ['new', 'changed', 'conflict'] : ['changed', 'conflict'];
    await db.importRow.updateMany({
      where: { importId, position: { in: positions }, kind: { in: kinds } },
      data: { decision },
    });
  }
}

/** The decisions of a posted page: `row` lists its rows, `do-<row>` says what to do with each; absent, it is left. */
export function readDecisions(form: FormData): Map<number, Decision> {
  const rows = form.getAll('row').map(Number).filter(Number.isSafeInteger);
  return new Map(
    rows.map((row) => [row, DECISIONS.find((decision) => decision === form.get(`do-${row}`)) ?? ('leave' as const)]),
  );
}

/** The merges that stayed ticked, among those proposed. */
export function readMerges(
  form: FormData,
  proposed: readonly { readonly into: string; readonly variants: readonly string[] }[],
): (readonly [string, string])[] {
  const ticked = new Set(form.getAll('merge').map(Number));
  return proposed.flatMap(({ into, variants }, index) =>
    ticked.has(index) ? variants.map((variant) => [variant, into] as const) : [],
  );
}
