import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { recallUncovered } from '../copies/recall-copies.server.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';
import { withdrawConsent } from '../withdraw-consent.server.ts';
import { type Board, gives, readBoard } from './read-board.server.ts';
import { type BoardCell, setSwitches } from './set-switches.server.ts';

const nameOf = ({ serviceKey, dataset }: BoardCell): string => `${serviceKey} ${dataset}`;

/**
 * Makes the board as the tester left it: `on` names the switches that are on, every other one is off. A switch that
 * goes on agrees to the questions behind it (their words are on the board, and kept by version and hash); a question
 * whose last switch goes off is withdrawn, with all that follows. Sent twice, it changes nothing the second time.
 * Returns how many switches changed. Errors: a 404 Response for a switch that is not there; AppError('consent.past').
 */
export async function answerBoard(
  context: AppContext,
  { testerId, on, locale }: { testerId: string; on: readonly BoardCell[]; locale: Locale },
): Promise<number> {
  const { definition } = await findTesterPilot(context, testerId);
  const board = await readBoard(context, testerId);
  const cells = cellsOf(board);
  const wanted = new Set(on.map(nameOf));
  if ([...wanted].some((name) => !cells.some((cell) => nameOf(cell) === name)))
    throw new Response(null, { status: 404 });
  const changed = cells.filter((cell) => cell.isOn !== wanted.has(nameOf(cell)));
  const kept = (cell: BoardCell) => wanted.has(nameOf(cell));
  for (const { purpose, state, isOpen } of consentsOf(board)) {
    const its = cells.filter(({ serviceKey, dataset }) => gives(purpose, serviceKey, dataset));
    const goesOn = its.some((cell) => kept(cell) && !cell.isOn);
    if (state !== 'granted' && goesOn) {
      await decideConsent(context, { testerId, purposeKey: purpose.key, decision: 'grant', locale });
    }
    // Left off for good or for now: that is an answer, and nothing waits for another.
    if (isOpen && (state === 'draft' || state === 'pending') && !its.some(kept)) {
      await decideConsent(context, { testerId, purposeKey: purpose.key, decision: 'refuse', locale });
    }
    if (state === 'granted' && !its.some(kept)) await withdraw(context, testerId, purpose.key);
  }
  // Last: agreeing to a question turned all of its switches on, and the tester may have chosen some of them only.
  await setSwitches(context, { testerId, cells: cells.filter(kept), isOn: true });
  await setSwitches(context, { testerId, cells: cells.filter((cell) => !kept(cell)), isOn: false });
  await recallUncovered(context, { testerId, definition });
  return changed.length;
}

function cellsOf({ services }: Board): (BoardCell & { isOn: boolean })[] {
  return services.flatMap(({ key, rows }) => rows.map(({ dataset, isOn }) => ({ serviceKey: key, dataset, isOn })));
}

function consentsOf({ services }: Board) {
  const all = services.flatMap(({ rows }) => rows.flatMap(({ consents }) => consents));
  return [...new Map(all.map((consent) => [consent.purposeKey, consent])).values()];
}

/** Withdrawn meanwhile on its own page: there is nothing left to do. */
async function withdraw(context: AppContext, testerId: string, purposeKey: string): Promise<void> {
  try {
    await withdrawConsent(context, { testerId, purposeKey });
  } catch (error) {
    if (!isAppError(error) || error.code !== 'consent.not-granted') throw error;
  }
}
