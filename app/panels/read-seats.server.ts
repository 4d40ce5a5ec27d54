import type { PilotPanel } from '~/pilots/definition/people.ts';
import { allTargets } from '~/pilots/quota-cells.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { asStrata } from './draw-records.ts';
import { type CellSeats, cellOf } from './seats.ts';

/** The seats of a panel by cell, as they stand in the transaction `tx`. After a draw, cells are the draw's strata. */
export async function readSeats(
  tx: Pick<Tx, 'tester' | 'testerEntry' | 'candidate' | 'panelDraw'>,
  pilotSlug: string,
  panel: PilotPanel,
): Promise<{ cells: CellSeats[]; strata: ReadonlyMap<string, string>; isDrawn: boolean }> {
  const where = { pilotSlug, panelKey: panel.key };
  const draw = await tx.panelDraw.findUnique({ where: { pilotSlug_panelKey: where } });
  const drawn = draw?.drawnAt ? asStrata(draw.strata) : null;
  const targets = drawn ? drawn.map(({ key, seats }) => ({ key, target: seats })) : allTargets(panel);
  const strata = new Map((drawn ?? []).flatMap(({ key, cells }) => cells.map((cell) => [cell, key] as const)));
  const seated = await tx.tester.count({ where: { ...where, state: 'enrolled' } });
  const entries = await tx.testerEntry.groupBy({ by: ['cellKey'], where, _count: true });
  const candidates = await tx.candidate.groupBy({
    by: ['cellKey', 'state'],
    where: { ...where, state: { in: ['invited', 'waiting'] } },
    _count: true,
  });
  const taken = new Map<string, number>();
  const waiting = new Map<string, number>();
  const add = (map: Map<string, number>, cell: string | null, count: number): void => {
    const key = cellOf(targets, strata.get(cell ?? '') ?? cell);
    map.set(key, (map.get(key) ?? 0) + count);
  };
  for (const { cellKey, _count } of entries) add(taken, cellKey, _count);
  for (const { cellKey, state, _count } of candidates) add(state === 'invited' ? taken : waiting, cellKey, _count);
  // Testers from before quotas, and those whom nobody asked, have no entry: they sit with everyone else.
  add(taken, null, seated - entries.reduce((sum, { _count }) => sum + _count, 0));
  const cells = targets.map((cell) => ({
    ...cell,
    taken: taken.get(cell.key) ?? 0,
    waiting: waiting.get(cell.key) ?? 0,
  }));
  return { cells, strata, isDrawn: drawn !== null };
}
