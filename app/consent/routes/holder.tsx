import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { HolderKey, HolderNow, HolderStrip, statesIn } from '~/pilots/components/holder-strip.tsx';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { openPilot, pilotPageFrame } from '~/pilots/open-pilot-page.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { HolderCauses } from '../components/holder-causes.tsx';
import { HolderFigures } from '../components/holder-figures.tsx';
import { IncidentSection } from '../components/incident-section.tsx';
import { readHolder } from '../health/read-holder.server.ts';
import { receiveIncident } from '../health/receive-incident.server.ts';
import { messages } from '../messages/holders.ts';
import styles from './holder.module.css';

export const handle: RouteHandle = { action: 'holders.manage' };
export const meta = pageTitle(messages, (t, data?: { page: { name: string } }) => t.titleOf(data?.page.name ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'holders.manage');
  const { app, definition } = opened;
  const { holder } = args.params;
  if (!isHolderId(holder) || !definition.holders.includes(holder)) throw new Response(null, { status: 404 });
  return {
    ...(await pilotPageFrame(opened)),
    title: definition.title,
    saved: new URL(args.request.url).searchParams.has('fait'),
    page: await readHolder(app, definition, holder),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '', holder = '' } = args.params;
  const principal = await requireStaff(args, 'holders.manage', { territory, pilot });
  const form = await args.request.formData();
  const asked = { principal, territory, pilotSlug: pilot, holderId: holder, form };
  const problem = await receiveIncident(args.context.app, asked);
  return problem ?? redirect(`/${territory}/experimentations/${pilot}/detenteurs/${holder}?fait=1`);
}

export default function HolderPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, title, saved, page } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const { name, row, window, contract } = page;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{name}</h1>
          <p className="lead">
            {inLocale(title, locale)}. <HolderNow health={row.health} />
          </p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main">
          {saved && !problem ? <Notice>{t.done}</Notice> : null}
          <section className="section stack" aria-labelledby="jours">
            <h2 id="jours">{t.window(window.from, window.to)}</h2>
            {row.health.now === 'not-yet' ? <p>{t.nobody}</p> : null}
            <div className={styles.strip}>
              <HolderStrip days={row.health.days} />
            </div>
            <HolderKey states={statesIn([row.health])} />
          </section>
          <HolderFigures page={page} />
          <HolderCauses causes={page.causes} smallestGroup={page.smallestGroup} />
          <IncidentSection
            isSimulated={page.isSimulated}
            presets={page.presets}
            incidents={page.incidents}
            today={page.today}
            problem={problem && t.problems[problem]}
          />
          <section className="section stack" aria-labelledby="contrat">
            <h2 id="contrat">{t.contract}</h2>
            <dl className="facts">
              <div>
                <dt>{t.address}</dt>
                <dd>
                  {page.isSimulated ? t.simulated : t.real}, <code className={styles.address}>{page.api}</code>
                </dd>
              </div>
              <div>
                <dt>{t.contractVersion}</dt>
                <dd>{contract.version}</dd>
              </div>
              <div>
                <dt>{t.contractStatus}</dt>
                <dd>{t.status[contract.status]}</dd>
              </div>
              <div>
                <dt>{t.contractSource}</dt>
                <dd>
                  <span className={styles.address}>{inLocale(contract.source, locale)}</span> (
                  {t.contractRead(contract.readOn)})
                </dd>
              </div>
              <div>
                <dt>{t.published}</dt>
                <dd>{page.publishedFrom}</dd>
              </div>
            </dl>
          </section>
          <p>
            <Link to={`${links.base}/detenteurs`}>{t.back}</Link>
          </p>
        </div>
      </div>
    </LaptopFrame>
  );
}
