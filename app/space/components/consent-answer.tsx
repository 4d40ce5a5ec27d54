import { Form, Link } from '@remix-run/react';
import type { ConsentState } from '~/consent/consent-state.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/consents.ts';

interface ConsentAnswerProps {
  readonly purposeKey: string;
  readonly state: ConsentState;
  readonly textChanged: boolean;
  /** Asked for more: what was agreed to goes on if the answer is no. */
  readonly isPartial: boolean;
  readonly isOpen: boolean;
  readonly ifRefused: string;
  /** SHA-256 of the words above: the answer is to them and no others. */
  readonly readHash: string;
  /** Where "decide later" leads. */
  readonly later: string;
}

/** Two answers of the same size, at thumb height. What was accepted is kept or withdrawn, not refused. */
export function ConsentAnswer({
  purposeKey,
  state,
  textChanged,
  isPartial,
  isOpen,
  ifRefused,
  readHash,
  later,
}: ConsentAnswerProps) {
  const t = useMessages(messages);
  if (!isOpen) {
    return (
      <section className="answer" aria-label={t.answers}>
        <p>{t.nothingOpen}</p>
        <Link to="/moi/accords">{t.backToConsents}</Link>
      </section>
    );
  }
  if (state === 'granted' && !textChanged) {
    return (
      <section className="answer" aria-label={t.answers}>
        <p>{t.keepAnswer('granted')}</p>
        <Link className="button" to={`/moi/accords/${purposeKey}/retirer`}>
          {t.withdraw}
        </Link>
        <Link className="button" to={later}>
          {t.keep}
        </Link>
      </section>
    );
  }
  return (
    <Form method="post" className="answer" aria-label={t.answers}>
      <input type="hidden" name="lu" value={readHash} />
      <p>
        {state === 'refused' ? `${t.keepAnswer('refused')} ` : null}
        {isPartial && state === 'granted' ? t.earlierGoesOn : ifRefused}
      </p>
      {state === 'granted' && !isPartial ? (
        <Link className="button" to={`/moi/accords/${purposeKey}/retirer`}>
          {t.withdraw}
        </Link>
      ) : state === 'granted' ? (
        <SubmitButton name="decision" value="refuse">
          {t.keepEarlier}
        </SubmitButton>
      ) : (
        <SubmitButton name="decision" value="refuse">
          {t.refuse}
        </SubmitButton>
      )}
      <SubmitButton name="decision" value="grant">
        {t.accept}
      </SubmitButton>
      <Link to={later}>{t.later}</Link>
    </Form>
  );
}
