import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { WorkshopTable } from '~/method/components/workshop-table.tsx';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaRochelleArt } from '~/ui/art/la-rochelle.tsx';
import { LyonArt } from '~/ui/art/lyon.tsx';
import { NantesArt } from '~/ui/art/nantes.tsx';
import type { Theme } from '~/ui/theme.ts';
import type { InitiativeOverview } from '../initiative-overview.server.ts';
import type { InitiativePilot } from '../initiative-pilots.server.ts';
import { messages } from '../messages/initiative.ts';
import { hasBegun } from '../protocol/life.ts';
import { InitiativePilots } from './initiative-pilots.tsx';
import styles from './initiative-view.module.css';
import { NextThing } from './next-thing.tsx';
import { WorkshopPhase } from './workshop-phase.tsx';

export interface InitiativeViewProps {
  readonly territoryId: string;
  readonly theme: Theme | undefined;
  readonly reached: number;
  readonly overview: InitiativeOverview;
  /** Those that the reader may open. */
  readonly pilots: readonly InitiativePilot[];
  readonly mayImport: boolean;
  readonly mayRead: boolean;
  readonly mayManageTeam: boolean;
  readonly mayOpenWorkshops: boolean;
  readonly mayRun: boolean;
  readonly mayReadDesign: boolean;
  readonly mayReadScenarios: boolean;
}

const ART: Partial<Record<Theme, ReactNode>> = {
  energie: <NantesArt />,
  mobilite: <LaRochelleArt />,
  social: <LyonArt />,
};

/** A territory's initiative: the trail of phases as the page itself, with what each has produced, and the next thing. */
export function InitiativeView(props: InitiativeViewProps) {
  const { territoryId, theme, reached, overview, pilots, mayRead, mayManageTeam, mayOpenWorkshops, mayRun } = props;
  const t = useMessages(messages);
  const locale = useLocale();
  const workshops = mayOpenWorkshops && overview.workshops.length > 0;
  const done = overview.dataItems > 0 || overview.workshops.length > 0;
  return (
    <>
      <div className="head">
        <h1>{done ? t.heading : t.headingEmpty}</h1>
        <p className="aside">{t.note}</p>
      </div>
      <ol className={styles.trail}>
        {([0, 1, 2, 3, 4] as const).map((phase) => (
          <li key={phase} className={phase >= reached ? styles.ahead : undefined}>
            <span className={`knot ${styles.knot} ${phase > reached ? 'is-next' : ''}`} aria-hidden="true">
              {phase}
            </span>
            <h2>{t.phases[`p${phase}`]}</h2>
            {phase === 4 ? (
              <PilotPhase territoryId={territoryId} pilots={overview.pilots} />
            ) : (
              <WorkshopPhase
                territoryId={territoryId}
                phase={phase}
                workshops={overview.workshops}
                harvest={overview.harvest}
                mayOpen={mayOpenWorkshops}
              />
            )}
            {phase === 1 ? <DataPhase {...props} /> : null}
            {phase === 2 && props.mayReadDesign ? (
              <>
                <Link to={`/${territoryId}/usages`}>{t.openDesign}</Link>
                <Link to={`/${territoryId}/gouvernance`}>{t.openGovernance}</Link>
              </>
            ) : null}
            {phase === 3 ? <ScenarioPhase {...props} /> : null}
          </li>
        ))}
      </ol>
      <section className={styles.next}>
        <NextThing {...props} />
        <div aria-hidden="true">{theme ? ART[theme] : null}</div>
      </section>
      <div className={workshops && pilots.length > 0 ? 'cols' : undefined}>
        {workshops ? (
          <div className="main">
            <section className="section">
              <h2>{t.workshops}</h2>
              <WorkshopTable territoryId={territoryId} workshops={overview.workshops} mayRun={mayRun} />
              <p className={styles.more}>
                <Link to={`/${territoryId}/ateliers`}>{t.allWorkshops}</Link>
              </p>
            </section>
          </div>
        ) : null}
        {pilots.length > 0 ? (
          <div className="side">
            <InitiativePilots territoryId={territoryId} pilots={pilots} />
          </div>
        ) : null}
      </div>
      <p className={`aside ${styles.more}`}>
        {overview.lastImportAt && mayRead ? `${t.lastImport(formatDate(locale, overview.lastImportAt))}. ` : null}
        {mayManageTeam ? <Link to={`/${territoryId}/equipe`}>{t.team}</Link> : null}
      </p>
    </>
  );
}

function DataPhase({ territoryId, overview, mayRead, mayImport }: InitiativeViewProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { dataItems, holders, challenges } = overview;
  return (
    <>
      <p>
        <span className={styles.count}>{formatNumber(locale, dataItems)}</span> {t.items(dataItems)}{' '}
        {dataItems > 0 ? t.challenges(challenges) : ''}
      </p>
      <p>
        <span className={styles.count}>{formatNumber(locale, holders)}</span> {t.holders(holders)}
      </p>
      {dataItems > 0 && mayRead ? <Link to={`/${territoryId}/donnees`}>{t.openMap}</Link> : null}
      {mayImport ? (
        <Link to={`/${territoryId}/donnees/importer`}>{dataItems === 0 ? t.importFirst : t.importYours}</Link>
      ) : null}
    </>
  );
}

function ScenarioPhase({ territoryId, overview, mayReadScenarios }: InitiativeViewProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { scenarios } = overview;
  if (!mayReadScenarios) return null;
  return (
    <>
      {scenarios > 0 ? (
        <p>
          <span className={styles.count}>{formatNumber(locale, scenarios)}</span> {t.scenarios(scenarios)}
        </p>
      ) : null}
      <Link to={`/${territoryId}/scenarios`}>{scenarios > 0 ? t.openScenarios : t.writeScenario}</Link>
    </>
  );
}

function PilotPhase({ territoryId, pilots }: { territoryId: string; pilots: InitiativeOverview['pilots'] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (pilots.length === 0) return <p>{t.noPilot}</p>;
  return (
    <>
      {pilots.map(({ slug, status, title, startsOn, hasStarted, enrolled, places }) => (
        <div key={slug}>
          <p>{(hasStarted ? t.since : t.from)(formatDate(locale, startsOn))}</p>
          {!hasBegun(status) ? (
            <p>{t.inPreparation(places)}</p>
          ) : enrolled === null ? (
            <p>{t.fewEnrolled(places)}</p>
          ) : (
            <p>
              <span className={styles.count}>{formatNumber(locale, enrolled)}</span> {t.enrolled(enrolled, places)}
            </p>
          )}
          <Link to={`/${territoryId}/experimentations/${slug}`}>{inLocale(title, locale)}</Link>
        </div>
      ))}
    </>
  );
}
