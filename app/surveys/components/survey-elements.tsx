import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { type FieldValues, fieldsOf } from '../answers/field-values.ts';
import type { AnswerProblems, ShownElement } from '../answers/shown.ts';
import { withoutTags } from '../form/without-tags.ts';
import { messages } from '../messages/team.ts';
import { QuestionField } from './question-field.tsx';
import styles from './survey.module.css';

interface SurveyElementsProps {
  readonly elements: readonly ShownElement[];
  /** What was posted and refused, shown as it was typed. */
  readonly posted?: FieldValues | null;
  readonly problems?: AnswerProblems;
  /** Says which questions depend on others, where all of them stand on one page. */
  readonly saysConditions?: boolean;
}

/** The questions and texts of one page, in order. */
export function SurveyElements(props: SurveyElementsProps) {
  const { elements, posted = null, problems = {}, saysConditions = false } = props;
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <div className={styles.questions}>
      {elements.map((element) =>
        element.is === 'text' ? (
          <p key={element.name}>{withoutTags(inLocale(element.text, locale))}</p>
        ) : (
          <div key={element.question.name}>
            <input type="hidden" name="shown" value={element.question.name} />
            {saysConditions && !element.question.isAlwaysAsked ? <p className="aside">{t.conditional}</p> : null}
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
