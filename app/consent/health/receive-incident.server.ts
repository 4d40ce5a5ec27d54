import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { startIncident } from './start-incident.server.ts';
import { stopIncident } from './stop-incident.server.ts';

export type IncidentProblem = 'incident-unknown' | 'incident-day';

/** Starts an incident, or stops one, as the posted form says; null when it was done. */
export async function receiveIncident(
  context: AppContext,
  input: {
    principal: Extract<Principal, { kind: 'staff' }>;
    territory: string;
    pilotSlug: string;
    holderId: string;
    form: FormData;
  },
): Promise<IncidentProblem | null> {
  const { principal, territory, pilotSlug, holderId, form } = input;
  const { userId } = principal;
  const isStop = form.get('intent') === 'stop';
  const preset = String(form.get('preset') ?? '');
  try {
    if (isStop) {
      await stopIncident(context, { id: String(form.get('incident') ?? ''), pilotSlug, holderId, userId });
    } else {
      const lastDay = form.get('until') === 'day' ? String(form.get('lastDay') ?? '') : null;
      await startIncident(context, { pilotSlug, holderId, preset, lastDay, userId });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return error.code === 'consent.incident-day' ? 'incident-day' : 'incident-unknown';
  }
  await recordAudit(context, {
    ...{ principal, territoryId: territory, subject: pilotSlug },
    action: isStop ? 'consent.incident-stopped' : 'consent.incident-started',
    detail: { holder: holderId, ...(!isStop && { preset }) },
  });
  return null;
}
