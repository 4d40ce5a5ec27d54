import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { openSources } from '../compare/open-sources.server.ts';
import { planBy, readPlan, weeksKnown } from '../compare/plan.ts';
import { PlanPage } from '../components/plan-page.tsx';
import { planMessages } from '../messages/plan.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(planMessages, (t) => t.documentTitle);

const WEEK_MS = 7 * 86_400_000;

export async function loader(args: LoaderFunctionArgs) {
  const { frame, definition, sources, page, locale } = await openSources(args);
  const { panels, calendar } = definition;
  const length = Math.round((Date.parse(calendar.endsOn) - Date.parse(calendar.startsOn)) / WEEK_MS);
  const search = new URL(args.request.url).searchParams;
  const source = sources.find(({ key }) => key === search.get('d-apres')) ?? sources[0];
  const { question, wrong } = readPlan(search, {
    endWith: panels.reduce((sum, { recruitment }) => sum + (recruitment?.endWith ?? 0), 0) || 60,
    // A question that the curve can answer, to begin with.
    weeks: Math.max(1, Math.min(12, length, source ? weeksKnown(source) : 12)),
  });
  return {
    frame,
    page: {
      ...page,
      ...{ question: { ...question, sourceKey: source?.key ?? null }, wrong },
      sources: sources.map(({ key, kind, title }) => ({ key, kind, title: inLocale(title, locale) })),
      answer: source ? planBy(source, question) : null,
    },
  };
}

export default function Plan() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <PlanPage page={page} />
    </LaptopFrame>
  );
}
