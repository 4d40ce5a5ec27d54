import type { DeclaredField } from '~/pilots/definition.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import type { FieldLike } from '~/ui/form/field-like.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/description.ts';

/** Up to this many answers fit under a thumb as cards; more go into a list. */
const MOST_CARDS = 3;

/** One question of a declared dataset; each can be left, or made empty again. */
export function DescriptionField({ asked, field }: { asked: DeclaredField; field: FieldLike }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const title = inLocale(asked.title, locale);
  const hint = asked.help ? inLocale(asked.help, locale) : undefined;
  const options = (asked.options ?? []).map(({ key: value, title: label, detail }) => ({
    value,
    label: inLocale(label, locale),
    hint: detail ? inLocale(detail, locale) : undefined,
  }));
  const shared = { field, hint };
  if (asked.kind === 'choices') return <ChoiceCards {...shared} label={title} options={options} multiple />;
  if (asked.kind === 'choice') {
    const answer = { ...field, initialValue: field.initialValue ?? '' };
    if (options.length > MOST_CARDS) {
      return <SelectField field={answer} label={title} hint={hint} options={options} placeholder={t.noAnswer} />;
    }
    const all = [...options, { value: '', label: t.noAnswer }];
    return <ChoiceCards field={answer} label={title} hint={hint} options={all} />;
  }
  if (asked.kind === 'day') return <TextField {...shared} label={title} type="date" autoComplete="off" />;
  const label = asked.unit ? t.inUnit(title, inLocale(asked.unit, locale)) : title;
  // Plain text: a number field would refuse a comma, and let the wheel change the answer.
  return <TextField {...shared} label={label} inputMode={asked.decimals ? 'decimal' : 'numeric'} autoComplete="off" />;
}
