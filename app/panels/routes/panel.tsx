import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { actOnPanel, PANEL_GESTURES } from '../act-on-panel.server.ts';
import { PanelSection } from '../components/panel-section.tsx';
import { messages } from '../messages/panel-page.ts';
import { readPanelPage } from '../read-panel-page.server.ts';
import { refusalWords } from '../refusal-words.server.ts';

export const handle: RouteHandle = { action: 'panel.manage' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'panel.manage');
  const { app, pilot } = opened;
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    ...(await pilotPageFrame(opened)),
    page: await readPanelPage(app, pilot),
    pilotSlug: pilot,
    done: PANEL_GESTURES.find((gesture) => gesture === done) ?? null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'panel.manage', { territory, pilot });
  const { app } = args.context;
  const form = await args.request.formData();
  try {
    const gesture = await actOnPanel(app, { principal, territoryId: territory, pilotSlug: pilot, form });
    return redirect(`/${territory}/experimentations/${pilot}/panel?fait=${gesture}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { refused: refusalWords(error, localeOf(args.request)) };
  }
}

export default function Panel() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, page, pilotSlug, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">
            {inLocale(page.title, locale)}. {t.lead}
          </p>
        </div>
      </div>
      <PilotTabs {...links} />
      {refused ? <Callout tone="bad" title={refused} role="alert" /> : null}
      {done && !refused ? <Notice>{t.done[done]}</Notice> : null}
      {page.panels.map((panel) => (
        <PanelSection
          key={panel.key}
          panel={panel}
          smallestGroup={page.smallestGroup}
          tomorrow={page.tomorrow}
          base={links.base}
          pilotSlug={pilotSlug}
        />
      ))}
    </LaptopFrame>
  );
}
