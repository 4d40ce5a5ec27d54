import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { GUEST_STATES } from '../guests/guest-states.ts';
import { messages as words } from '../messages/words.ts';
import { messages } from '../messages/workshop.ts';
import type { SheetTitle } from '../plan/sheet-titles.server.ts';
import type { WorkshopPage } from '../plan/workshop-page.server.ts';
import { tablesAbout } from '../workshop-template.ts';
import { PrintLinks } from './print-links.tsx';
import styles from './workshop-view.module.css';

interface Props {
  readonly base: string;
  /** Where the territory's data map is. */
  readonly mapBase: string;
  readonly workshop: WorkshopPage;
  readonly sheets: readonly SheetTitle[];
  readonly mayRun: boolean;
}

/** The margin of a workshop's page: its code, who is expected, what to print. */
export function WorkshopSide({ base, mapBase, workshop, sheets, mayRun }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const { joinCode, state, guests, template, tables, participants, notes } = workshop;
  const drawsData = template.steps.some(({ activities }) =>
    activities.some((activity) => activity.kind === 'draw' && activity.deck === 'data'),
  );
  const present = GUEST_STATES.filter((one) => guests[one] > 0);
  return (
    <>
      {state === 'planned' || state === 'running' ? (
        <section className="section stack">
          <h2>{t.code}</h2>
          <p className={styles.code}>{joinCode}</p>
          <p className="aside">{t.codeText}</p>
        </section>
      ) : null}
      <section className="section stack">
        <h2>{t.guests}</h2>
        {present.length === 0 ? <p>{t.guestsNone}</p> : null}
        {present.length > 0 ? (
          <ul>
            {present.map((one) => (
              <li key={one}>{w.guestCounts[one](guests[one])}</li>
            ))}
          </ul>
        ) : null}
        {state === 'planned' ? <p className="aside">{t.people(template.people.from, template.people.to)}</p> : null}
        {participants > 0 ? <p>{t.counts(participants, notes)}</p> : null}
        {mayRun ? (
          <p>
            <Link to={`${base}/invites`}>{t.guestsLink}</Link>
          </p>
        ) : null}
      </section>
      {tables.length > 0 ? (
        <section className="section">
          <h2>{t.tables}</h2>
          <dl className="facts">
            {tables.map(({ number, subject }) => (
              <div key={number}>
                <dt>{t.table(number)}</dt>
                <dd>{subject}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <section className="section">
        <h2>{t.print}</h2>
        <PrintLinks
          base={base}
          sheets={sheets.map(({ key, title, about }) => ({
            ...{ key, title },
            isFilled: tables.length > 0 && about === tablesAbout(template),
          }))}
          dataCards={drawsData ? `${mapBase}/imprimer?format=grand` : undefined}
        />
      </section>
    </>
  );
}
