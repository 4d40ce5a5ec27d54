import { NavLink } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/words.ts';
import styles from './design-nav.module.css';

const PAGES = [
  ['overview', ''],
  ['questionnaire', '/questionnaire'],
  ['answers', '/reponses'],
  ['weights', '/poids'],
  ['model', '/modele'],
  ['canvas', '/schema'],
  ['stress', '/epreuve'],
  ['functions', '/fonctions'],
] as const;
const WRITING: readonly string[] = ['questionnaire', 'weights', 'model', 'functions'];

/** The pages of one design, in the order in which it is worked out. */
export function DesignNav({ base, title, mayWrite }: { base: string; title: string; mayWrite: boolean }) {
  const t = useMessages(messages).nav;
  return (
    <nav aria-label={t.label} className={styles.nav}>
      <p className={styles.title}>{title}</p>
      <ul>
        {PAGES.filter(([page]) => mayWrite || !WRITING.includes(page)).map(([page, path]) => (
          <li key={page}>
            <NavLink to={`${base}${path}`} end>
              {t[page]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
