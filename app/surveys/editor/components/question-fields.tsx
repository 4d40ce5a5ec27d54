import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { SWITCHES } from '../element-form.ts';
import type { ListName } from '../item-list.ts';
import { listMessages } from '../messages/list.ts';
import { questionMessages } from '../messages/question.ts';
import type { QuestionForm } from '../question-view.ts';
import { type EditedKind, KINDS } from '../templates.ts';
import styles from './editor.module.css';
import { ItemLines } from './item-lines.tsx';
import { TextPairFields } from './text-pair-fields.tsx';

/** Everything of a question but its condition. */
export function QuestionFields({ question }: { readonly question: QuestionForm }) {
  const t = useMessages(questionMessages);
  const kinds = useMessages(listMessages).kinds;
  const { kind, texts, lists } = question;
  const isInformation = kind === 'information';
  const words = isInformation ? t.information : kind === 'consent' ? t.agreement : t.words;
  return (
    <>
      {kind === null ? (
        <p>{t.unknown(question.type)}</p>
      ) : (
        <SelectField
          field={{ id: 'kind', name: 'kind', initialValue: kind }}
          label={t.kind}
          hint={t.kindHint}
          placeholder={null}
          options={KINDS.map((one) => ({ value: one, label: kinds[one] }))}
        />
      )}
      <TextPairFields
        name={isInformation ? 'html' : 'title'}
        label={words}
        value={isInformation ? texts.html : texts.title}
        rows={isInformation ? 6 : 2}
      />
      {isInformation ? null : <TextPairFields name="description" label={t.help} value={texts.description} rows={2} />}
      {(Object.keys(lists) as ListName[]).map((list) => (
        <ItemLines key={list} list={list} items={lists[list] ?? []} />
      ))}
      {kind === null ? null : <Bounds kind={kind} question={question} />}
      <Switches question={question} />
      <TextField
        field={{ id: 'name', name: 'name', initialValue: question.name, required: true, maxLength: 64 }}
        label={t.name}
        hint={t.nameHint}
        spellCheck={false}
      />
    </>
  );
}

function Bounds({ kind, question: { bounds, texts, lists } }: { kind: EditedKind; question: QuestionForm }) {
  const t = useMessages(questionMessages);
  if (kind === 'rating') {
    return (
      <>
        {lists.rateValues ? null : (
          <fieldset className="field">
            <legend>{t.scale}</legend>
            <div className={styles.sideBySide}>
              <TextField
                field={{ id: 'rateMin', name: 'rateMin', initialValue: bounds.min, min: 0, max: 10 }}
                label={t.rateMin}
                type="number"
              />
              <TextField
                field={{ id: 'rateMax', name: 'rateMax', initialValue: bounds.max, min: 1, max: 20 }}
                label={t.rateMax}
                type="number"
              />
            </div>
          </fieldset>
        )}
        <TextPairFields name="minRateDescription" label={t.minLabel} value={texts.minRateDescription} />
        <TextPairFields name="maxRateDescription" label={t.maxLabel} value={texts.maxRateDescription} />
      </>
    );
  }
  if (kind === 'consent') {
    return (
      <>
        <TextPairFields name="labelTrue" label={t.yes} value={texts.labelTrue} />
        <TextPairFields name="labelFalse" label={t.no} value={texts.labelFalse} />
      </>
    );
  }
  if (kind === 'multiple') {
    return (
      <TextField
        field={{ id: 'most', name: 'maxSelectedChoices', initialValue: bounds.most, min: 1 }}
        label={t.most}
        type="number"
      />
    );
  }
  if (kind !== 'number' && kind !== 'date') return null;
  const isDate = kind === 'date';
  return (
    <div className={styles.sideBySide}>
      <TextField
        field={{ id: 'min', name: 'min', initialValue: bounds.min }}
        label={isDate ? t.from : t.atLeast}
        type={isDate ? 'date' : 'text'}
        inputMode={isDate ? undefined : 'decimal'}
      />
      <TextField
        field={{ id: 'max', name: 'max', initialValue: bounds.max }}
        label={isDate ? t.until : t.atMost}
        type={isDate ? 'date' : 'text'}
        inputMode={isDate ? undefined : 'decimal'}
      />
    </div>
  );
}

function Switches({ question: { kind, switches } }: { question: QuestionForm }) {
  const t = useMessages(questionMessages);
  if (kind === 'information') return null;
  const hasChoices = kind === 'single' || kind === 'multiple';
  return (
    <div>
      {SWITCHES.filter((property) => property === 'isRequired' || hasChoices).map((property) => (
        <div key={property}>
          <input type="hidden" name={`${property}.shown`} value="1" />
          <CheckboxField
            field={{ id: property, name: property, initialValue: switches[property] }}
            label={t.switches[property]}
          />
        </div>
      ))}
    </div>
  );
}
