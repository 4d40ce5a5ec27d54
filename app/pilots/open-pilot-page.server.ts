import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { requireStaff } from '~/access/guard.server.ts';
import type { Action } from '~/access/permissions.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { getPilotDefinition } from './get-pilot-definition.server.ts';
import { pilotLinks } from './pilot-links.server.ts';

/**
 * What a page of a pilot's team begins with: who asks (see `requireStaff`), about which pilot, as its protocol has it,
 * and in which language. Throws the guard's answers.
 */
export async function openPilot(args: LoaderFunctionArgs | ActionFunctionArgs, action: Action) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, action, { territory, pilot });
  const { app } = args.context;
  return {
    ...{ app, principal, territory, pilot },
    definition: await getPilotDefinition(app, pilot),
    locale: localeOf(args.request),
  };
}

/** What such a page shows around its matter: the territory's frame and the tabs of the pilot. */
export async function pilotPageFrame({
  app,
  principal,
  territory,
  pilot,
  definition,
  locale,
}: Awaited<ReturnType<typeof openPilot>>) {
  const initiativeId = definition.initiative;
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    links: pilotLinks(principal, { territory, pilot }, definition),
  };
}
