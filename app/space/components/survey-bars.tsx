import { Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '~/surveys/messages/answer.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import styles from './question-bar.module.css';

/** A way back to the list, and which page of the survey this is. */
export function SurveyBar({ at, of }: { readonly at: number; readonly of: number }) {
  const t = useMessages(messages);
  return (
    <header className={`bar is-question ${styles.bar}`}>
      <div>
        <Link to="/moi/enquetes">{t.back}</Link>
        <p>{t.page(at, of)}</p>
      </div>
      <ol className="four" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their place
          <li key={index} className={index < at ? 'on' : undefined} />
        ))}
      </ol>
    </header>
  );
}

/** Back and on, at thumb height; both keep what is on the page. */
export function SurveyAnswerBar({ form, isFirst }: { readonly form: string; readonly isFirst: boolean }) {
  const t = useMessages(messages);
  return (
    <section className="answer" aria-label={t.move}>
      <SubmitButton form={form} name="act" value={isFirst ? 'stop' : 'back'}>
        {isFirst ? t.later : t.previous}
      </SubmitButton>
      <SubmitButton form={form} name="act" value="next">
        {t.next}
      </SubmitButton>
    </section>
  );
}
