import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/definition.ts';
import { isServiceOpen } from '../open-part.ts';
import styles from './definition.module.css';
import { EntryFacts } from './entry-facts.tsx';
import { RecruitmentFacts } from './recruitment-facts.tsx';

const useSay = (): ((text: Bilingual) => string) => {
  const locale = useLocale();
  return (text) => inLocale(text, locale);
};

export function Aims({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const say = useSay();
  return (
    <div className={styles.halves}>
      <section className="section" aria-labelledby="objectifs">
        <h2 id="objectifs">{t.objectives}</h2>
        {definition.mainObjective ? <p className={styles.main}>{say(definition.mainObjective)}</p> : null}
        <ul className={styles.prose}>
          {definition.objectives.map((objective) => (
            <li key={objective.fr}>{say(objective)}</li>
          ))}
        </ul>
      </section>
      <section className="section" aria-labelledby="questions">
        <h2 id="questions">{t.questions}</h2>
        <ul className={styles.prose}>
          {definition.questions.map((question) => (
            <li key={question.fr}>{say(question)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

export function Panels({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const say = useSay();
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="panels">
      <h2 id="panels">{t.panels}</h2>
      <div className={styles.halves}>
        {definition.panels.map((panel) => (
          <article key={panel.key} className="stack">
            <h3>{say(panel.title)}</h3>
            <p className={styles.place}>{t.places(panel.size)}</p>
            <p>{say(panel.description)}</p>
            <p className="aside">
              {t.support}
              {colon(locale)}
              {say(panel.support)}
            </p>
            {panel.recruitment ? <RecruitmentFacts recruitment={panel.recruitment} /> : null}
            <EntryFacts panel={panel} />
          </article>
        ))}
      </div>
    </section>
  );
}

export function Services({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const say = useSay();
  const locale = useLocale();
  const titleOf = (key: string): string => {
    const dataset = definition.datasets.find((one) => one.key === key);
    return dataset ? say(dataset.title) : key;
  };
  return (
    <section className="section" aria-labelledby="services">
      <h2 id="services">{t.services}</h2>
      <div className={styles.halves}>
        {definition.services.map(({ key, title, pitch, datasets, widgets, missing, endpoint, results = [] }) => (
          <article key={key} className="stack">
            <h3>{say(title)}</h3>
            <p>
              <Tag tone={isServiceOpen({ widgets, missing }) ? undefined : 'plain'}>
                {isServiceOpen({ widgets, missing }) ? t.open : t.described}
              </Tag>
            </p>
            <p>{say(pitch)}</p>
            {datasets.length > 0 ? (
              <p className="aside">
                {t.uses}
                {colon(locale)}
                {datasets.map(titleOf).join(', ')}
              </p>
            ) : null}
            {results.length > 0 ? (
              <>
                <p className="aside">{t.results}</p>
                <ul>
                  {results.map((result) => (
                    <li key={result.key}>
                      {say(result.title)} <small>{say(result.what)}</small>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
            {endpoint ? (
              <p className="aside">
                {t.endpoint}
                {colon(locale)}
                {endpoint}
              </p>
            ) : null}
          </article>
        ))}
      </div>
    </section>
  );
}

export function Gestures({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const say = useSay();
  const locale = useLocale();
  const themeOf = (key: string): string => {
    const theme = definition.gestureThemes.find((one) => one.key === key);
    return theme ? say(theme.title) : key;
  };
  return (
    <section className="section" aria-labelledby="ecogestes">
      <h2 id="ecogestes">{t.gestures}</h2>
      <ul className="cards">
        {definition.gestures.map(({ key, title, body, theme, source }) => (
          <li key={key} className="fiche">
            <h3>{say(title)}</h3>
            <p className="aside">{themeOf(theme)}</p>
            <p>{say(body)}</p>
            {source ? (
              <p className="aside">
                {t.source}
                {colon(locale)}
                <a href={source.url}>{source.title}</a>, {source.published}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Activities({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const say = useSay();
  const { inactiveAfterDays, dropoutAfterDays } = definition.thresholds;
  return (
    <section className="section" aria-labelledby="usages">
      <h2 id="usages">{t.activities}</h2>
      <ul className="list">
        {definition.activities.map(({ kind, title, qualifying }) => (
          <li key={kind}>
            <span>{say(title)}</span>
            <Tag tone={qualifying ? 'ok' : 'plain'}>{qualifying ? t.qualifying : t.notQualifying}</Tag>
          </li>
        ))}
      </ul>
      <p className="aside">{t.thresholds(inactiveAfterDays, dropoutAfterDays)}</p>
    </section>
  );
}
