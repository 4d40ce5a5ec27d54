import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages as frameMessages } from '../../messages/frame.ts';
import { messages } from '../../messages/launch.ts';
import type { LaunchPage } from '../launch-page.server.ts';
import styles from './launch.module.css';

/** What keeps the folder from being complete, page by page. */
export function MissingList({ missing, base }: { missing: LaunchPage['missing']; base: string }) {
  const t = useMessages(messages).missing;
  const { sections } = useMessages(frameMessages);
  return (
    <section className="section" aria-labelledby="manque">
      <h2 id="manque">{t.title}</h2>
      <p className="aside">{missing.length > 0 ? t.lead : t.none}</p>
      <div className={styles.pages}>
        {missing.map(({ page, items }) => (
          <div key={page} className={styles.page}>
            <h3>
              <Link to={`${base}/${page}`}>{sections[page]}</Link>
            </h3>
            <ul className={styles.items}>
              {items.map(({ place, message }) => (
                <li key={`${place} ${message}`}>
                  <b>{place}</b>, {message}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
