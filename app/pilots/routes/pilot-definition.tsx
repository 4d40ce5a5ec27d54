import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale, pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import { Diagram } from '~/ui/diagram.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ComingList } from '../components/coming-list.tsx';
import { ConsentCard } from '../components/consent-card.tsx';
import { DatasetTable } from '../components/dataset-table.tsx';
import styles from '../components/definition.module.css';
import { Activities, Aims, Gestures, Panels, Services } from '../components/definition-sections.tsx';
import { GovernanceSection } from '../components/governance-section.tsx';
import { ImaginedNote } from '../components/imagined-note.tsx';
import { MilestoneList } from '../components/milestone-list.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { PlanParts, planContents } from '../components/plan-parts.tsx';
import { Thread } from '../components/thread-section.tsx';
import { flowDiagram } from '../flow-diagram.ts';
import { holderNameIn } from '../holder-name.ts';
import { messages as comingMessages } from '../messages/coming.ts';
import { messages } from '../messages/definition.ts';
import { messages as governanceMessages } from '../messages/governance.ts';
import { messages as overviewMessages } from '../messages/overview.ts';
import { messages as planMessages } from '../messages/plan.ts';
import { pilotDefinitionPage } from '../pilot-definition-page.server.ts';
import { pilotLinks } from '../pilot-links.server.ts';

export const handle: RouteHandle = { action: 'pilot.read' };
export const meta = pageTitle(messages, (t, data?: { page: { definition: { title: Bilingual } } }) =>
  t.title(data?.page.definition.title ?? { fr: '', en: '' }),
);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'pilot.read', { territory, pilot });
  const { app } = args.context;
  const page = await pilotDefinitionPage(app, pilot);
  const { initiative: initiativeId } = page.definition;
  const locale = localeOf(args.request);
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId });
  const t = pick(messages, locale);
  const source = flowDiagram(page.definition, locale, {
    space: t.flow.spaces[page.definition.governance.model],
    declared: t.flow.declared,
    holderName: (id) => holderNameIn(page.definition, id),
  });
  const flow = { source, svg: await renderMermaid(source) };
  return {
    page,
    frame,
    flow,
    imagined: app.env.ATELIER_DEMO === 'on',
    scenario:
      page.scenarioId && decide(principal, 'scenario.read', { territory }) === 'allow'
        ? `/${territory}/scenarios/${page.scenarioId}`
        : null,
    links: pilotLinks(principal, { territory, pilot }, page.definition),
    advice: adviceFor('definition', locale),
  };
}

export default function PilotDefinitionPage() {
  const { page, frame, flow, scenario, imagined, links, advice } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const plan = useMessages(planMessages);
  const calendarTitle = useMessages(overviewMessages).calendar.title;
  const governanceTitle = useMessages(governanceMessages).title;
  const comingTitle = useMessages(comingMessages).title;
  const hasComing = page.coming.holders.length + page.coming.services.length > 0;
  const locale = useLocale();
  const { definition } = page;
  const { contact } = definition;
  const contents = [
    ['objectifs', t.objectives],
    ['panels', t.panels],
    ['donnees', t.data],
    ['accords', t.consents],
    ['services', t.services],
    ...(hasComing ? [['a-venir', comingTitle] as const] : []),
    ...(definition.gestures.length > 0 ? [['ecogestes', t.gestures] as const] : []),
    ['usages', t.activities],
    ['calendrier', calendarTitle],
    ['gouvernance', governanceTitle],
    ...planContents(definition, plan),
  ] as const;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className={styles.head}>
        <h1>{inLocale(definition.title, locale)}</h1>
        <p className="lead">{inLocale(definition.pitch, locale)}</p>
      </div>
      <PilotTabs {...links} />
      {imagined ? <ImaginedNote /> : null}
      <div className={styles.sections} data-theme={definition.theme}>
        <nav aria-label={t.onThisPage}>
          <p className="aside">{t.lead}</p>
          <ul className={styles.contents}>
            {contents.map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        {definition.origin ? <Thread origin={definition.origin} scenario={scenario} /> : null}
        <Aims definition={definition} />
        <Panels definition={definition} />
        <DatasetTable datasets={page.datasets} territory={frame.territory.id} />
        <Diagram title={t.flow.titles[definition.governance.model]} sentence={t.flow.sentence} {...flow} />
        <section className="section" aria-labelledby="accords">
          <h2 id="accords">{t.consents}</h2>
          <div className={styles.halves}>
            {page.purposes.map((purpose) => (
              <ConsentCard key={purpose.key} purpose={purpose} />
            ))}
          </div>
        </section>
        <Services definition={definition} />
        <ComingList coming={page.coming} />
        {definition.gestures.length > 0 ? <Gestures definition={definition} /> : null}
        <div className={styles.halves}>
          <section className={`section ${styles.dates}`} aria-labelledby="calendrier">
            <h2 id="calendrier">{calendarTitle}</h2>
            <MilestoneList milestones={page.milestones} withYear />
          </section>
          <div className="stack">
            <Activities definition={definition} />
            <GovernanceSection governance={page.governance} />
            <section className="section" aria-labelledby="contact">
              <h2 id="contact">{t.contact}</h2>
              <p>
                {contact.name}, {inLocale(contact.role, locale)},{' '}
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            </section>
          </div>
        </div>
        <PlanParts definition={definition} territory={frame.territory.id} cards={page.indicatorCards} />
      </div>
      <AdviceHere advice={advice} />
    </LaptopFrame>
  );
}
