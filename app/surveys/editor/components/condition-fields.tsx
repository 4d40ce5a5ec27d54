import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { type Condition, type Rule, takesNoValue } from '../condition.ts';
import { questionMessages } from '../messages/question.ts';
import type { Nameable } from '../question-view.ts';
import styles from './editor.module.css';

export interface ConditionFieldsProps {
  readonly condition: Condition | null;
  readonly expression: string;
  readonly nameables: readonly Nameable[];
}

/** « Shown only if »: an earlier question, a comparison, an answer. What the form cannot show is told and kept. */
export function ConditionFields({ condition, expression, nameables }: ConditionFieldsProps) {
  const t = useMessages(questionMessages);
  return (
    <fieldset className="field" id="condition">
      <legend>{t.condition}</legend>
      {condition === null ? (
        <>
          <p>{t.raw}</p>
          <code className={styles.code}>{expression}</code>
          <SubmitButton name="intent" value="rules:clear" look="plain">
            {t.clear}
          </SubmitButton>
        </>
      ) : (
        <Rules condition={condition} nameables={nameables} />
      )}
    </fieldset>
  );
}

function Rules({ condition, nameables }: { condition: Condition; nameables: readonly Nameable[] }) {
  const t = useMessages(questionMessages);
  const { rules, join } = condition;
  const earlier = nameables.filter(({ isLater }) => !isLater);
  return (
    <>
      <input type="hidden" name="rules.shown" value="1" />
      {rules.length === 0 ? <p>{t.always}</p> : null}
      {rules.map((rule, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is known by its place
        <RuleFields key={`${rule.question} ${at}`} rule={rule} at={at} nameables={nameables} />
      ))}
      {rules.length > 1 ? (
        <SelectField
          field={{ id: 'rules-join', name: 'rules.join', initialValue: join }}
          label={t.join}
          placeholder={null}
          options={[
            { value: 'and', label: t.and },
            { value: 'or', label: t.or },
          ]}
        />
      ) : (
        <input type="hidden" name="rules.join" value={join} />
      )}
      {earlier.length === 0 ? (
        <p className="aside">{t.firstQuestion}</p>
      ) : (
        <div className={styles.inline}>
          <SelectField
            field={{ id: 'rules-question', name: 'rules.question' }}
            label={t.newRule}
            hint={t.newRuleHint}
            options={earlier.map(({ name, title }) => ({ value: name, label: title }))}
          />
          <SubmitButton name="intent" value="rules:add" look="plain" icon="plus">
            {t.addRule}
          </SubmitButton>
        </div>
      )}
    </>
  );
}

function RuleFields({ rule, at, nameables }: { rule: Rule; at: number; nameables: readonly Nameable[] }) {
  const t = useMessages(questionMessages);
  const named = nameables.find(({ name }) => name === rule.question);
  const operators = [...new Set([rule.operator, ...(named?.operators ?? [])])];
  const title = named ? (named.isLater ? t.laterQuestion(named.title) : named.title) : t.unknownQuestion(rule.question);
  return (
    <div className={styles.rule}>
      <input type="hidden" name={`rules.${at}.question`} value={rule.question} />
      <p>
        <span className="aside">{t.ruleQuestion(at + 1)}</span> <b>{title}</b>
      </p>
      <div className={styles.sideBySide}>
        <SelectField
          field={{ id: `rule-${at}`, name: `rules.${at}.operator`, initialValue: rule.operator }}
          label={t.operator}
          placeholder={null}
          options={operators.map((operator) => ({ value: operator, label: t.operators[operator] }))}
        />
        <RuleValue rule={rule} at={at} named={named} />
      </div>
      <p>
        <SubmitButton name="intent" value={`rules:remove:${at}`} look="quiet">
          {t.removeRule(at + 1)}
        </SubmitButton>
      </p>
    </div>
  );
}

function RuleValue({ rule, at, named }: { rule: Rule; at: number; named: Nameable | undefined }) {
  const t = useMessages(questionMessages);
  const answers = named?.answers ?? [];
  if (answers.length > 0) {
    const known = new Set(answers.map(({ value }) => value));
    const unknown = rule.values.filter((value) => !known.has(value)).map((value) => ({ value, label: value }));
    return (
      <fieldset className="field">
        <legend>{t.value}</legend>
        {[...answers, ...unknown].map(({ value, label }) => (
          <CheckboxField
            key={value}
            field={{ id: `rule-${at}-${value}`, name: `rules.${at}.value`, initialValue: [...rule.values] }}
            label={label}
            value={value}
          />
        ))}
      </fieldset>
    );
  }
  if (named?.operators.every(takesNoValue)) return null;
  return (
    <>
      {(rule.values.length > 0 ? rule.values : ['']).map((value, i) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a value is known by its place
          key={`${value} ${i}`}
          field={{ id: `rule-${at}-value-${i}`, name: `rules.${at}.value`, initialValue: value }}
          label={t.value}
          type={named?.input === 'date' ? 'date' : 'text'}
          inputMode={named?.input === 'number' ? 'decimal' : undefined}
        />
      ))}
    </>
  );
}
