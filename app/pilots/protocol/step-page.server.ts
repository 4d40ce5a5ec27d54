import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { getPilotDefinition, readPilot } from '../get-pilot-definition.server.ts';
import { formatProblem } from '../problem.ts';
import { findFolder } from '../source/find-folder.server.ts';
import { afterMove, asPilotState, type PilotMove, type PilotState } from './life.ts';
import { LEAST_DAYS_KEPT } from './move-pilot.server.ts';

const DAY_MS = 86_400_000;
/** What is proposed to the lead who closes; the least is shorter. */
const DAYS_KEPT = 90;

export interface StepPage {
  readonly title: Bilingual;
  readonly initiativeId: string;
  readonly state: PilotState;
  readonly isPossible: boolean;
  /** To launch: the folder as it would be frozen, or what keeps it from being. */
  readonly hash: string | null;
  readonly problems: readonly string[];
  readonly retention: Bilingual | null;
  readonly spacesUntil: string | null;
  /** yyyy-mm-dd: the least and the proposed day until which spaces are kept. */
  readonly leastUntil: string;
  readonly proposedUntil: string;
}

/** All that the page of one step says before it is taken. Throws a 404 Response for an unknown pilot. */
export async function stepPage(context: AppContext, slug: string, move: PilotMove): Promise<StepPage> {
  const row = await context.db.pilot.findUnique({ where: { slug } });
  const found = await findFolder(context, slug);
  if (!row) throw new Response(null, { status: 404 });
  const definition = await getPilotDefinition(context, slug);
  const state = asPilotState(row.status);
  const folder = move === 'launch' && found ? await readPilot(context, found) : null;
  const inDays = (days: number): string =>
    new Date(context.clock.now().getTime() + days * DAY_MS).toISOString().slice(0, 10);
  return {
    ...{ title: definition.title, initiativeId: row.initiativeId, state },
    isPossible: afterMove(state, move) !== undefined,
    hash: folder?.definition ? folder.hash : null,
    problems: folder?.problems.map(formatProblem) ?? [],
    retention: definition.compliance?.retention ?? null,
    spacesUntil: row.spacesUntil?.toISOString() ?? null,
    leastUntil: inDays(LEAST_DAYS_KEPT + 1),
    proposedUntil: inDays(DAYS_KEPT),
  };
}
