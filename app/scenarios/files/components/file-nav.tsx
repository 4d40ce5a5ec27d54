import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../../messages/files.ts';
import styles from './files.module.css';

/** The files of a scenario, one of which is open. */
export function FileNav({ names, open }: { names: readonly string[]; open: string }) {
  const t = useMessages(messages);
  return (
    <nav className={styles.nav} aria-label={t.nav}>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Link to={`?fichier=${name}`} aria-current={name === open ? 'page' : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
