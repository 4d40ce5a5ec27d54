import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/present.ts';
import type { Pitch } from '../read-pitches.server.ts';
import styles from './present.module.css';

/** A service in front of everyone: its name, its sentence, somebody, two data items, and its moments on the thread. */
export function PitchPoster({ pitch }: { pitch: Pitch }) {
  const t = useMessages(messages);
  const { persona, essentials, moments } = pitch;
  return (
    <article className={styles.poster}>
      <h1>{pitch.title || t.untitled}</h1>
      <p className={styles.sentence}>{pitch.pitch}</p>
      <div className={styles.sides}>
        {persona ? (
          <section>
            <h2>{t.with(persona.name)}</h2>
            <p>{t.quoted(persona.line)}</p>
          </section>
        ) : null}
        {essentials.length > 0 ? (
          <section>
            <h2>{t.essentials}</h2>
            <ul>
              {essentials.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
      <ol className={styles.moments}>
        {moments.map((title, i) => (
          <li key={title}>
            <span className={styles.knot} aria-hidden="true">
              {i + 1}
            </span>
            {title}
          </li>
        ))}
      </ol>
    </article>
  );
}
