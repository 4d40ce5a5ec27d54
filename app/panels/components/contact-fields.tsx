import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { Locale } from '~/platform/i18n/messages.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import {
  CONTACT_HOURS,
  CONTACT_WAYS,
  type ContactField,
  type ContactHours,
  type ContactProblem,
  type ContactWay,
  type Reach,
} from '../contact-preferences.ts';
import { messages } from '../messages/contact.ts';

export interface ContactValues extends Reach {
  readonly way: ContactWay;
  readonly hours: ContactHours;
  readonly locale: Locale;
}

export interface ContactFieldsProps {
  readonly values: ContactValues;
  readonly problems: Readonly<Partial<Record<ContactField, ContactProblem>>>;
  /** All but the e-mail address behind a line to open: most people want nothing else. */
  readonly folded?: boolean;
}

/** How one is reached: by which way, when, in which language. Posts email, phone, address, way, hours and locale. */
export function ContactFields({ values, problems, folded = false }: ContactFieldsProps) {
  const t = useMessages(messages);
  const errors = (name: ContactField): string[] | undefined => {
    const problem = problems[name];
    return problem ? [t.errors[name][problem]] : undefined;
  };
  const field = (name: ContactField) => ({
    ...{ id: `joindre-${name}`, name, required: false },
    initialValue: values[name] ?? '',
    errors: errors(name),
  });
  const rest = (
    <>
      <ChoiceCards
        field={{ id: 'joindre-way', name: 'way', required: true, initialValue: values.way }}
        label={t.way}
        options={CONTACT_WAYS.map((value) => ({ value, label: t.ways[value] }))}
      />
      <TextField field={field('phone')} type="tel" label={t.phone} hint={t.phoneHint} autoComplete="tel" />
      <TextAreaField field={field('address')} label={t.address} hint={t.addressHint} rows={3} />
      <ChoiceCards
        field={{ id: 'joindre-hours', name: 'hours', required: true, initialValue: values.hours }}
        label={t.hours}
        options={CONTACT_HOURS.map((value) => ({ value, label: t.hoursOf[value] }))}
      />
      <ChoiceCards
        field={{ id: 'joindre-locale', name: 'locale', required: true, initialValue: values.locale }}
        label={t.locale}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: t.locales[value] }))}
      />
    </>
  );
  const isOpen = values.way !== 'mail' || values.hours !== 'any' || Boolean(problems.phone || problems.address);
  return (
    <>
      <TextField field={field('email')} type="email" label={t.email} hint={t.emailHint} autoComplete="email" />
      {folded ? (
        <details open={isOpen}>
          <summary>{t.fold}</summary>
          <div className="stack">{rest}</div>
        </details>
      ) : (
        rest
      )}
    </>
  );
}
