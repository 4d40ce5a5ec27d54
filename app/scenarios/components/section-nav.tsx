import { Link, NavLink, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/frame.ts';
import { BUILDING, LAUNCHING } from '../sections.ts';
import styles from './section-nav.module.css';

/** Where one is among the pages of a scenario, in the order in which a lead fills them in. */
export function SectionNav({ base, all, title }: { base: string; all: string; title: string }) {
  const t = useMessages(messages);
  const nav = useCurrentInView();
  const groups = [
    { label: t.build, keys: BUILDING },
    { label: t.launch, keys: LAUNCHING },
  ];
  return (
    <nav ref={nav} className={styles.nav} aria-label={t.nav}>
      <p className={styles.where}>
        <Link to={all}>{t.all}</Link>
        <NavLink to={base} end className={styles.title}>
          {title}
        </NavLink>
      </p>
      {groups.map(({ label, keys }) => (
        <div key={label} className={styles.group}>
          <p className={styles.label}>{label}</p>
          <ul className={styles.links}>
            {keys.map((key) => (
              <li key={key}>
                <NavLink to={`${base}/${key}`}>{t.sections[key]}</NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** On a phone each row of links scrolls: the page one is on is brought inside it, and the page itself stays where it is. */
function useCurrentInView() {
  const nav = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another current link
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>('ul [aria-current="page"]');
    const row = current?.closest('ul');
    if (!current || !row) return;
    const { left, width } = current.getBoundingClientRect();
    const box = row.getBoundingClientRect();
    row.scrollLeft += left - box.left - (box.width - width) / 2;
  }, [pathname]);
  return nav;
}
