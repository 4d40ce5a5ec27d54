import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { type Tone, toneIcons } from './tone.ts';

export interface CalloutProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** `alert` for something that just went wrong, `status` for something that just went well. */
  readonly role?: 'alert' | 'status';
}

/** One idea on a wash, with its glyph. */
export function Callout({ tone, icon, title, children, role }: CalloutProps) {
  return (
    <div className={classNames('callout', tone && `is-${tone}`)} role={role}>
      <Icon name={icon ?? (tone ? toneIcons[tone] : 'info')} />
      <b>{title}</b>
      {typeof children === 'string' ? <p>{children}</p> : children ? <div className="stack">{children}</div> : null}
    </div>
  );
}
