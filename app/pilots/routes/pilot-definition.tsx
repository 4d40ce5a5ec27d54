import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale, pick } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { renderMermaid } from '~/ui/diagram/render-mermaid.server.ts';
import { Diagram } from '~/ui/diagram.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ConsentCard } from '../components/consent-card.tsx';
import { DatasetTable } from '../components/dataset-table.tsx';
import styles from '../components/definition.module.css';
import { Activities, Aims, Gestures, Panels, Services } from '../components/definition-sections.tsx';
import { MilestoneList } from '../components/milestone-list.tsx';
import { PilotTabs } from '../components/pilot-tabs.tsx';
import { flowDiagram } from '../flow-diagram.ts';
import { messages } from '../messages/definition.ts';
import { messages as overviewMessages } from '../messages/overview.ts';
import { pilotDefinitionPage } from '../pilot-definition-page.server.ts';
import { pilotLinks } from '../pilot-links.server.ts';

export const handle: RouteHandle = { action: 'pilot.read' };
export const meta = pageTitle(messages, (t, data?: { page: { definition: { title: Bilingual } } }) =>
  t.title(data?.page.definition.title ?? { fr: '', en: '' }),
);

const holderName = (id: string): string => (isHolderId(id) ? manifests[id].name : id);

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '' } = args.params;
  const principal = await requireAccess(args, 'pilot.read', { territory, pilot });
  const { app } = args.context;
  const page = await pilotDefinitionPage(app, pilot);
  const { initiative: initiativeId } = page.definition;
  const locale = localeOf(args.request);
  const frame = await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId });
  const t = pick(messages, locale);
  const source = flowDiagram(page.definition, locale, { space: t.flow.space, declared: t.flow.declared, holderName });
  const flow = { source, svg: await renderMermaid(source) };
  return { page, frame, flow, links: pilotLinks(principal, { territory, pilot }) };
}

export default function PilotDefinitionPage() {
  const { page, frame, flow, links } = useLoaderData<typeof loader>();
  const t = useMessages(messages);
  const calendarTitle = useMessages(overviewMessages).calendar.title;
  const locale = useLocale();
  const { definition } = page;
  const { contact } = definition;
  const contents = [
    ['objectifs', t.objectives],
    ['panels', t.panels],
    ['donnees', t.data],
    ['accords', t.consents],
    ['services', t.services],
    ...(definition.gestures.length > 0 ? [['ecogestes', t.gestures] as const] : []),
    ['usages', t.activities],
    ['calendrier', calendarTitle],
    ['gouvernance', t.governance],
  ] as const;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      <div className={styles.head}>
        <h1>{inLocale(definition.title, locale)}</h1>
        <p className="lead">{inLocale(definition.pitch, locale)}</p>
      </div>
      <PilotTabs {...links} />
      <div className={styles.sections}>
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
        <Aims definition={definition} />
        <Panels definition={definition} />
        <DatasetTable datasets={page.datasets} territory={frame.territory.id} />
        <Diagram title={t.flow.title} sentence={t.flow.sentence} {...flow} />
        <section className="section" aria-labelledby="accords">
          <h2 id="accords">{t.consents}</h2>
          <div className={styles.halves}>
            {page.purposes.map((purpose) => (
              <ConsentCard key={purpose.key} purpose={purpose} />
            ))}
          </div>
        </section>
        <Services definition={definition} />
        {definition.gestures.length > 0 ? <Gestures definition={definition} /> : null}
        <div className={styles.halves}>
          <section className={`section ${styles.dates}`} aria-labelledby="calendrier">
            <h2 id="calendrier">{calendarTitle}</h2>
            <MilestoneList milestones={page.milestones} withYear />
          </section>
          <div className="stack">
            <Activities definition={definition} />
            <section className="section" aria-labelledby="gouvernance">
              <h2 id="gouvernance">{t.governance}</h2>
              <p>
                <b>{inLocale(page.governanceTitle, locale)}</b>. {inLocale(page.governanceInShort, locale)}
              </p>
              {definition.governance.note ? (
                <p className="aside">{inLocale(definition.governance.note, locale)}</p>
              ) : null}
            </section>
            <section className="section" aria-labelledby="contact">
              <h2 id="contact">{t.contact}</h2>
              <p>
                {contact.name}, {inLocale(contact.role, locale)},{' '}
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </p>
            </section>
          </div>
        </div>
      </div>
    </LaptopFrame>
  );
}
