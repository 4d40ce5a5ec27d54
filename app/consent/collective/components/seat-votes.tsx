import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { messages } from '../messages/board.ts';
import { BALLOT_CHOICES } from '../outcome.ts';
import type { AdmissionView } from '../read-board.server.ts';
import styles from './collective.module.css';

/** What each seat said, in the open, and the form by which a seat that has not speaks. */
export function SeatVotes({ admission }: { admission: AdmissionView }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { votes, awaitsMe, acceptedBy, acceptedAt, endReason } = admission;
  return (
    <section className="section stack">
      <h2>{t.votes}</h2>
      {votes.length === 0 ? <p className="aside">{t.votesNone}</p> : null}
      <ul className={styles.lines}>
        {votes.map(({ seatId, college, holder, choice, reason, at }) => (
          <li key={seatId}>
            <p>
              <b>{t.choices[choice]}</b> – {holder ?? t.left}, {t.colleges[college]}
            </p>
            <p className={styles.words}>{reason}</p>
            <small>{formatDate(locale, at)}</small>
          </li>
        ))}
      </ul>
      {acceptedBy && acceptedAt ? <p>{t.acceptedBy(acceptedBy, formatDate(locale, acceptedAt))}</p> : null}
      {endReason ? <p>{t.revokedFor(endReason)}</p> : null}
      {awaitsMe ? (
        <Form method="post" className="stack">
          <h3>{t.speak}</h3>
          <p>{t.speakWhy}</p>
          <input type="hidden" name="intent" value="vote" />
          <ChoiceCards
            field={{ id: 'choice', name: 'choice', required: true }}
            label={t.question}
            options={BALLOT_CHOICES.map((choice) => ({ value: choice, label: t.choices[choice] }))}
          />
          <TextAreaField
            field={{ id: 'reason', name: 'reason', required: true, maxLength: 1000 }}
            label={t.reason}
            rows={3}
          />
          <SubmitButton large wide>
            {t.send}
          </SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
