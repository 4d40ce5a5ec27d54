import { Link } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { AssessmentState } from '~/services/social/follow-up.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/views.ts';

interface AssessmentListProps {
  /** Latest first. */
  readonly assessments: readonly {
    readonly id: string;
    readonly number: number;
    readonly name: string;
    readonly at: string;
    readonly state: AssessmentState;
  }[];
  /** The address under which each is read. */
  readonly path: string;
  readonly timeZone: string;
}

const ICONS = { proposed: 'half-circle', agreed: 'check', returned: 'undo', replaced: 'circle' } as const;

/** The assessments of a person, those that await them first said so. */
export function AssessmentList({ assessments, path, timeZone }: AssessmentListProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (assessments.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.assessments}</h2>
      <ul className="list">
        {assessments.map(({ id, number, name, at, state }) => (
          <li key={id} className={state === 'agreed' ? 'is-yes' : state === 'proposed' ? 'is-warn' : 'is-no'}>
            <Icon name={ICONS[state]} />
            <span>
              <b>
                {t.assessment(formatNumber(locale, number), formatDate(locale, at, { dateStyle: 'long', timeZone }))}
              </b>
              <small>
                {name} · {t.states[state]}
              </small>
            </span>
            <Link to={`${path}/${id}`}>
              {t.waitingAction}
              <span className="visually-hidden"> {formatNumber(locale, number)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
