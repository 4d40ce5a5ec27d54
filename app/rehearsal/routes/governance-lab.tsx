import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { TaskProgress } from '~/ui/task-progress.tsx';
import styles from '../lab/components/lab.module.css';
import { LabAnswer } from '../lab/components/lab-answer.tsx';
import { readLabPage } from '../lab/lab-page.server.ts';
import { startLab } from '../lab/lab-task.server.ts';
import { labMessages } from '../messages/lab.ts';

export const handle: RouteHandle = { action: 'panel.manage' };
export const meta = pageTitle(labMessages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'panel.manage');
  const { app, principal, territory, definition, locale } = opened;
  return {
    ...(await pilotPageFrame(opened)),
    page: await readLabPage(app, { definition, territoryId: territory, userId: principal.userId, locale }),
  };
}

/** Replays the pilot in the background; pressed twice, it is one replay. */
export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireStaff(args, 'panel.manage', { territory, pilot });
  const { app } = args.context;
  await startLab(app, { pilotSlug: pilot, territoryId: territory, userId: principal.userId });
  await recordAudit(app, { principal, action: 'lab.replayed', territoryId: territory, subject: pilot });
  return redirect(`/${territory}/experimentations/${pilot}/labo`);
}

export default function GovernanceLab() {
  const t = useMessages(labMessages);
  const locale = useLocale();
  const { frame, links, page } = useLoaderData<typeof loader>();
  const { task, measures, measuredAt, names } = page;
  const isGoing = task !== null && task.state !== 'failed' && task.state !== 'done';
  const [first] = measures;
  const services = (first?.leftOut.services ?? []).map((key) =>
    inLocale(names.services[key] ?? { fr: key, en: key }, locale),
  );
  const standIns = [...(first?.leftOut.holders ?? []).map((key) => names.holders[key] ?? key), ...services];
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
      <div className={styles.body}>
        {task?.state === 'failed' ? <Callout tone="bad" role="alert" title={t.failed} /> : null}
        {page.isStale ? <Callout tone="info" title={t.stale} /> : null}
        {isGoing ? <TaskProgress taskId={task.id} initial={task} stepLabels={t.steps} /> : null}
        {isGoing ? null : (
          <Form method="post" className="stack">
            {first ? null : <p>{t.tells}</p>}
            <div className="buttons">
              <SubmitButton {...(first ? { look: 'plain' as const } : {})}>{first ? t.again : t.play}</SubmitButton>
            </div>
            <p className="aside">{t.long}</p>
          </Form>
        )}
        {first && measuredAt ? (
          <>
            {services.length > 0 ? (
              <Callout tone="info" title={t.silent}>
                {t.silentWhy(services.join(', '))}
              </Callout>
            ) : null}
            <LabAnswer page={page} />
            <div className="aside stack">
              <p>{t.measured(formatDate(locale, measuredAt.slice(0, 10)), formatNumber(locale, first.testers))}</p>
              {page.isHybrid ? <p>{t.hybrid}</p> : null}
              {standIns.length > 0 ? <p>{t.standIns(standIns.join(', '))}</p> : null}
            </div>
          </>
        ) : null}
      </div>
    </LaptopFrame>
  );
}
