import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { announceDraw } from './announce-draw.server.ts';
import { offerSeatsOf } from './offer-seats.server.ts';
import { runDraw } from './run-draw.server.ts';
import { inviteToTier } from './tiers.server.ts';

export const PANEL_GESTURES = ['announce', 'run', 'offer', 'tier'] as const;
export type PanelGesture = (typeof PANEL_GESTURES)[number];

/**
 * What a lead posts from the panel page, done and written in the audit trail. Answers what was done; a 400 Response for
 * anything else. The errors are those of each gesture.
 */
export async function actOnPanel(
  context: AppContext,
  input: {
    principal: Extract<Principal, { kind: 'staff' }>;
    territoryId: string;
    pilotSlug: string;
    form: FormData;
  },
): Promise<PanelGesture> {
  const { principal, territoryId, pilotSlug, form } = input;
  const text = (name: string): string => String(form.get(name) ?? '');
  const gesture = PANEL_GESTURES.find((one) => one === text('intent'));
  if (!gesture) throw new Response(null, { status: 400 });
  const panel = { pilotSlug, panelKey: text('panel') };
  if (gesture === 'announce')
    await announceDraw(context, { ...panel, drawOn: text('drawOn'), userId: principal.userId });
  if (gesture === 'run') await runDraw(context, { ...panel, word: text('word') });
  if (gesture === 'offer') await offerSeatsOf(context, panel);
  if (gesture === 'tier') await inviteToTier(context, { ...panel, tierKey: text('tier') });
  const detail = { panel: panel.panelKey };
  await recordAudit(context, {
    principal,
    territoryId,
    action: `panels.${AUDITED[gesture]}`,
    subject: pilotSlug,
    detail,
  });
  return gesture;
}

const AUDITED: Readonly<Record<PanelGesture, string>> = {
  announce: 'draw-announced',
  run: 'draw-run',
  offer: 'seats-offered',
  tier: 'tier-invited',
};
