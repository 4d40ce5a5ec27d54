import { Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { PilotDefinition } from '../definition.ts';
import type { JustifyingCard } from '../find-cards.server.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

export function Surveys({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const when = ({ wave, afterDays }: PilotDefinition['surveys'][number]): string =>
    wave === 'during' ? t.waves.during(afterDays) : t.waves[wave];
  return (
    <section className="section" aria-labelledby="enquetes">
      <h2 id="enquetes">{t.surveys}</h2>
      <ol className={styles.waves}>
        {definition.surveys.map((survey) => (
          <li key={survey.key}>
            <h3>{inLocale(survey.title, locale)}</h3>
            <p className="aside">{when(survey)}</p>
            <p>{inLocale(survey.about, locale)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface IndicatorsProps {
  readonly definition: PilotDefinition;
  readonly territory: string;
  /** The cards that indicators cite, those that the map has. */
  readonly cards: readonly JustifyingCard[];
}

/** What is watched moving: how it is counted, where it is read, and the data card behind it. */
export function Indicators({ definition, territory, cards }: IndicatorsProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="indicateurs">
      <h2 id="indicateurs">{t.indicators}</h2>
      {definition.indicators.every(({ kind }) => kind === 'evolution') ? (
        <p className={`aside ${styles.note}`}>{t.indicatorsLead}</p>
      ) : null}
      <ul className="cards">
        {definition.indicators.map(({ key, title, definition: counted, unit, from, justifiedBy }) => {
          const card = cards.find((one) => one.key === justifiedBy);
          return (
            <li key={key} className="fiche">
              <h3>{inLocale(title, locale)}</h3>
              <p>
                <Tag tone="plain">{t.sources[from]}</Tag>
              </p>
              <p>
                {inLocale(counted, locale)}
                {unit ? <small className={styles.unit}>{t.inUnit(inLocale(unit, locale))}</small> : null}
              </p>
              {card ? (
                <Link to={`/${territory}/donnees/${card.key}`} className={styles.thread}>
                  <Icon name="thread" />
                  {card.information}
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
