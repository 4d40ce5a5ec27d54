import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { designHref } from '~/governance/design/design-view.ts';
import { pageOfUseCase } from '~/imagine/use-case-view.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { dayIn } from '~/pilots/calendar.ts';
import { inLocale } from '~/platform/i18n/messages.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { moneyOf } from '../budget/money.ts';
import { calendarView } from '../calendar-view.ts';
import { Overview } from '../components/overview.tsx';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { messages } from '../messages/overview.ts';
import { openScenario } from '../open-scenario.server.ts';
import { PreflightSummary } from '../preflight/components/preflight-summary.tsx';
import { preflightView } from '../preflight/preflight-view.ts';
import { scenarioPreflight } from '../preflight/scenario-preflight.server.ts';
import { readinessOf } from '../readiness.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read' };
export const meta = pageTitle(messages, (t, data?: { title: string }) => t.title(data?.title ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const { document, updatedAt, updatedBy } = scenario;
  const { useCase, kitUseCase, design } = document.origin ?? {};
  const origin = [
    ...(useCase ? [{ label: 'fromUseCase' as const, href: pageOfUseCase(territoryId, useCase) }] : []),
    ...(kitUseCase ? [{ label: 'fromKit' as const, href: `/methode/cas-d-usage/${kitUseCase}` }] : []),
    ...(design ? [{ label: 'fromDesign' as const, href: designHref(territoryId, design) }] : []),
  ];
  const tips = new Map(getKit().tips.map(({ key, title }) => [key, title]));
  const points = await scenarioPreflight(app, scenario);
  return {
    frame,
    title: inLocale(document.title, locale),
    preflight: preflightView(points, document.accepted, { locale, tips }),
    overview: {
      ...{ base: pageOfScenario(territoryId, scenarioId), title: document.title, pitch: document.pitch },
      calendar: calendarView(document, dayIn(app.clock.now(), document.calendar.timeZone)),
      ...{ money: moneyOf(document), readiness: readinessOf(document), origin, updatedAt, updatedBy },
      ...{ mayWrite: frame.mayWrite, mayLaunch: frame.mayLaunch, launched: frame.scenario.pilotSlug !== null },
    },
  };
}

export default function ScenarioOverview() {
  const { frame, preflight, overview } = useLoaderData<typeof loader>();
  return (
    <ScenarioFrame {...frame}>
      <Overview
        {...overview}
        held={!preflight.mayLaunch}
        preflight={<PreflightSummary view={preflight} base={overview.base} />}
      />
    </ScenarioFrame>
  );
}
