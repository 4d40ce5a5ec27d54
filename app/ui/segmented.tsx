import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';

export interface SegmentedOption {
  readonly label: ReactNode;
  /** A place to go… */
  readonly href?: string;
  /** …or a value of the field `name`. */
  readonly value?: string;
  readonly current?: boolean;
  readonly icon?: IconName;
}

export interface SegmentedProps {
  /** What the choice is about; read out, and shown when `showLabel`. */
  readonly label: string;
  readonly showLabel?: boolean;
  /** Field name: makes radios (or check boxes when `multiple`) of it. Without it, links. */
  readonly name?: string;
  readonly multiple?: boolean;
  readonly options: readonly SegmentedOption[];
  /** Fills the width in equal parts. */
  readonly wide?: boolean;
  /** Ink instead of violet, when a violet button is on the same view. */
  readonly ink?: boolean;
}

/** A few choices that share one edge: links between views, or the radios of a filter. */
export function Segmented({ label, showLabel, name, multiple, options, wide, ink }: SegmentedProps) {
  const className = classNames('seg', wide && 'is-wide', ink && 'is-ink');
  if (name === undefined) {
    return (
      <nav className={className} aria-label={label}>
        {options.map((option) => (
          <Link
            key={option.href}
            to={option.href ?? '.'}
            aria-current={option.current ? 'page' : undefined}
            preventScrollReset
          >
            {option.icon ? <Icon name={option.icon} /> : null}
            {option.label}
          </Link>
        ))}
      </nav>
    );
  }
  return (
    <fieldset className="field">
      <legend className={showLabel ? undefined : 'visually-hidden'}>{label}</legend>
      <span className={className}>
        {options.map((option) => (
          <label key={option.value}>
            <input
              type={multiple ? 'checkbox' : 'radio'}
              name={name}
              value={option.value}
              defaultChecked={option.current}
            />
            {option.icon ? <Icon name={option.icon} /> : null}
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
