import type { LoaderFunctionArgs } from '@remix-run/node';
import type { RouteHandle } from '~/access/route-handle.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { openDesign } from '../design/open-design.server.ts';
import { printQuestionnaire } from '../print/print-questionnaire.server.ts';
import { printStressTests } from '../print/print-stress.server.ts';
import { listStressTests } from '../stress/stress-tests.server.ts';

export const handle: RouteHandle = { action: 'design.read' };

/** A design's papers: the questionnaire to tick, the stress tests. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { app, frame, design, locale } = await openDesign(args, 'design.read');
  const about = {
    ...{ request: args.request, territory: frame.territory.name },
    title: inLocale(design.document.title, locale),
  };
  if (args.params.document === 'questionnaire') return printQuestionnaire(app, about);
  if (args.params.document === 'epreuve')
    return printStressTests(app, { ...about, tests: await listStressTests(app, [design.id]) });
  throw new Response(null, { status: 404 });
}
