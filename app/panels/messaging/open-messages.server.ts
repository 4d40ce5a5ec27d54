import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import type { Action } from '~/access/permissions.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { pilotLinks } from '~/pilots/pilot-links.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';

/** What every page of the team about messages begins with: who asks, about which pilot, and the frame around. */
export async function openMessages(args: LoaderFunctionArgs | ActionFunctionArgs, action: Action) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, action, { territory, pilot });
  const { app } = args.context;
  const definition = await getPilotDefinition(app, pilot);
  const locale = localeOf(args.request);
  return { app, principal, territory, pilot, definition, locale };
}

/** What every such page shows around its matter. */
export async function messagesFrame({
  app,
  principal,
  territory,
  pilot,
  definition,
  locale,
}: Awaited<ReturnType<typeof openMessages>>) {
  const frame = await territoryFrame(app, {
    ...{ territoryId: territory, principal, locale },
    initiativeId: definition.initiative,
  });
  return { frame, links: pilotLinks(principal, { territory, pilot }, definition), pilotTitle: definition.title };
}
