import { Form } from '@remix-run/react';
import { formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import type { DiaryView } from '../food/diary-view.ts';
import { messages } from '../food/messages/waste.ts';
import { WASTE_KINDS, WASTE_REASONS } from '../food/waste-summary.ts';
import styles from './waste-widget.module.css';

export type WasteField = 'kind' | 'size' | 'day' | 'people';

/** One note in ten seconds: what, how much; the rest may be left alone. Emptied after each note by its key. */
export function WasteForm({ view, wrong }: { view: DiaryView; wrong: WasteField | null }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const field = (name: WasteField | 'reason', more: object = {}) => ({
    ...{ id: name, name, ...more },
    ...(wrong === name ? { errors: [t.wrong[name as WasteField]] } : {}),
  });
  return (
    <Form method="post" className={`stack ${styles.form}`} key={view.last[0]?.id}>
      <ChoiceCards
        field={field('kind', { required: true })}
        label={t.kind}
        options={WASTE_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <ChoiceCards
        field={field('size', { required: true, initialValue: 'bowl' })}
        label={t.size}
        options={view.sizes.map(({ key, title, grams }) => ({
          ...{ value: key, label: inLocale(title, locale) },
          hint: t.sizeHint(`${formatNumber(locale, grams)}\u00a0g`),
        }))}
      />
      <SelectField
        field={field('reason')}
        label={t.reason}
        placeholder={t.noReason}
        options={WASTE_REASONS.map((reason) => ({ value: reason, label: t.reasons[reason] }))}
      />
      <TextField field={field('day', { initialValue: view.today, max: view.today })} label={t.day} type="date" />
      <SubmitButton wide large>
        {t.save}
      </SubmitButton>
    </Form>
  );
}
