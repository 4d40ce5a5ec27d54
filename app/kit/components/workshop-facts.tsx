import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/workshop.ts';
import type { WorkshopTemplate } from '../schema/workshop.ts';
import { Lines } from './lines.tsx';

export interface WorkshopFactsProps {
  readonly workshop: Localised<WorkshopTemplate>;
  readonly needs: readonly { readonly key: string; readonly title: string }[];
  readonly sheets: readonly string[];
}

/** What one must know before choosing a workshop: who, how long, what it builds on, what one leaves with. */
export function WorkshopFacts({ workshop, needs, sheets }: WorkshopFactsProps) {
  const t = useMessages(messages);
  const frame = useMessages(frameMessages);
  return (
    <aside className="side">
      <section className="section">
        <dl className="facts">
          <div>
            <dt>{t.facts.people}</dt>
            <dd>{t.people(workshop.people.from, workshop.people.to)}</dd>
            {workshop.people.note ? <dd>{workshop.people.note}</dd> : null}
          </div>
          <div>
            <dt>{t.facts.duration}</dt>
            <dd>{frame.minutes(workshop.durationMinutes)}</dd>
          </div>
          {needs.length > 0 ? (
            <div>
              <dt>{t.facts.needs}</dt>
              {needs.map(({ key, title }) => (
                <dd key={key}>
                  <Link to={`/methode/ateliers/${key}`}>{title}</Link>
                </dd>
              ))}
            </div>
          ) : null}
          {sheets.length > 0 ? (
            <div>
              <dt>{t.facts.sheets}</dt>
              {sheets.map((sheet) => (
                <dd key={sheet}>{sheet}</dd>
              ))}
            </div>
          ) : null}
        </dl>
      </section>
      <Lines title={t.objectives} lines={workshop.objectives} />
      <p className="aside">
        {workshop.credit ? `${workshop.credit}. ` : ''}
        {frame.source(workshop.source)}
      </p>
    </aside>
  );
}
