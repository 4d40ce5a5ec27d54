import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Localised } from '../localise.ts';
import { messages } from '../messages/use-cases.ts';
import type { UseCase } from '../schema/kit.ts';
import styles from './storyboard.module.css';

/** A story in four or five moments on the thread: what happens, what is on screen, what comes by itself, what is typed. */
export function Storyboard({ title, moments }: { title: string; moments: Localised<UseCase['storyboard']> }) {
  const t = useMessages(messages);
  return (
    <section className="section">
      <h2>{title}</h2>
      <ol className={styles.frieze}>
        {moments.map((moment) => (
          <li key={moment.title}>
            <h3>{moment.title}</h3>
            <p>{moment.text}</p>
            <dl>
              {moment.sees ? (
                <>
                  <dt>{t.sees}</dt>
                  <dd>{moment.sees}</dd>
                </>
              ) : null}
              {moment.retrieved.length > 0 ? (
                <>
                  <dt>{t.retrieved}</dt>
                  <dd>{moment.retrieved.join(', ')}</dd>
                </>
              ) : null}
              {moment.typed.length > 0 ? (
                <>
                  <dt>{t.typed}</dt>
                  <dd>{moment.typed.join(', ')}</dd>
                </>
              ) : null}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
