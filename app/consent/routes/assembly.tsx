import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { PilotTabs } from '~/pilots/components/pilot-tabs.tsx';
import { pilotLinks } from '~/pilots/pilot-links.server.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { advanceAssembly } from '../collective/advance-assembly.server.ts';
import { sharableDatasets } from '../collective/check-terms.ts';
import styles from '../collective/components/collective.module.css';
import { ProposalLines } from '../collective/components/proposal-lines.tsx';
import { RulesList } from '../collective/components/rules-list.tsx';
import { listAssembly } from '../collective/list-assembly.server.ts';
import { messages } from '../collective/messages/staff.ts';
import { requireGate } from '../collective/require-gate.server.ts';
import { titlesOf } from '../collective/titles.ts';

export const handle: RouteHandle = { action: 'pilot.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'pilot.read', { territory, pilot });
  const { app } = args.context;
  const definition = await requireGate(app, pilot, 'members-vote');
  await advanceAssembly(app, pilot);
  const locale = localeOf(args.request);
  const initiativeId = definition.initiative;
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    links: pilotLinks(principal, { territory, pilot }, definition),
    assembly: await listAssembly(app, definition, null),
    titles: titlesOf(definition),
    canShare: sharableDatasets(definition).length > 0,
  };
}

export default function AssemblyPage() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, links, assembly, titles, canShare } = useLoaderData<typeof loader>();
  const { open, past, shares, register, rules } = assembly;
  const base = `${links.base}/assemblee`;
  const reports = open.reduce((sum, one) => sum + one.reports, 0);
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <PilotTabs {...links} />
      <div className="cols">
        <div className="main">
          {reports > 0 ? <Callout tone="warn" title={t.reported(reports)} /> : null}
          <section className="section stack">
            <h2>{t.open}</h2>
            {open.length === 0 ? <p>{canShare ? t.openNone : t.cannot}</p> : <ProposalLines lines={open} base={base} />}
          </section>
          <section className="section stack">
            <h2>{t.past}</h2>
            {past.length === 0 ? <p>{t.pastNone}</p> : <ProposalLines lines={past} base={base} />}
          </section>
        </div>
        <div className="side">
          <section className="section stack">
            <h2>{t.shares}</h2>
            {shares.length === 0 ? <p>{t.sharesNone}</p> : null}
            <ul className={styles.lines}>
              {shares.map((share) => (
                <li key={share.decisionKey}>
                  <b>{inLocale(share.recipient, locale)}</b>
                  <p>{share.datasets.map((key) => (titles[key] ? inLocale(titles[key], locale) : key)).join(' · ')}</p>
                  <small>{share.until ? t.until(formatDate(locale, share.until)) : t.founding}</small>
                </li>
              ))}
            </ul>
          </section>
          {register ? <p>{t.register(formatNumber(locale, register.count))}</p> : null}
          <RulesList rules={rules} />
        </div>
      </div>
    </LaptopFrame>
  );
}
