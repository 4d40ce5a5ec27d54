import { Form, Link } from '@remix-run/react';
import type { ConsentState } from '~/consent/consent-state.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/consents.ts';

interface ConsentAnswerProps {
  readonly purposeKey: string;
  readonly state: ConsentState;
  readonly textChanged: boolean;
  readonly isOpen: boolean;
  readonly ifRefused: string;
  /** Where "decide later" leads. */
  readonly later: string;
}

/** Two answers of the same size, at thumb height. What was accepted is kept or withdrawn, not refused. */
export function ConsentAnswer({ purposeKey, state, textChanged, isOpen, ifRefused, later }: ConsentAnswerProps) {
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
      <p>
        {state === 'refused' ? `${t.keepAnswer('refused')} ` : null}
        {ifRefused}
      </p>
      {state === 'granted' ? (
        <Link className="button" to={`/moi/accords/${purposeKey}/retirer`}>
          {t.withdraw}
        </Link>
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
