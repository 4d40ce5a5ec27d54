import type { ReactNode } from 'react';
import { PlainFrame, type PlainFrameProps } from '../frames/plain-frame.tsx';
import { Icon } from '../icon.tsx';
import type { Theme } from '../theme.ts';
import styles from './demo-home.module.css';

export interface DemoEntry {
  /** Who one enters as. */
  readonly label: string;
  /** What one sees there. */
  readonly detail: ReactNode;
  readonly formAction: string;
  /** Posted as `entry`. */
  readonly value: string;
}

export interface DemoDoor {
  readonly territory: string;
  readonly topic: string;
  readonly theme: Theme;
  readonly art: ReactNode;
  readonly entries: readonly DemoEntry[];
}

export interface DemoHomeProps {
  readonly title: string;
  readonly intro: ReactNode;
  readonly doors: readonly DemoDoor[];
  /** « Entrer à Nantes Métropole comme », for the list of a door. */
  readonly enterAt: (territory: string) => string;
  /** « Entrer comme », read out before each label. */
  readonly enterAs: string;
  readonly links?: PlainFrameProps['links'];
  readonly who?: string;
}

/** The demo's front page: three territories, and in each the people one can enter as. */
export function DemoHome({ title, intro, doors, enterAt, enterAs, links, who }: DemoHomeProps) {
  return (
    <PlainFrame links={links} who={who}>
      <section className={styles.intro}>
        <h1>{title}</h1>
        <p>{intro}</p>
      </section>
      <ul className={styles.doors}>
        {doors.map((door) => (
          <li key={door.territory} className={styles.door} data-theme={door.theme}>
            <div className={styles.art}>{door.art}</div>
            <h2>{door.territory}</h2>
            <p className={styles.topic}>{door.topic}</p>
            <ul className={styles.entries} aria-label={enterAt(door.territory)}>
              {door.entries.map((entry) => (
                <li key={entry.value}>
                  <form method="post" action={entry.formAction}>
                    <button type="submit" className={styles.entry} name="entry" value={entry.value}>
                      <span>
                        <b>
                          <span className="visually-hidden">{enterAs} </span>
                          {entry.label}
                        </b>{' '}
                        {entry.detail}
                      </span>
                      <Icon name="arrow-right" />
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PlainFrame>
  );
}
