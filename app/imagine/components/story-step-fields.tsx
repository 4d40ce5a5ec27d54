import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/story.ts';
import { stepField, wordsField } from '../story.ts';
import { LONGEST } from '../use-case.ts';
import styles from './story-form.module.css';
import { OtherTexts, OwnText, type TextSpec } from './text-fields.tsx';

interface Props {
  readonly n: number;
  readonly last: boolean;
  readonly values: Readonly<Record<string, string>>;
  /** Data needs to pick from. */
  readonly needs: readonly { readonly key: string; readonly label: string }[];
  /** Those this step retrieves: key → its own words, or ''. */
  readonly picked: Readonly<Record<string, string>>;
}

/** One moment of the story to write: its place can be changed from the keyboard, with or without JavaScript. */
export function StoryStepFields({ n, last, values, needs, picked }: Props) {
  const t = useMessages(messages);
  const title = values.title || t.untitled(n + 1);
  const specs: readonly (TextSpec & { readonly most: number })[] = [
    { name: 'title', label: t.step.title, kind: 'line', most: LONGEST.line },
    { name: 'text', label: t.step.text, kind: 'text', rows: 3, most: LONGEST.text },
    { name: 'sees', label: t.step.sees, kind: 'line', most: LONGEST.line },
    { name: 'retrieved', label: t.step.retrieved, kind: 'list', rows: 2, most: LONGEST.text },
    { name: 'typed', label: t.step.typed, kind: 'list', rows: 2, most: LONGEST.text },
  ];
  const fields = Object.fromEntries(
    specs.flatMap(({ name, most }) =>
      [name, `${name}Other`].map((one) => {
        const field = stepField(n, one);
        return [one, { id: field, name: field, maxLength: most, initialValue: values[one] ?? '' }];
      }),
    ),
  );
  const own = (name: string) => {
    const spec = specs.find((one) => one.name === name);
    return spec ? <OwnText spec={spec} fields={fields} /> : null;
  };
  return (
    <li id={`moment-${n + 1}`} className={styles.step}>
      <h2>{t.untitled(n + 1)}</h2>
      <div className={styles.fields}>
        <div className={styles.half}>
          {own('title')}
          {own('text')}
          {own('sees')}
        </div>
        <div className={styles.half}>
          <fieldset className="field">
            <legend>{t.step.needs}</legend>
            <span className="hint">{needs.length > 0 ? t.step.needsHint : t.step.noNeeds}</span>
            {needs.map(({ key, label }) => (
              <div key={key} className={styles.pick}>
                <label className="check">
                  <input type="checkbox" name={stepField(n, 'need')} value={key} defaultChecked={key in picked} />
                  <span>{label}</span>
                </label>
                <label className={styles.words}>
                  <span>
                    {t.step.words}
                    <span className="visually-hidden">{t.of(label)}</span>
                  </span>
                  <input
                    name={stepField(n, wordsField(key))}
                    defaultValue={picked[key] ?? ''}
                    placeholder={label}
                    maxLength={LONGEST.line}
                  />
                </label>
              </div>
            ))}
          </fieldset>
          {own('retrieved')}
          {own('typed')}
        </div>
        <OtherTexts specs={specs} fields={fields} />
      </div>
      <p className="buttons">
        {n > 0 ? <MoveButton value={`up:${n}`} label={t.up} of={t.of(title)} /> : null}
        {last ? null : <MoveButton value={`down:${n}`} label={t.down} of={t.of(title)} />}
        <MoveButton value={`remove:${n}`} label={t.remove} of={t.of(title)} />
      </p>
    </li>
  );
}

function MoveButton({ value, label, of }: { value: string; label: string; of: string }) {
  return (
    <SubmitButton name="act" value={value} look="quiet">
      {label}
      <span className="visually-hidden"> {of}</span>
    </SubmitButton>
  );
}
