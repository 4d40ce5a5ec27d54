import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { Localised } from '../localise.ts';
import { messages } from '../messages/models.ts';
import type { Kit } from '../schema/kit.ts';
import styles from './models.module.css';

type Models = Localised<Kit['models']>;
const ROWS = ['data', 'computation', 'decision', 'sight', 'leaving'] as const;

/** What the five models answer to the same five questions. */
export function ModelTable({ models }: { models: Models }) {
  const t = useMessages(messages);
  return (
    <table className="table">
      <caption className="visually-hidden">{t.compare}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.model}</th>
          {ROWS.map((row) => (
            <th key={row} scope="col">
              {t.columns[row]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.key}>
            <th scope="row">{model.title}</th>
            {ROWS.map((row) => (
              <td key={row}>{model.where[row]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One model, worth reading: how it works, for, against, when, and where it was seen. */
export function ModelSection({ model }: { model: Models[number] }) {
  const t = useMessages(messages);
  return (
    <article className={`section ${styles.model}`} id={model.key}>
      <div className={styles.story}>
        <h2>{model.title}</h2>
        <p className="lead">{model.summary}</p>
        <h3>{t.how}</h3>
        {model.how.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <dl className="facts">
          {ROWS.map((row) => (
            <div key={row}>
              <dt>{t.columns[row]}</dt>
              <dd>{model.where[row]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.judgement}>
        <Reasons title={t.strengths} lines={model.strengths} icon="plus" />
        <Reasons title={t.limits} lines={model.limits} icon="minus" />
        <Reasons title={t.fits} lines={model.fits} icon="arrow-right" />
        {model.examples.length > 0 ? (
          <section>
            <h3>{t.examples}</h3>
            <dl className="facts">
              {model.examples.map((example) => (
                <div key={example.name}>
                  <dt>{example.name}</dt>
                  <dd>{example.text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null}
      </div>
    </article>
  );
}

function Reasons({
  title,
  lines,
  icon,
}: {
  title: string;
  lines: readonly string[];
  icon: 'plus' | 'minus' | 'arrow-right';
}) {
  return (
    <section>
      <h3>{title}</h3>
      <ul className={styles.reasons}>
        {lines.map((line) => (
          <li key={line}>
            <Icon name={icon} />
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
