import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireAccess } from '~/access/guard.server.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { readFilter } from '../filter.ts';
import { loadSources } from './load-sources.server.ts';

/** What the pages that compare and plan begin with: who reads, the masthead, the groups that they may see. */
export async function openSources(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'research.read', { territory, pilot });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const definition = await getPilotDefinition(app, pilot);
  return {
    ...{ app, principal, locale, definition },
    sources: await loadSources(app, { principal, definition }),
    frame: await territoryFrame(app, {
      ...{ territoryId: territory, principal, locale, initiativeId: definition.initiative },
    }),
    page: {
      base: `/${territory}/experimentations/${pilot}/recherche`,
      pilotTitle: inLocale(definition.title, locale),
      filter: readFilter(new URL(args.request.url).searchParams),
    },
  };
}
