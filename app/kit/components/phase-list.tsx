import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/overview.ts';
import type { Kit } from '../schema/kit.ts';
import styles from './phase-list.module.css';

export interface PhaseListProps {
  readonly phases: Localised<Kit['phases']>;
  readonly workshops: readonly {
    readonly key: string;
    readonly title: string;
    readonly purpose: string;
    readonly durationMinutes: number;
  }[];
}

/** The five stages on the thread: a question each, its workshops, and what to prepare before the next. */
export function PhaseList({ phases, workshops }: PhaseListProps) {
  const t = useMessages(messages);
  const { minutes, territories } = useMessages(frameMessages);
  return (
    <ol className={styles.phases}>
      {phases.map((phase) => (
        <li key={phase.number} className={styles.phase}>
          <span className={styles.knot} aria-hidden="true">
            {phase.number}
          </span>
          <div className={styles.what}>
            <h3>
              <span className="visually-hidden">{t.phase(phase.number)} </span>
              {phase.title}
            </h3>
            <p className={styles.question}>{phase.question}</p>
            <p>{phase.summary}</p>
            {phase.examples.length > 0 ? (
              <details>
                <summary>{t.elsewhere}</summary>
                <dl className="facts">
                  {phase.examples.map((example) => (
                    <div key={example.territory + example.text}>
                      <dt>{territories[example.territory as keyof typeof territories] ?? example.territory}</dt>
                      <dd>{example.text}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            ) : null}
          </div>
          <div className={styles.side}>
            {phase.workshops.length > 0 ? (
              <>
                <h4>{t.workshops}</h4>
                <ul className={styles.workshops}>
                  {workshops
                    .filter(({ key }) => phase.workshops.includes(key))
                    .map((workshop) => (
                      <li key={workshop.key}>
                        <Link to={`/methode/ateliers/${workshop.key}`}>
                          <b>{workshop.title}</b>
                        </Link>
                        , {minutes(workshop.durationMinutes)}
                        <small>{workshop.purpose}</small>
                      </li>
                    ))}
                </ul>
              </>
            ) : null}
            {phase.between.length > 0 ? (
              <>
                <h4>{t.between}</h4>
                <ul className={styles.between}>
                  {phase.between.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
