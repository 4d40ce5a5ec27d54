import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { type TerritoryFrame, territoryFrame } from '~/access/territory-frame.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { type Author, authorOf } from './author.ts';

type Staff = Awaited<ReturnType<typeof requireStaff>>;

/** What every page of the design workshops starts from. */
export interface DesignPage {
  readonly app: AppContext;
  readonly principal: Staff;
  readonly author: Author;
  readonly locale: Locale;
  readonly frame: TerritoryFrame;
  /** Where its things are kept. */
  readonly where: { readonly territoryId: string; readonly initiativeId: string };
  readonly mayWrite: boolean;
  /** Reads the data map as well: cards and sheets can be linked to. */
  readonly mayReadMap: boolean;
}

/** Lets in those who may, to the territory of the address; 403 or 404 for others, as everywhere. */
export async function openDesign(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  action: 'design.read' | 'design.write',
): Promise<DesignPage> {
  const { territory = '' } = args.params;
  const principal = await requireStaff(args, action, { territory });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale });
  return {
    ...{ app, principal, locale, frame },
    author: authorOf(principal),
    where: { territoryId: territory, initiativeId: frame.initiativeId },
    mayWrite: decide(principal, 'design.write', { territory }) === 'allow',
    mayReadMap: decide(principal, 'datamap.read', { territory }) === 'allow',
  };
}
