import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import type { ChallengeView } from '../harvest/list-challenges.server.ts';
import { messages } from '../messages/harvest.ts';
import styles from './harvest.module.css';

/** The initiative's challenges in its order; whoever runs workshops may reword, order, merge or set one aside. */
export function ChallengeList({ challenges, mayRun }: { challenges: readonly ChallengeView[]; mayRun: boolean }) {
  const t = useMessages(messages);
  const shown = mayRun ? challenges : challenges.filter(({ retired }) => !retired);
  return (
    <>
      {shown.length === 0 ? <p>{t.challengesNone}</p> : null}
      <ol className={styles.challenges}>
        {shown.map((challenge) => (
          <li key={challenge.id}>
            {mayRun ? <Challenge challenge={challenge} others={challenges} /> : challenge.text}
          </li>
        ))}
      </ol>
      {mayRun ? (
        <Form method="post" className="stack" key={challenges.length}>
          <TextField field={{ id: 'defi', name: 'text', required: true, maxLength: 300 }} label={t.newChallenge} />
          <p>
            <SubmitButton look="plain" name="act" value="add">
              {t.addChallenge}
            </SubmitButton>
          </p>
        </Form>
      ) : null}
    </>
  );
}

function Challenge({ challenge, others }: { challenge: ChallengeView; others: readonly ChallengeView[] }) {
  const t = useMessages(messages);
  const { id, text, retired } = challenge;
  const mergeable = others.filter((other) => other.id !== id && !other.retired);
  return (
    <details>
      <summary>
        {text} {retired ? <small>({t.retired})</small> : null}
      </summary>
      <Form method="post" className="stack" preventScrollReset key={text}>
        <input type="hidden" name="id" value={id} />
        <div className="field">
          <label htmlFor={`text-${id}`}>{t.renameLabel(text)}</label>
          <input id={`text-${id}`} name="text" defaultValue={text} maxLength={300} />
        </div>
        <p className="buttons">
          <SubmitButton look="plain" name="act" value="rename">
            {t.rename}
          </SubmitButton>
          {retired ? (
            <SubmitButton look="quiet" name="act" value="restore">
              {t.restore}
            </SubmitButton>
          ) : (
            <>
              <SubmitButton look="quiet" name="act" value="up">
                {t.up}
              </SubmitButton>
              <SubmitButton look="quiet" name="act" value="down">
                {t.down}
              </SubmitButton>
              <SubmitButton look="quiet" name="act" value="retire">
                {t.retire}
              </SubmitButton>
            </>
          )}
        </p>
        {mergeable.length > 0 && !retired ? (
          <p className="buttons">
            <label htmlFor={`into-${id}`}>{t.merge}</label>
            <select id={`into-${id}`} name="into">
              {mergeable.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.text}
                </option>
              ))}
            </select>
            <SubmitButton look="quiet" name="act" value="merge">
              {t.mergeDo}
            </SubmitButton>
          </p>
        ) : null}
      </Form>
    </details>
  );
}
