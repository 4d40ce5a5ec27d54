import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { messages } from '../messages/frame.ts';
import styles from './kit-frame.module.css';

const TABS = [
  ['overview', '/methode'],
  ['models', '/methode/modeles'],
  ['useCases', '/methode/cas-d-usage'],
  ['personas', '/methode/personas'],
  ['tour', '/methode/tour'],
  ['tips', '/methode/conseils'],
  ['questions', '/methode/questions'],
] as const;

/** The frame of the method's pages: public, with the pages of the method as tabs; the foot credits the kit. */
export function KitFrame({ who, children }: { who: string; children: ReactNode }) {
  const t = useMessages(messages);
  return (
    <PlainFrame who={who}>
      <nav aria-label={t.nav} className={styles.nav}>
        <ul className="tabs">
          {TABS.map(([tab, href]) => (
            <li key={tab}>
              <NavLink to={href} end={tab === 'overview'}>
                {t.tabs[tab]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </PlainFrame>
  );
}
