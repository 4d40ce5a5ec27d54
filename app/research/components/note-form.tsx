import { Form } from '@remix-run/react';
import type { IndicatorView } from '~/pilots/indicators/view-indicators.ts';
import { sayPeriod } from '~/pilots/indicators/words.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { indicatorPageMessages as messages } from '../messages/indicators.ts';
import styles from './indicators.module.css';

export interface NoteResult {
  readonly indicatorKey: string;
  readonly problem: string;
  readonly typed: string;
  readonly note: string;
}

interface Props {
  readonly indicatorKey: string;
  readonly unit: Bilingual | undefined;
  readonly periods: readonly string[];
  readonly per: IndicatorView['per'];
  readonly result: NoteResult | null;
}

/** Where the team types in a figure that it gathered itself. */
export function NoteForm({ indicatorKey, unit, periods, per, result }: Props) {
  const { note: t } = useMessages(messages);
  const locale = useLocale();
  const own = result?.indicatorKey === indicatorKey ? result : null;
  const id = (name: string): string => `${name}-${indicatorKey}`;
  return (
    <details className={styles.note} open={own !== null}>
      <summary>{t.title}</summary>
      <Form method="post" className="sheet stack">
        <input type="hidden" name="indicator" value={indicatorKey} />
        <div className={styles.fields}>
          <SelectField
            field={{ id: id('period'), name: 'period', required: true }}
            label={t.period}
            placeholder={null}
            options={periods.map((start) => ({ value: start, label: sayPeriod(locale, start, per) }))}
          />
          <TextField
            field={{
              ...{ id: id('value'), name: 'value', initialValue: own?.typed ?? '' },
              errors: own ? [own.problem] : [],
            }}
            label={unit ? t.valueIn(inLocale(unit, locale)) : t.value}
            inputMode="decimal"
          />
        </div>
        <TextField
          field={{ id: id('note'), name: 'note', maxLength: 300, initialValue: own?.note ?? '' }}
          label={t.note}
          hint={t.noteHint}
        />
        <p className="buttons">
          <SubmitButton name="intent" value="note" look="plain">
            {t.save}
          </SubmitButton>
          <SubmitButton name="intent" value="take-back" look="quiet">
            {t.takeBack}
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
