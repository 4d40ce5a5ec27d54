import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '../class-names.ts';
import { messages } from '../messages.ts';

export type Phase = 0 | 1 | 2 | 3 | 4;
const PHASES: readonly Phase[] = [0, 1, 2, 3, 4];

export interface TrailProps {
  /** The phase under way: earlier ones are done, later ones to come. */
  readonly reached: Phase;
  /** The phase this page belongs to. */
  readonly here: Phase;
  /** Where each phase leads; one without an address is not a link. */
  readonly hrefs: readonly (string | undefined)[];
}

/** The five phases as navigation: filled knot reached, ring where one stands, dashed line not reached. */
export function Trail({ reached, here, hrefs }: TrailProps) {
  const t = useMessages(messages).trail;
  return (
    <nav className="trail" aria-label={t.label}>
      <ol>
        {PHASES.map((phase) => {
          const state = phase < reached ? 'done' : phase === reached ? 'now' : 'next';
          const href = hrefs[phase];
          const current = phase === here ? ('step' as const) : undefined;
          const content = (
            <>
              <span className="knot" aria-hidden="true">
                {phase}
              </span>
              <span className="label">
                <span className="visually-hidden">{t.phase(phase, state)}</span>
                {t[`p${phase}`]}
              </span>
            </>
          );
          return (
            <li key={phase} className={classNames(`is-${state}`, phase === here && 'is-here')}>
              {href ? (
                <Link to={href} aria-current={current}>
                  {content}
                </Link>
              ) : (
                <span className="stop" aria-current={current}>
                  {content}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
