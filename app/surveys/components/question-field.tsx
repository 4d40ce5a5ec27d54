import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Icon } from '~/ui/icon.tsx';
import type { FieldValues } from '../answers/field-values.ts';
import { type AnswerProblem, fieldOf, type ShownQuestion } from '../answers/shown.ts';
import { messages } from '../messages/answer.ts';
import { ChoiceList, MatrixRows, NoteRow, RankList } from './choice-fields.tsx';
import { problemWords } from './problem-words.ts';
import styles from './survey.module.css';

interface QuestionFieldProps {
  readonly shown: ShownQuestion;
  readonly values: FieldValues;
  readonly problem: AnswerProblem | undefined;
}

/** Where an error leads: the question itself. */
export const questionId = (name: string): string => `question-${name}`;

const GROUPS = {
  single: ChoiceList,
  multiple: ChoiceList,
  consent: ChoiceList,
  rating: NoteRow,
  matrix: MatrixRows,
  ranking: RankList,
} as const;

/** One question: its words, its help, its fields, what is wrong with the answer, in that order. */
export function QuestionField({ shown, values, problem }: QuestionFieldProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { question, isRequired, isOff } = shown;
  const { name, kind, title, description } = question;
  const id = questionId(name);
  const hints = [description ? inLocale(description, locale) : '', hintOf(shown, t), isOff ? t.off : ''].filter(
    Boolean,
  );
  const described = [hints.length > 0 ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ');
  const words = (
    <>
      {inLocale(title, locale)}
      {isRequired ? <span className="optional"> ({t.required})</span> : null}
    </>
  );
  const hint =
    hints.length > 0 ? (
      <span className="hint" id={`${id}-hint`}>
        {hints.join(' ')}
      </span>
    ) : null;
  const error = problem ? (
    <span className="error" id={`${id}-error`}>
      <Icon name="warning" />
      {problemWords(problem, locale)}
    </span>
  ) : null;
  if (kind === 'text' || kind === 'number' || kind === 'date') {
    return (
      <div className={`field ${styles.question}`}>
        <label htmlFor={id}>{words}</label>
        {hint}
        <PlainField shown={shown} values={values} id={id} described={described} isWrong={problem !== undefined} />
        {error}
      </div>
    );
  }
  const Group = GROUPS[kind];
  return (
    <fieldset id={id} tabIndex={-1} className={`field ${styles.question}`} aria-describedby={described || undefined}>
      <legend>{words}</legend>
      {hint}
      <Group question={question} values={values} isOff={isOff} />
      {error}
    </fieldset>
  );
}

function hintOf({ question }: ShownQuestion, t: (typeof messages)['fr']): string {
  if (question.kind === 'ranking') return t.rankHint(question.choices.length);
  return question.kind === 'multiple' ? t.several : '';
}

function PlainField(props: {
  readonly shown: ShownQuestion;
  readonly values: FieldValues;
  readonly id: string;
  readonly described: string;
  readonly isWrong: boolean;
}) {
  const locale = useLocale();
  const { shown, values, id, described, isWrong } = props;
  const { question, isOff } = shown;
  const { name, kind, isLong, inputType, maxLength } = question;
  const field = fieldOf(name);
  const typed = values[field]?.[0] ?? '';
  const control = {
    ...{ id, name: field, disabled: isOff, 'aria-describedby': described || undefined },
    ...{ 'aria-invalid': isWrong || undefined, maxLength: maxLength ?? undefined },
  };
  if (isLong) return <textarea {...control} rows={4} defaultValue={typed} />;
  if (kind === 'date') return <input {...control} type="date" className={styles.short} defaultValue={typed} />;
  if (kind === 'number') {
    // Plain text: a number field would refuse a comma, and let the wheel change the answer.
    const shownNumber = typed !== '' && Number.isFinite(Number(typed)) ? plain(Number(typed), locale) : typed;
    return (
      <input {...control} inputMode="decimal" autoComplete="off" className={styles.short} defaultValue={shownNumber} />
    );
  }
  const type = inputType === 'email' || inputType === 'tel' || inputType === 'url' ? inputType : 'text';
  return <input {...control} type={type} defaultValue={typed} />;
}

const plain = (number: number, locale: 'fr' | 'en'): string =>
  formatNumber(locale, number, { useGrouping: false, maximumFractionDigits: 6 });
