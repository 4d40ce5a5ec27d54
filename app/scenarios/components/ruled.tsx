import type { ReactNode } from 'react';
import styles from './part-list.module.css';

/** A section of a page under its rule: title, sentence, matter. */
export function Ruled({
  id,
  title,
  lead,
  children,
}: {
  id: string;
  title: string;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className={styles.part} id={id} aria-labelledby={`${id}-titre`}>
      <div className={styles.head}>
        <h2 id={`${id}-titre`}>{title}</h2>
        {lead ? <p>{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}
