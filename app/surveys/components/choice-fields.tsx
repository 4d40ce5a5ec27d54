import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { FieldValues } from '../answers/field-values.ts';
import { fieldOf } from '../answers/shown.ts';
import type { QuestionItem, SurveyQuestion } from '../form/questions.ts';
import { messages } from '../messages/answer.ts';
import styles from './survey.module.css';

interface FieldProps {
  readonly question: SurveyQuestion;
  readonly values: FieldValues;
  readonly isOff: boolean;
}

/** Radios or boxes, a row each, and room to say more beside “other”. */
export function ChoiceList({ question, values, isOff }: FieldProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { name, kind, choices, hasOther } = question;
  const field = fieldOf(name);
  const chosen = values[field] ?? [];
  const isSeveral = kind === 'multiple';
  const comment = fieldOf(name, 'comment');
  return (
    <>
      <div className="choices">
        {choices.map(({ value, title }) => (
          <label key={String(value)} className="choice">
            <input
              type={isSeveral ? 'checkbox' : 'radio'}
              name={field}
              value={String(value)}
              defaultChecked={chosen.includes(String(value))}
              disabled={isOff}
            />
            <span>{inLocale(title, locale)}</span>
          </label>
        ))}
      </div>
      {hasOther ? (
        <div className="field">
          <label htmlFor={comment}>{t.otherText}</label>
          <input
            id={comment}
            name={comment}
            maxLength={300}
            defaultValue={values[comment]?.[0] ?? ''}
            disabled={isOff}
          />
        </div>
      ) : null}
      {isSeveral ? null : <NoAnswer name={field} chosen={chosen} />}
    </>
  );
}

/** Notes side by side, each under a thumb, with the words of both ends. */
export function NoteRow({ question, values, isOff }: FieldProps) {
  const locale = useLocale();
  const { name, choices, minLabel, maxLabel } = question;
  const field = fieldOf(name);
  const chosen = values[field] ?? [];
  return (
    <>
      <div className={styles.notes}>
        {choices.map(({ value, title }) => (
          <label key={String(value)}>
            <input
              type="radio"
              name={field}
              value={String(value)}
              defaultChecked={chosen.includes(String(value))}
              disabled={isOff}
            />
            <span>{inLocale(title, locale)}</span>
          </label>
        ))}
      </div>
      {minLabel || maxLabel ? (
        <p className={styles.ends}>
          <span>{minLabel ? `${first(choices, locale)} – ${inLocale(minLabel, locale)}` : null}</span>
          <span>{maxLabel ? `${last(choices, locale)} – ${inLocale(maxLabel, locale)}` : null}</span>
        </p>
      ) : null}
      <NoAnswer name={field} chosen={chosen} />
    </>
  );
}

const first = ([item]: readonly QuestionItem[], locale: 'fr' | 'en'): string =>
  item ? inLocale(item.title, locale) : '';
const last = (items: readonly QuestionItem[], locale: 'fr' | 'en'): string => first(items.slice(-1), locale);

/** A matrix as a list of small questions: nothing to scroll sideways on a phone. */
export function MatrixRows({ question, values, isOff }: FieldProps) {
  const locale = useLocale();
  const { name, rows, columns } = question;
  return (
    <div className={styles.rows}>
      {rows.map((row) => {
        const field = fieldOf(name, row.value);
        const chosen = values[field] ?? [];
        return (
          <fieldset key={field} className={styles.row}>
            <legend>{inLocale(row.title, locale)}</legend>
            <div className={styles.options}>
              {columns.map(({ value, title }) => (
                <label key={String(value)}>
                  <input
                    type="radio"
                    name={field}
                    value={String(value)}
                    defaultChecked={chosen.includes(String(value))}
                    disabled={isOff}
                  />
                  <span>{inLocale(title, locale)}</span>
                </label>
              ))}
            </div>
            <NoAnswer name={field} chosen={chosen} />
          </fieldset>
        );
      })}
    </div>
  );
}

/** A rank beside each choice: no dragging, and the same by keyboard. */
export function RankList({ question, values, isOff }: FieldProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { name, choices } = question;
  return (
    <ul className={styles.ranks}>
      {choices.map(({ value, title }) => {
        const field = fieldOf(name, value);
        const label = inLocale(title, locale);
        return (
          <li key={field}>
            <span>{label}</span>
            <select
              className="control"
              name={field}
              aria-label={t.rank(label)}
              defaultValue={values[field]?.[0] ?? ''}
              disabled={isOff}
            >
              <option value="">{t.rankNone}</option>
              {choices.map((_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a rank is its place
                <option key={index} value={index + 1}>
                  {t.nth(index + 1)}
                </option>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}

/** A radio cannot be unticked: once there is an answer, a way to take it back. */
function NoAnswer({ name, chosen }: { readonly name: string; readonly chosen: readonly string[] }) {
  const t = useMessages(messages);
  if (chosen.length === 0 || chosen[0] === '') return null;
  return (
    <label className={styles.clear}>
      <input type="radio" name={name} value="" />
      <span>{t.noAnswer}</span>
    </label>
  );
}
