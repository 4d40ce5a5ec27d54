import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import type { Passage } from '../document.ts';
import { messages } from '../messages/documents.ts';
import styles from './documents.module.css';

interface Props {
  readonly passage: Passage;
  /** How the passage is named to those who do not see it. */
  readonly name: string;
  readonly revision: number;
  /** Words that could not be kept, to send again. */
  readonly kept: { readonly fr: string; readonly en: string } | null;
}

const LONGEST = 6000;

/** Rewriting one passage, in both languages, or going back to what the scenario gives. */
export function PassageForm({ passage, name, revision, kept }: Props) {
  const t = useMessages(messages);
  const { key, text, proposed, corrected } = passage;
  const first = kept ?? text;
  const field = (language: 'fr' | 'en') => ({
    ...{ id: `${key}-${language}`, name: language, initialValue: first[language], maxLength: LONGEST },
  });
  return (
    <details className={styles.correct} open={kept !== null}>
      <summary>
        {t.correct.open}
        <span className="visually-hidden"> : {name}</span>
      </summary>
      <Form method="post" action={`#${key}`} className="stack">
        <input type="hidden" name="passage" value={key} />
        <input type="hidden" name="revision" value={revision} />
        <TextAreaField field={field('fr')} label={t.correct.fr} hint={t.correct.hint} rows={5} />
        <TextAreaField field={field('en')} label={t.correct.en} hint={t.correct.hint} rows={5} />
        {corrected ? (
          <p className="aside">
            {t.correct.proposed} : {proposed.fr || t.correct.nothing}
          </p>
        ) : null}
        <p className="buttons">
          <SubmitButton look="plain" name="intent" value="correct">
            {t.correct.save}
          </SubmitButton>
          {corrected ? (
            <SubmitButton look="quiet" name="intent" value="restore">
              {t.correct.restore}
            </SubmitButton>
          ) : null}
        </p>
      </Form>
    </details>
  );
}
