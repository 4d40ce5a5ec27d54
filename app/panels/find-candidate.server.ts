import { hashToken } from '~/access/token.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asCandidateState, type CandidateState } from './candidate.ts';
import { lastDayOf } from './confirm-day.ts';

export interface CandidateView {
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly code: string;
  readonly state: CandidateState;
  readonly hasEmail: boolean;
  /** Place on the waiting list, from 1; null for those who are not on it. */
  readonly place: number | null;
  /** When invited: the last day to say yes, yyyy-mm-dd. */
  readonly confirmOn: string | null;
  /** When the panel is drawn, yyyy-mm-dd; null without a draw. */
  readonly drawOn: string | null;
  /** Whether the draw has its public page. */
  readonly isAnnounced: boolean;
}

/** Where the candidate whose page this is stands; null when they are no longer one, or never were. Changes nothing. */
export async function findCandidate(context: AppContext, token: string): Promise<CandidateView | null> {
  const candidate = await context.db.candidate.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!candidate) return null;
  const { pilotSlug, panelKey, code, emailIndex, rank, confirmBy } = candidate;
  const { panels, calendar } = await getPilotDefinition(context, pilotSlug);
  const state = asCandidateState(candidate.state);
  const where = { pilotSlug, panelKey };
  const before = await context.db.candidate.count({ where: { ...where, state: 'waiting', rank: { lt: rank ?? 0 } } });
  const draw = await context.db.panelDraw.findUnique({ where: { pilotSlug_panelKey: where } });
  return {
    ...{ pilotSlug, panelKey, code, state, hasEmail: emailIndex !== '' },
    place: state === 'waiting' ? before + 1 : null,
    confirmOn: confirmBy ? lastDayOf(confirmBy, calendar.timeZone) : null,
    drawOn: draw?.drawOn ?? panels.find(({ key }) => key === panelKey)?.entry?.draw?.on ?? null,
    isAnnounced: draw !== null,
  };
}
