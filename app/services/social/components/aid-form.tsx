import { Form } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import {
  type AidForm as AidFormData,
  type Answer,
  type AnswerErrors,
  AREAS,
  LANDLORDS,
  LONE,
  type Question,
  SPECIAL,
  ZONES,
} from '../aid-answers.ts';
import { messages } from '../messages/aid-form.ts';
import { OCCUPATIONS } from '../occupations.ts';
import { payMonthName } from './aid-results.tsx';

export interface AidFormProps {
  readonly form: AidFormData;
  readonly errors: AnswerErrors;
  /** What an estimate still needs: its part of the form is open. */
  readonly needed: readonly Question[];
  readonly payMonths: readonly string[];
  /** Whether the person may keep their housing and rent in what they say of themselves. */
  readonly mayKeep: boolean;
}

const GROUPS = {
  people: ['age', 'couple', 'ages', 'lone', 'special'],
  work: [
    'pay1',
    'pay2',
    'pay3',
    'stopped',
    'partnerPay',
    'receivesRsa',
    'otherIncome',
    'familyBenefits',
    'maintenance',
    'yearlyIncome',
  ],
  home: ['occupation', 'rent', 'landlord', 'zone', 'housingBenefit', 'area'],
} as const satisfies Readonly<Record<string, readonly Question[]>>;

/** Every answer that counts, with where it comes from; each can be corrected. Works without JavaScript. */
export function AidForm({ form, errors, needed, payMonths, mayKeep }: AidFormProps) {
  const t = useMessages(messages);
  return (
    <Form method="post" className="section stack" noValidate>
      <h2 id="reponses">{t.heading}</h2>
      <p>{t.lead}</p>
      {(['people', 'work', 'home'] as const).map((group) => (
        <details key={group} open={GROUPS[group].some((one) => errors[one] || needed.includes(one))}>
          <summary className="as-link">{t.groups[group]}</summary>
          <div className="stack">
            {GROUPS[group].map((question) => (
              <AidField
                key={question}
                question={question}
                answer={form[question]}
                error={errors[question] ? t.error[errors[question]] : undefined}
                payMonths={payMonths}
              />
            ))}
          </div>
        </details>
      ))}
      {mayKeep ? <CheckboxField field={{ id: 'aide-keep', name: 'keep' }} label={t.keep} hint={t.keepHint} /> : null}
      <SubmitButton wide>{t.again}</SubmitButton>
    </Form>
  );
}

interface AidFieldProps {
  readonly question: Question;
  readonly answer: Answer;
  readonly error: string | undefined;
  readonly payMonths: readonly string[];
}

function AidField({ question, answer, error, payMonths }: AidFieldProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const options = useOptions(question);
  const label = t.questions(question, payMonthName(locale, question, payMonths));
  const hint = [useOrigin(answer), t.hints(question)].filter(Boolean).join('. ');
  const field = {
    id: `aide-${question}`,
    name: question,
    initialValue: answer.value,
    errors: error ? [error] : undefined,
  };
  if (question === 'special') return <ChoiceCards {...{ field, label, hint }} options={options ?? []} multiple />;
  if (options) {
    const placeholder = answer.value === '' ? t.options.noAnswer : null;
    return <SelectField {...{ field, label, hint, options, placeholder }} />;
  }
  const inputMode = question === 'ages' ? 'text' : 'decimal';
  return <TextField {...{ field, label, hint }} inputMode={inputMode} autoComplete="off" />;
}

/** « rendu par CAF, novembre 2026 ». */
function useOrigin({ origin, holder, on }: Answer): string {
  const locale = useLocale();
  const t = useMessages(messages);
  if (!on) return t.origins(origin, holder ?? '', '');
  if (on.length === 4) return t.origins(origin, holder ?? '', t.ofIncome(on));
  const day =
    on.length === 7
      ? formatDate(locale, `${on}-15`, { month: 'long', year: 'numeric' })
      : formatDate(locale, on, { day: 'numeric', month: 'long' });
  return t.origins(origin, holder ?? '', t.ofDay(day));
}

/** The answers to choose from; undefined for a number or a text. */
function useOptions(question: Question): { value: string; label: string }[] | undefined {
  const { options: t } = useMessages(messages);
  const of = <T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: words[value] }));
  switch (question) {
    case 'couple':
    case 'stopped':
    case 'receivesRsa':
      return of(['yes', 'no'] as const, t);
    case 'lone':
      return of(LONE, t.lone);
    case 'special':
      return of(SPECIAL, t.special);
    case 'occupation':
      return of(OCCUPATIONS, t.occupation);
    case 'zone':
      return of(ZONES, t.zone);
    case 'landlord':
      return of(LANDLORDS, t.landlord);
    case 'area':
      return of(AREAS, t.area);
    default:
      return undefined;
  }
}
