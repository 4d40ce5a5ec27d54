import { Form } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { Contribution, FoodNames } from '../contribution/read-contribution.server.ts';
import { messages } from '../messages/contribution.ts';

type ContributionFormProps = Pick<Contribution, 'rows' | 'choice' | 'period'> & {
  readonly names: FoodNames;
  /** Whether a preview is shown under it, which has the main button. */
  readonly hasPreview: boolean;
};

/** What leaves of a month: which fields, and which rows. Sent as an address, so that looking sends nothing. */
export function ContributionForm({ rows, choice, period, names, hasPreview }: ContributionFormProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const nameOf = ({ aisle, kind }: Contribution['rows'][number]): string => {
    const [a, k] = [aisle ? names.aisles[aisle] : null, kind ? names.kinds[kind] : null];
    return [k, a].flatMap((one) => (one ? [inLocale(one, locale)] : [])).join(', ') || t.unknown;
  };
  return (
    <Form method="get" className="stack" preventScrollReset>
      <input type="hidden" name="mois" value={period} />
      <input type="hidden" name="apercu" value="1" />
      <fieldset className="field">
        <legend>{t.fields}</legend>
        <p>{t.always}</p>
        <CheckboxField field={{ id: 'sorte', name: 'sorte', initialValue: choice.withKind }} label={t.kind} />
        <CheckboxField field={{ id: 'prix', name: 'prix', initialValue: choice.withEur }} label={t.eur} />
      </fieldset>
      <fieldset className="field">
        <legend>{t.rows}</legend>
        <p>{t.rowsHint}</p>
        {rows.map((row) => (
          <CheckboxField
            key={row.key}
            field={{ id: `ligne-${row.key}`, name: 'ligne', initialValue: choice.rows.includes(row.key) }}
            value={row.key}
            label={`${nameOf(row)} – ${formatNumber(locale, row.co2eKg, { maximumFractionDigits: 1 })}\u00a0kg`}
          />
        ))}
      </fieldset>
      <SubmitButton wide {...(hasPreview ? { look: 'plain' } : {})}>
        {t.preview}
      </SubmitButton>
    </Form>
  );
}
