import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { governanceName } from '~/pilots/governance-name.ts';
import { isAppError } from '~/platform/app-error.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { compareSources } from '../compare/compare-sources.ts';
import { chosenSources } from '../compare/curve-source.ts';
import { findPublished } from '../compare/find-published.server.ts';
import { openSources } from '../compare/open-sources.server.ts';
import {
  draftPublishedCurve,
  importCurve,
  LARGEST_FILE,
  publishCurve,
  withdrawCurve,
} from '../compare/publish-curve.server.ts';
import { ComparePage, DONE, PUBLISH_ERRORS } from '../components/compare-page.tsx';
import { compareMessages } from '../messages/compare.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(compareMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { app, principal, locale, definition, sources, frame, page } = await openSources(args);
  const search = new URL(args.request.url).searchParams;
  const chosen = chosenSources(sources, search);
  const { territory, slug: pilot } = definition;
  const mayPublish = decide(principal, 'research.publish', { territory, pilot }) === 'allow';
  return {
    frame,
    page: {
      ...page,
      ...compareSources(chosen),
      chosen: chosen.map(({ key }) => key),
      sources: sources.map(({ sample: _, retention, ...source }) => ({
        ...source,
        ...{ title: inLocale(source.title, locale), retention },
        governance: inLocale(governanceName(source.governance), locale),
      })),
      thresholds: definition.thresholds,
      publishing: mayPublish
        ? {
            ...(await findPublished(app, definition)),
            mayPublish: (await draftPublishedCurve(app, definition)) !== null,
            smallestGroup: definition.smallestGroup,
          }
        : null,
      done: DONE.find((one) => one === search.get('fait')) ?? null,
      error: PUBLISH_ERRORS.find((one) => one === search.get('erreur')) ?? null,
    },
  };
}

/** Publishes, withdraws, or brings a file in; the page is then read again. */
export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', pilot: slug = '' } = args.params;
  const principal = await requireStaff(args, 'research.publish', { territory: territoryId, pilot: slug });
  const { app } = args.context;
  const { userId } = principal;
  const definition = await getPilotDefinition(app, slug);
  const form = await args.request.formData();
  const act = async (): Promise<(typeof DONE)[number]> => {
    const id = String(form.get('id') ?? '');
    switch (form.get('geste')) {
      case 'publier':
        await publishCurve(app, { definition, userId });
        return 'publie';
      case 'ajouter': {
        const file = form.get('fichier');
        const text = file instanceof File && file.size <= LARGEST_FILE ? await file.text() : '';
        await importCurve(app, { text, territoryId, userId });
        return 'ajoute';
      }
      case 'retirer':
        if (!(await withdrawCurve(app, { id, territoryId }))) throw new Response(null, { status: 404 });
        return 'retire';
      default:
        throw new Response(null, { status: 400 });
    }
  };
  const back = `/${territoryId}/experimentations/${slug}/recherche/comparer`;
  try {
    const done = await act();
    await recordAudit(app, {
      ...{ principal, action: `research.curve-${done}`, territoryId, subject: slug },
    });
    return redirect(`${back}?fait=${done}`);
  } catch (error) {
    const code = isAppError(error) ? PUBLISH_ERRORS.find((one) => one === error.code) : undefined;
    if (!code) throw error;
    return redirect(`${back}?erreur=${code}`);
  }
}

export default function Compare() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <ComparePage page={page} />
    </LaptopFrame>
  );
}
