import { NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icon.tsx';

export interface DockProps {
  readonly label: string;
  /** `end`: current only on that very address, not on those under it. */
  readonly items: readonly {
    readonly href: string;
    readonly label: ReactNode;
    readonly icon: IconName;
    readonly end?: boolean;
  }[];
}

/** The tester's main navigation, at thumb height. */
export function Dock({ label, items }: DockProps) {
  return (
    <nav className="dock" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink to={item.href} end={item.end}>
              <Icon name={item.icon} />
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
