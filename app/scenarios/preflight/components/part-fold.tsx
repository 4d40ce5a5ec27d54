import { useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/page.ts';
import styles from './preflight.module.css';

interface Props {
  readonly title: string;
  /** How many points it holds, and their names: what is said while it is closed. */
  readonly names: readonly string[];
  readonly open: boolean;
  readonly children: ReactNode;
}

/** The points of one part of the scenario, folded under its name. A link to one of them opens it. */
export function PartFold({ title, names, open, children }: Props) {
  const t = useMessages(messages);
  const fold = useRef<HTMLDetailsElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!target || !fold.current || fold.current.open || !fold.current.contains(target)) return;
    fold.current.open = true;
    target.scrollIntoView();
  }, [hash]);
  return (
    <details ref={fold} className={styles.fold} open={open}>
      <summary>
        <h3>{title}</h3> <span className={styles.count}>{t.count(names.length)}</span>
        <small>{names.join(' · ')}</small>
      </summary>
      {children}
    </details>
  );
}
