import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { SaidAxiom } from '../axiom-harvest.server.ts';
import { messages } from '../messages/axioms.ts';
import { Ruled } from './ruled.tsx';
import styles from './said-axioms.module.css';

const KINDS = ['learn', 'need', 'avoid'] as const;

interface Props {
  readonly said: Readonly<Record<(typeof KINDS)[number], readonly SaidAxiom[]>>;
  readonly territoryId: string;
}

/** What participants wrote in workshops that are closed: to be read, never changed. */
export function SaidAxioms({ said, territoryId }: Props) {
  const t = useMessages(messages);
  const nothing = KINDS.every((kind) => said[kind].length === 0);
  return (
    <Ruled id="recolte" title={t.title} lead={t.lead}>
      {nothing ? (
        <p>
          {t.none} <Link to={`/${territoryId}/ateliers`}>{t.workshops}</Link>
        </p>
      ) : (
        <div className="cols is-three">
          {KINDS.map((kind) => (
            <section key={kind} className="stack" aria-label={t.kinds[kind]}>
              <h3 className={styles.kind}>{t.kinds[kind]}</h3>
              {said[kind].length === 0 ? <p>{t.noneHere}</p> : null}
              <ul className="list">
                {said[kind].map(({ id, text, points, author, workshop }) => (
                  <li key={id}>
                    <span>
                      {text}{' '}
                      <small>
                        {[points > 0 ? t.points(points) : '', author].filter(Boolean).join(' · ')}{' '}
                        <Link to={`/${territoryId}/ateliers/${workshop.id}`}>{workshop.title}</Link>
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </Ruled>
  );
}
