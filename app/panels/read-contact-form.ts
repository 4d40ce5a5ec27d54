import { asLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { ContactValues } from './components/contact-fields.tsx';
import { asContactHours, asContactWay, readReach } from './contact-preferences.ts';

/** What the contact fields of a form posted; what is left out is as nobody had chosen. */
export function readContactForm(form: FormData, locale: Locale): ContactValues {
  const text = (name: string): string => String(form.get(name) ?? '');
  return {
    ...readReach(form),
    way: asContactWay(text('way')),
    hours: asContactHours(text('hours')),
    locale: asLocale(text('locale')) ?? locale,
  };
}
