import { Form, Link } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { plainText } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../../messages/life.ts';
import { MOVE_PATHS } from '../move-words.ts';
import type { ProtocolPage } from '../protocol-page.server.ts';
import styles from './protocol.module.css';

interface Props {
  readonly page: ProtocolPage;
  readonly base: string;
  readonly maySteer: boolean;
}

/** Where the pilot is in its life, the steps that can follow, and those that were taken. */
export function LifeSection({ page, base, maySteer }: Props) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { state, spacesUntil, moves, steps, spacesLeft } = page;
  return (
    <section className="section" aria-labelledby="vie">
      <h2 id="vie">{t.life.title}</h2>
      <p>{t.life.now[state]}</p>
      {state === 'closed' && spacesUntil ? <p>{t.life.until(spacesUntil)}</p> : null}
      {spacesLeft ? (
        <Form method="post" className="stack">
          <p>{t.life.remaining}</p>
          {maySteer ? (
            <SubmitButton name="intent" value="erase" look="quiet">
              {t.life.resume}
            </SubmitButton>
          ) : null}
        </Form>
      ) : null}
      {maySteer && moves.length > 0 ? (
        <>
          <h3>{t.life.next}</h3>
          <ul>
            {moves.map((move) => (
              <li key={move}>
                <Link className={styles.step} to={`${base}/protocole/${MOVE_PATHS[move]}`}>
                  {t.moves[move]}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <h3>{t.life.past}</h3>
      {steps.length === 0 ? <p className="aside">{t.life.nothingYet}</p> : null}
      <ol className="list">
        {steps.map(({ to, by, at, reason }) => (
          <li key={`${to}-${at}`}>
            <span>
              {t.life.step(t.life.states[to], by, at)}
              <span className="aside"> {plainText(reason, locale)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
