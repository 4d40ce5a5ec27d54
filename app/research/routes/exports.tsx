import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { BackToPilot } from '../components/research-section.tsx';
import { ExportForm } from '../exports/components/export-form.tsx';
import { ExportLog } from '../exports/components/export-log.tsx';
import { ExportPreview } from '../exports/components/export-preview.tsx';
import styles from '../exports/components/exports.module.css';
import { FigureScripts } from '../exports/components/figure-scripts.tsx';
import { readExportRequest } from '../exports/export-request.ts';
import { startExport } from '../exports/export-task.server.ts';
import { readExportsPage } from '../exports/exports-page.server.ts';
import { KEPT_DAYS } from '../exports/kept-days.ts';
import { exportsMessages } from '../messages/exports.ts';

export const handle: RouteHandle = { action: 'research.read' };
export const meta = pageTitle(exportsMessages, (t) => t.documentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'research.read', { territory, pilot });
  const { app } = args.context;
  const definition = await getPilotDefinition(app, pilot);
  const search = new URL(args.request.url).searchParams;
  const frame = {
    territoryId: territory,
    principal,
    locale: localeOf(args.request),
    initiativeId: definition.initiative,
  };
  return {
    frame: await territoryFrame(app, frame),
    page: await readExportsPage(app, { principal, definition, search }),
  };
}

/** Starts making what the page has just shown. Rows are for researchers; public figures for whoever reads the page. */
export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', pilot: pilotSlug = '' } = args.params;
  const scope = { territory: territoryId, pilot: pilotSlug };
  await requireStaff(args, 'research.read', scope);
  const { app } = args.context;
  const { smallestGroup } = await getPilotDefinition(app, pilotSlug);
  const form = [...(await args.request.formData())].map(([name, value]): [string, string] => [name, String(value)]);
  const request = readExportRequest(new URLSearchParams(form), smallestGroup);
  const principal = await requireStaff(args, request.kind === 'public' ? 'research.read' : 'research.export', scope);
  await startExport(app, { principal, territoryId, pilotSlug, request });
  return redirect(`/${territoryId}/experimentations/${pilotSlug}/recherche/exports`);
}

export default function Exports() {
  const t = useMessages(exportsMessages);
  const locale = useLocale();
  const { frame, page } = useLoaderData<typeof loader>();
  const { readsRows, request, preview, least, base } = page;
  const going = page.exports.filter(({ state, task }) => state === 'making' && task);
  const [last] = page.exports;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title(inLocale(page.title, locale))}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="stack">
        {going.map(({ task }) =>
          task ? <TaskProgress key={task.id} taskId={task.id} initial={task} stepLabels={t.steps} /> : null,
        )}
        {last?.state === 'failed' ? (
          <Callout
            tone="bad"
            role="alert"
            title={last.task?.errorCode === 'research.too-few' ? t.tooFew : t.unexpected}
          />
        ) : null}
      </div>
      <div className="cols">
        <div className="main stack">
          {readsRows ? (
            <section className="section stack" aria-labelledby="demande">
              <h2 id="demande">{t.form.title}</h2>
              <ExportForm key={JSON.stringify(request)} request={request} least={least} />
            </section>
          ) : (
            <Callout title={t.forResearchers.title}>{t.forResearchers.body}</Callout>
          )}
        </div>
        <div className="side stack">
          <ExportPreview request={request} preview={preview} least={least} />
          {readsRows ? <FigureScripts base={base} /> : null}
        </div>
      </div>
      <ExportLog page={page} />
      <p className={`aside ${styles.after}`}>{t.kept(KEPT_DAYS)}</p>
      <BackToPilot base={base} />
    </LaptopFrame>
  );
}
