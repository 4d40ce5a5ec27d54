import { useLocale } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { type FieldValues, fieldsOf } from '../answers/field-values.ts';
import type { AnswerProblems, ShownElement } from '../answers/shown.ts';
import { QuestionField } from './question-field.tsx';
import styles from './survey.module.css';

interface SurveyElementsProps {
  readonly elements: readonly ShownElement[];
  /** What was posted and refused, shown as it was typed. */
  readonly posted?: FieldValues | null;
  readonly problems?: AnswerProblems;
}

/** The questions and texts of one page, in order. */
export function SurveyElements({ elements, posted = null, problems = {} }: SurveyElementsProps) {
  const locale = useLocale();
  return (
    <div className={styles.questions}>
      {elements.map((element) =>
        element.is === 'text' ? (
          <p key={element.name}>{inLocale(plainOf(element.text), locale)}</p>
        ) : (
          <div key={element.question.name}>
            <input type="hidden" name="shown" value={element.question.name} />
            <QuestionField
              shown={element}
              values={posted ?? fieldsOf(element)}
              problem={problems[element.question.name]}
            />
          </div>
        ),
      )}
    </div>
  );
}

/** Texts of a form may hold HTML that another tool wrote: its words are kept, nothing of it runs. */
const plainOf = ({ fr, en }: { fr: string; en: string }) => ({ fr: withoutTags(fr), en: withoutTags(en) });
const withoutTags = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
