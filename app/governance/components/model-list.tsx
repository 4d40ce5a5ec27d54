import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/index.ts';
import styles from './territory.module.css';

/** The five models in a sentence each, with a door to their page. */
export function ModelList({ models }: { models: Localised<Kit['models']> }) {
  const t = useMessages(messages);
  return (
    <section className={`section ${styles.models}`}>
      <h2>{t.models}</h2>
      <ul>
        {models.map(({ key, title, summary }) => (
          <li key={key}>
            <h3>{title}</h3>
            <p>{summary}</p>
            <a href={`/methode/modeles#${key}`} aria-label={t.readNamed(title)}>
              {t.read}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
