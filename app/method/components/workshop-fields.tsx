import type { FieldMetadata } from '@conform-to/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/plan.ts';
import { messages as words } from '../messages/words.ts';
import { TIME_ZONES } from '../plan/zoned-time.ts';
import styles from './workshop-fields.module.css';

interface Props {
  readonly fields: Readonly<Record<'title' | 'day' | 'time' | 'timeZone' | 'place' | 'theme', FieldMetadata>>;
  readonly timeZone: string;
}

/** Title, date, zone, place and theme: what planning and editing a workshop share. */
export function WorkshopFields({ fields, timeZone }: Props) {
  const t = useMessages(messages).form;
  const w = useMessages(words);
  const zones: readonly string[] = (TIME_ZONES as readonly string[]).includes(timeZone)
    ? TIME_ZONES
    : [timeZone, ...TIME_ZONES];
  const names: Readonly<Record<string, string | undefined>> = w.zones;
  return (
    <>
      <TextField field={fields.title} label={t.title} hint={t.titleHint} />
      <div className={styles.when}>
        <TextField field={fields.day} label={t.day} type="date" />
        <TextField field={fields.time} label={t.time} type="time" />
        <SelectField
          field={fields.timeZone}
          label={t.timeZone}
          placeholder={null}
          options={zones.map((zone) => ({ value: zone, label: names[zone] ?? zone }))}
        />
      </div>
      <TextAreaField field={fields.place} label={t.place} hint={t.placeHint} rows={2} />
      <TextField field={fields.theme} label={t.theme} hint={t.themeHint} />
    </>
  );
}
