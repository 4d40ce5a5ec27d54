import { Form } from '@remix-run/react';
import type { z } from 'zod';
import { formatDate, formatEuros } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { FormErrors } from '~/ui/form/form-errors.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import type { AidField } from '../energy-use/aid-form.ts';
import { CLASS_LETTERS } from '../energy-use/class-letters.ts';
import type { renovationAid } from '../energy-use/renovation-aid.server.ts';
import { messages } from '../energy-use/works-messages.ts';

export type AidTold = z.output<typeof renovationAid.output>;

interface RenovationAidProps {
  /** What the form holds: what was typed, or what is known of the home. */
  readonly typed: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string[] | null>>;
  readonly told: AidTold | null;
}

const FORM = 'aide';

/** What the State would give for works in depth: a form whose answers are not kept, and the estimate. Works without JavaScript. */
export function RenovationAid({ typed, errors, told }: RenovationAidProps) {
  const t = useMessages(messages).aid;
  const failed = Object.values(errors).some((one) => one?.length);
  const field = (name: AidField, required = true) => ({
    ...{ id: `${FORM}-${name}`, name, initialValue: typed[name] ?? '', required },
    errors: errors[name] ?? [],
  });
  const letters = CLASS_LETTERS.map((value) => ({ value, label: value.toUpperCase() }));
  const text = (name: AidField, hint?: string, required = true) => (
    <TextField
      field={field(name, required)}
      label={t.fields[name]}
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
    />
  );
  return (
    <section className="section stack" id="aide-de-l-etat">
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      {told ? <AidResult told={told} /> : null}
      <Form
        method="post"
        action="/moi/travaux#aide-de-l-etat"
        id={FORM}
        noValidate
        className="stack"
        preventScrollReset
      >
        {failed ? (
          <FormErrors form={{ id: FORM, status: 'error', allErrors: given(errors) }} labels={t.fields} />
        ) : null}
        <SelectField field={field('tenure')} label={t.fields.tenure} options={optionsOf(t.tenures)} />
        <SelectField field={field('housing')} label={t.fields.housing} options={optionsOf(t.housings)} />
        {text('surface')}
        {text('built-in')}
        {text('occupants')}
        {text('income', t.incomeHint)}
        <SelectField field={field('energy-class')} label={t.fields['energy-class']} options={letters} />
        <SelectField field={field('aimed')} label={t.fields.aimed} options={letters.slice(0, 5)} />
        {text('cost', t.costHint, false)}
        <CheckboxField field={field('capital', false)} label={t.fields.capital} />
        <SubmitButton wide look={told ? 'plain' : undefined}>
          {told ? t.again : t.submit}
        </SubmitButton>
      </Form>
    </section>
  );
}

function AidResult({ told }: { readonly told: AidTold }) {
  const locale = useLocale();
  const t = useMessages(messages).aid;
  const { obstacle, aids, aidEur, worksWithTaxEur, leftEur, isCostUsual, incomeClass, model } = told;
  const euros = (value: number) => formatEuros(locale, Math.round(value / 10) * 10, 0);
  return (
    <>
      <Callout tone={aidEur > 0 ? 'ok' : 'info'} title={aidEur > 0 ? t.result(euros(aidEur)) : t.nothing} role="status">
        {obstacle ? <p>{t.obstacles[obstacle]}</p> : null}
        {aids.length > 0 ? (
          <ul>
            {aids.map(({ key, amount }) => (
              <li key={key}>
                {t.aids[key]}
                {locale === 'fr' ? '\u00a0: ' : ': '}
                <b>{euros(amount)}</b>
              </li>
            ))}
          </ul>
        ) : null}
        <p>
          {t.cost(euros(worksWithTaxEur), isCostUsual)} {aidEur > 0 ? t.left(euros(leftEur)) : null}
        </p>
        <p>{t.incomeClass(t.incomes[incomeClass])}</p>
      </Callout>
      <p className="aside">
        {t.model(model.name, model.version, model.amendedSince ? formatDate(locale, model.amendedSince) : null)}{' '}
        <a href="https://france-renov.gouv.fr">{t.advice}</a>
      </p>
    </>
  );
}

const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

function given(errors: Readonly<Record<string, string[] | null>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(errors).flatMap(([name, found]) => (found?.length ? [[name, found]] : [])));
}
