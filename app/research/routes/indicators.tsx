import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { IndicatorAside } from '../components/indicator-aside.tsx';
import { ObjectiveSections } from '../components/objective-sections.tsx';
import { notablePeriods, noteFigure, readFigure } from '../indicators/note-figure.server.ts';
import { readIndicators, startComputing } from '../indicators/read-indicators.server.ts';
import { firstDay } from '../indicators/work-out.server.ts';
import { indicatorPageMessages as messages } from '../messages/indicators.ts';

export const handle: RouteHandle = { action: 'pilot.read', writeAction: 'indicators.note' };
export const meta = pageTitle(messages, (t) => t.documentTitle);

const DONE = ['done', 'takenBack'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'pilot.read');
  const { app, definition, principal, territory, pilot } = opened;
  const { title, smallestGroup, panels, objectives, indicators, calendar } = definition;
  const may = (action: 'indicators.note' | 'datamap.read' | 'task.read'): boolean =>
    decide(principal, action, { territory, pilot }) === 'allow';
  const mayNote = may('indicators.note');
  const lived = { from: await firstDay(app, definition), at: app.clock.now() };
  return {
    ...(await pilotPageFrame(opened)),
    ...(await readIndicators(app, definition, principal)),
    ...{ title, smallestGroup, objectives, timeZone: calendar.timeZone, mayNote },
    mayWatch: may('task.read'),
    cards: may('datamap.read')
      ? Object.fromEntries(
          indicators.flatMap(({ key, justifiedBy }) =>
            justifiedBy ? [[key, `/${territory}/donnees/${justifiedBy}`]] : [],
          ),
        )
      : {},
    panelTitles: Object.fromEntries(panels.map((panel) => [panel.key, panel.title])),
    periods: mayNote
      ? Object.fromEntries(
          indicators.map(({ key }) => [key, notablePeriods(definition, key, lived).map(({ start }) => start)]),
        )
      : {},
    done: DONE.find((one) => one === new URL(args.request.url).searchParams.get('fait')) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'indicators.note', { territory, pilot });
  const { app } = args.context;
  const definition = await getPilotDefinition(app, pilot);
  const form = await args.request.formData();
  const here = `/${territory}/experimentations/${pilot}/indicateurs`;
  const field = (name: string): string => String(form.get(name) ?? '').trim();
  if (field('intent') === 'compute') {
    await startComputing(app, { pilotSlug: pilot, territoryId: territory, userId: principal.userId });
    return redirect(here);
  }
  const indicatorKey = field('indicator');
  const takesBack = field('intent') === 'take-back';
  try {
    await noteFigure(app, definition, {
      ...{ indicatorKey, start: field('period'), note: takesBack ? '' : field('note') },
      value: takesBack ? null : (readFigure(field('value')) ?? Number.NaN),
      ...{ author: `staff:${principal.userId}`, authorName: principal.name },
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const words: Readonly<Record<string, unknown>> = pick(messages, localeOf(args.request)).note;
    return {
      indicatorKey,
      problem: String(words[error.code] ?? error.code),
      typed: field('value'),
      note: field('note'),
    };
  }
  const detail = { indicator: indicatorKey, period: field('period') };
  await recordAudit(app, {
    ...{ principal, action: 'research.figure-noted', territoryId: territory, subject: pilot, detail },
  });
  return redirect(`${here}?fait=${takesBack ? 'takenBack' : 'done'}#${indicatorKey}`);
}

export default function Indicators() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { frame, links, title, isResearcher, smallestGroup, done } = data;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(inLocale(title, locale))}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      {result?.problem ? (
        <Callout tone="bad" title={t.note.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      {done && !result ? <Notice>{t.note[done]}</Notice> : null}
      <div className="cols">
        <div className="main">
          <ObjectiveSections {...data} base={links.base} result={result ?? null} />
        </div>
        <aside className="side">
          <IndicatorAside {...data} base={links.base} />
          {isResearcher ? null : <p className="aside">{t.coarse(smallestGroup)}</p>}
        </aside>
      </div>
    </LaptopFrame>
  );
}
