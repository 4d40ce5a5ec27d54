import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { channelsOf } from '~/pilots/recruitment-channels.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AssistDone, AssistRefused } from '../components/assist-done.tsx';
import { AssistForm } from '../components/assist-form.tsx';
import { messages } from '../messages/assist.ts';
import { readPaperRequest, receiveAssisted } from '../receive-assisted.server.ts';
import { refusalWords } from '../refusal-words.server.ts';

export const handle: RouteHandle = { action: 'panel.assist' };
export const meta = pageTitle(messages, (t) => t.title);

const isPaperPage = (request: Request): boolean => new URL(request.url).searchParams.has('papier');

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '', panel: panelKey } = args.params;
  const principal = await requireStaff(args, 'panel.assist', { territory, pilot });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const { initiative: initiativeId, panels, purposes } = await getOpenPilot(app, pilot);
  const panel = panels.find(({ key }) => key === panelKey);
  if (!panel) throw new Response(null, { status: 404 });
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    back: `/${territory}/experimentations/${pilot}/accompagner`,
    title: panel.title,
    questions: panel.entry?.questions ?? [],
    channels: channelsOf(panel),
    purposes,
    isPaper: isPaperPage(args.request),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '', panel: panelKey = '' } = args.params;
  const principal = await requireStaff(args, 'panel.assist', { territory, pilot });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const isPaper = isPaperPage(args.request);
  try {
    const form = await readPaperRequest(args.request);
    const entry = { form, pilotSlug: pilot, panelKey, helperId: principal.userId, isPaper, locale };
    const answer = await receiveAssisted(app, entry);
    if (answer.kind === 'done') {
      const action = isPaper ? 'panels.paper-typed' : 'panels.assisted';
      await recordAudit(app, {
        principal,
        territoryId: territory,
        action,
        subject: pilot,
        detail: { panel: panelKey },
      });
    }
    return answer;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { kind: 'too-large' as const, refused: refusalWords(error, locale) };
  }
}

export default function AssistPanel() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, back, title, questions, channels, purposes, isPaper } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const name = inLocale(title, locale);
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="narrow stack">
        <h1>{isPaper ? t.paperTitle(name) : t.assistTitle(name)}</h1>
        {answer?.kind === 'too-large' && answer.refused ? (
          <Callout tone="bad" title={answer.refused} role="alert" />
        ) : null}
        {answer?.kind === 'done' ? (
          <AssistDone answer={answer} back={back} />
        ) : answer?.kind === 'refused' ? (
          <AssistRefused answer={answer} back={back} />
        ) : (
          <AssistForm
            {...{ questions, channels, purposes, isPaper }}
            answer={answer?.kind === 'again' ? answer : undefined}
          />
        )}
      </div>
    </LaptopFrame>
  );
}
