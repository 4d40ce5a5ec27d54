import { TRANSACTION } from '~/consent/tester-pilot.server.ts';
import type { PilotPanel } from '~/pilots/definition/people.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { allTargets } from '~/pilots/quota-cells.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { confirmBefore, dayIn } from './confirm-day.ts';
import { drawMark } from './fingerprint.server.ts';
import { writeToInvited } from './offer-seats.server.ts';
import { type Drawn, stratifiedDraw } from './stratified-draw.ts';
import { lockPilot } from './take-part.server.ts';

export interface RunDraw {
  readonly pilotSlug: string;
  readonly panelKey: string;
  /** Said or chosen in front of witnesses, so that not even who keeps the machine could know the result before. */
  readonly word: string;
}

/**
 * Runs the announced draw of a panel: those drawn are invited, the others stand on the waiting list in drawn order. Run
 * once and never changed: running it again changes nothing and invites nobody, whatever the word. Whoever withdraws
 * meanwhile is either in it, and erased after, or not in it.
 * Errors: a 404 Response; AppError('panels.draw-unannounced' | 'panels.draw-early' | 'pilots.…').
 */
export async function runDraw(
  context: AppContext,
  { pilotSlug, panelKey, word }: RunDraw,
): Promise<{ drawn: number; waiting: number; isFirst: boolean }> {
  const definition = await getPilotDefinition(context, pilotSlug);
  const panel = definition.panels.find(({ key }) => key === panelKey);
  if (!panel) throw new Response(null, { status: 404 });
  const said = word.trim().normalize('NFC').slice(0, 200);
  const { invited, ...result } = await context.db.$transaction(
    (tx) => draw(context, tx, { definition, panel, word: said }),
    { ...TRANSACTION, timeout: 60_000 },
  );
  await writeToInvited(context, pilotSlug, invited);
  return result;
}

interface Drawing {
  readonly definition: PilotDefinition;
  readonly panel: PilotPanel;
  readonly word: string;
}

async function draw(context: AppContext, tx: Tx, { definition, panel, word }: Drawing) {
  const { slug: pilotSlug, calendar, smallestGroup } = definition;
  const where = { pilotSlug, panelKey: panel.key };
  await lockPilot(tx, pilotSlug);
  const announced = await tx.panelDraw.findUnique({ where: { pilotSlug_panelKey: where } });
  if (!announced) throw new AppError('panels.draw-unannounced');
  if (announced.drawnAt) return { drawn: 0, waiting: 0, isFirst: false, invited: [] };
  const now = context.clock.now();
  if (dayIn(now, calendar.timeZone) < announced.drawOn) throw new AppError('panels.draw-early');
  const candidates = await tx.candidate.findMany({
    where: { ...where, state: 'candidate' },
    select: { id: true, code: true, cellKey: true },
  });
  const seated = await tx.tester.count({ where: { ...where, state: 'enrolled' } });
  const invitedBefore = await tx.candidate.count({ where: { ...where, state: 'invited' } });
  const seats = Math.max(0, panel.size - seated - invitedBefore);
  const result = stratifiedDraw(
    {
      ...{ seats, targets: allTargets(panel), smallestGroup },
      candidates: candidates.map(({ code, cellKey }) => ({ code, cell: cellKey })),
    },
    (code) => drawMark(announced.secret, word, code),
  );
  await tx.panelDraw.update({
    where: { id: announced.id },
    data: {
      drawnAt: now,
      word,
      seats,
      strata: result.strata.map((one) => ({ ...one, cells: [...one.cells] })),
      entries: result.entries.map((one) => ({ ...one })),
    },
  });
  const ids = new Map(candidates.map(({ id, code }) => [code, id]));
  const confirmBy = confirmBefore(now, announced.confirmDays, calendar.timeZone);
  const invited = await place(tx, result, ids, confirmBy);
  return { drawn: invited.length, waiting: result.waiting.length, isFirst: true, invited };
}

async function place(tx: Tx, { entries, waiting }: Drawn, ids: ReadonlyMap<string, string>, confirmBy: Date) {
  const invited = entries.flatMap(({ code, drawn }) => (drawn ? (ids.get(code) ?? []) : []));
  const ranks = waiting.map((code, index) => ({ id: ids.get(code), rank: index + 1 }));
  await tx.$executeRaw`
    UPDATE "Candidate" AS candidate SET state = 'invited', "confirmBy" = ${confirmBy}
    FROM jsonb_to_recordset(${JSON.stringify(invited.map((id) => ({ id })))}::jsonb) AS placed(id uuid)
    WHERE candidate.id = placed.id`;
  await tx.$executeRaw`
    UPDATE "Candidate" AS candidate SET state = 'waiting', rank = placed.rank
    FROM jsonb_to_recordset(${JSON.stringify(ranks)}::jsonb) AS placed(id uuid, rank int)
    WHERE candidate.id = placed.id`;
  return invited;
}
