import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { LaRochelleArt } from '~/ui/art/la-rochelle.tsx';
import { LyonArt } from '~/ui/art/lyon.tsx';
import { NantesArt } from '~/ui/art/nantes.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { Theme } from '~/ui/theme.ts';
import type { InitiativeOverview } from '../initiative-overview.server.ts';
import { messages } from '../messages/initiative.ts';
import styles from './initiative-view.module.css';

interface Props {
  readonly territoryId: string;
  readonly theme: Theme | undefined;
  readonly reached: number;
  readonly overview: InitiativeOverview;
  readonly mayImport: boolean;
  readonly mayRead: boolean;
  readonly mayManageTeam: boolean;
}

const ART: Partial<Record<Theme, ReactNode>> = {
  energie: <NantesArt />,
  mobilite: <LaRochelleArt />,
  social: <LyonArt />,
};

/** A territory's initiative: the trail of phases as the page itself, with what each has produced, and the next thing. */
export function InitiativeView(props: Props) {
  const { territoryId, theme, reached, overview, mayRead, mayManageTeam } = props;
  const t = useMessages(messages);
  const locale = useLocale();
  const done = overview.dataItems > 0;
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
            {phase === 1 ? (
              <DataPhase {...props} />
            ) : phase === 4 ? (
              <PilotPhase territoryId={territoryId} pilots={overview.pilots} />
            ) : (
              <p>{t.held}</p>
            )}
          </li>
        ))}
      </ol>
      <section className={styles.next}>
        <NextThing {...props} />
        <div aria-hidden="true">{theme ? ART[theme] : null}</div>
      </section>
      <p className="aside">
        {overview.lastImportAt && mayRead ? `${t.lastImport(formatDate(locale, overview.lastImportAt))}. ` : null}
        {mayManageTeam ? <Link to={`/${territoryId}/equipe`}>{t.team}</Link> : null}
      </p>
    </>
  );
}

function DataPhase({ territoryId, overview, mayRead, mayImport }: Props) {
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
      {dataItems === 0 && mayImport ? <Link to={`/${territoryId}/donnees/importer`}>{t.importFirst}</Link> : null}
    </>
  );
}

function PilotPhase({ territoryId, pilots }: { territoryId: string; pilots: InitiativeOverview['pilots'] }) {
  const t = useMessages(messages);
  const locale = useLocale();
  if (pilots.length === 0) return <p>{t.noPilot}</p>;
  return (
    <>
      {pilots.map(({ slug, title, startsOn, enrolled, places }) => (
        <div key={slug}>
          <p>{t.since(formatDate(locale, startsOn))}</p>
          <p>
            <span className={styles.count}>{formatNumber(locale, enrolled)}</span> {t.enrolled(enrolled, places)}
          </p>
          <Link to={`/${territoryId}/experimentations/${slug}`}>{inLocale(title, locale)}</Link>
        </div>
      ))}
    </>
  );
}

/** The one next thing: import a sheet, read the map, or follow the pilot. */
function NextThing({ territoryId, overview, mayImport, mayRead }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const [pilot] = overview.pilots;
  const choice = pilot
    ? {
        title: t.nextPilot(inLocale(pilot.title, locale)),
        text: t.nextPilotText(pilot.enrolled, pilot.places),
        href: `/${territoryId}/experimentations/${pilot.slug}`,
        label: t.openPilot(inLocale(pilot.title, locale)),
      }
    : overview.dataItems > 0
      ? { title: t.nextMap, text: t.nextMapText, href: mayRead ? `/${territoryId}/donnees` : '', label: t.openMap }
      : {
          title: t.nextImport,
          text: t.nextImportText,
          href: mayImport ? `/${territoryId}/donnees/importer` : '',
          label: t.importFirst,
        };
  return (
    <div className="next">
      <p>{t.next}</p>
      <h2>{choice.title}</h2>
      <p>{choice.text}</p>
      {choice.href ? (
        <Link className="button" to={choice.href}>
          {choice.label} <Icon name="arrow-right" />
        </Link>
      ) : null}
    </div>
  );
}
