import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { loadResearch } from './load-research.server.ts';
import { researchView } from './view.ts';

/** What every page of figures begins with: who may read it, the masthead, the figures as its address asks for them. */
export async function loadSection(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const { definition, ...rest } = await loadResearch(app, { principal, request: args.request, pilotSlug: pilot });
  return {
    frame: await territoryFrame(app, {
      ...{ territoryId: territory, principal, locale, initiativeId: definition.initiative },
    }),
    view: researchView(definition, { ...rest, locale }),
  };
}
