import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import { type Action, decide, type Principal } from '~/access/permissions.ts';
import { type TerritoryFrame, territoryFrame } from '~/access/territory-frame.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import type { DesignView } from './design-view.ts';
import { getDesign } from './get-design.server.ts';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

export interface OpenTerritory {
  readonly app: AppContext;
  readonly principal: Principal;
  readonly territoryId: string;
  readonly locale: Locale;
  readonly frame: TerritoryFrame;
  readonly mayWrite: boolean;
}

/** What the pages of a territory's governance begin with: the guard, the frame, who may write. */
export async function openGovernance(
  args: Args,
  action: Extract<Action, `design.${string}`>,
  initiativeId?: string,
): Promise<OpenTerritory> {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, action, { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const frame = await territoryFrame(app, {
    territoryId,
    principal,
    locale,
    ...(initiativeId ? { initiativeId } : {}),
  });
  const mayWrite = decide(principal, 'design.write', { territory: territoryId }) === 'allow';
  return { app, principal, territoryId, locale, frame, mayWrite };
}

/** The same for the pages of one design. */
export async function openDesign(
  args: Args,
  action: Extract<Action, `design.${string}`>,
): Promise<OpenTerritory & { readonly design: DesignView; readonly designId: string }> {
  const { territory: territoryId = '', design: designId = '' } = args.params;
  await requireAccess(args, action, { territory: territoryId });
  const design = await getDesign(args.context.app, { territoryId, designId });
  return { ...(await openGovernance(args, action, design.initiativeId)), design, designId };
}
