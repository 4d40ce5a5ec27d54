import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { TaskProgress } from '~/ui/task-progress.tsx';
import { pageMessages } from '../messages/page.ts';
import { BehaviourTable } from '../page/components/behaviour-table.tsx';
import { RehearsalForm } from '../page/components/rehearsal-form.tsx';
import { RehearsalReport } from '../page/components/rehearsal-report.tsx';
import { readQuestion } from '../page/question.ts';
import { readRehearsalPage } from '../page/rehearsal-page.server.ts';
import { startRehearsal } from '../page/rehearsal-task.server.ts';

export const handle: RouteHandle = { action: 'panel.manage' };
export const meta = pageTitle(pageMessages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'panel.manage');
  const { app, definition, locale } = opened;
  const shown = new URL(args.request.url).searchParams.get('essai');
  return {
    ...(await pilotPageFrame(opened)),
    page: await readRehearsalPage(app, { definition, locale, shown }),
  };
}

/** Starts a rehearsal in the background; pressed twice, it is one. */
export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'panel.manage', { territory, pilot });
  const { app } = args.context;
  const question = readQuestion(await args.request.formData(), await getPilotDefinition(app, pilot));
  await startRehearsal(app, { pilotSlug: pilot, territoryId: territory, userId: principal.userId, question });
  const { testers, days, seed } = question;
  await recordAudit(app, {
    ...{ principal, action: 'rehearsal.started', territoryId: territory, subject: pilot },
    detail: { testers, days, seed },
  });
  return redirect(`/${territory}/experimentations/${pilot}/repetition`);
}

export default function Rehearsal() {
  const t = useMessages(pageMessages);
  const locale = useLocale();
  const { frame, links, page } = useLoaderData<typeof loader>();
  const { going, report, others, hasFailed } = page;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">
            <strong>{inLocale(page.title, locale)}</strong>. {t.lead}
          </p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main stack">
          {hasFailed ? <Callout tone="bad" role="alert" title={t.failed} /> : null}
          {going ? <TaskProgress taskId={going.id} initial={going} /> : null}
          {report ? <RehearsalReport report={report} base={links.base} /> : going ? null : <p>{t.none}</p>}
        </div>
        <div className="side">
          {going ? null : <RehearsalForm page={page} />}
          {others.length > 0 ? (
            <section className="section stack" data-noprint>
              <h2>{t.others}</h2>
              <ul>
                {others.map(({ id, finishedAt, question: { testers, days, seed, incidents } }) => (
                  <li key={id}>
                    <Link to={`?essai=${id}`}>
                      {t.other(
                        formatDate(locale, finishedAt),
                        formatNumber(locale, testers),
                        formatNumber(locale, days),
                        `${seed}`,
                      )}
                      {incidents.length > 0 ? `, ${t.withIncidents(incidents.join(', '))}` : ''}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
      <BehaviourTable behaviour={page.behaviour} />
    </LaptopFrame>
  );
}
