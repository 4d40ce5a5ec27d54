/** How a tester wants to hear from the team. */
export const CONTACT_WAYS = ['mail', 'phone', 'paper'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** When in the day; local to the pilot. */
export const CONTACT_HOURS = ['any', 'morning', 'afternoon', 'evening'] as const;
export type ContactHours = (typeof CONTACT_HOURS)[number];

/** The hours of the day that each stands for, the last one excluded. Nobody is called before 8 nor after 21. */
export const HOURS_OF_DAY: Readonly<Record<ContactHours, { readonly from: number; readonly until: number }>> = {
  any: { from: 8, until: 21 },
  morning: { from: 8, until: 12 },
  afternoon: { from: 12, until: 18 },
  evening: { from: 18, until: 21 },
};

/** A value of a row; the first of the list for a word that is none. */
export const asContactWay = (text: string | undefined): ContactWay =>
  CONTACT_WAYS.find((way) => way === text) ?? 'mail';
export const asContactHours = (text: string | undefined): ContactHours =>
  CONTACT_HOURS.find((hours) => hours === text) ?? 'any';

/** What a person gives to be reached by; null where nothing was given. */
export interface Reach {
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
/** Digits as people write them, in this country or another. */
const PHONE = /^\+?[\d\s.()/-]{6,24}$/;

export type ContactField = 'email' | 'phone' | 'address';
/** `missing`: the way that was chosen needs it; `malformed`: it could not be reached by that. */
export type ContactProblem = 'missing' | 'malformed';

/** What is wrong with a way to be reached, by field; empty when nothing is. */
export function contactProblems(
  way: ContactWay,
  { email, phone, address }: Reach,
): Partial<Record<ContactField, ContactProblem>> {
  const problems: Partial<Record<ContactField, ContactProblem>> = {};
  if (email && !EMAIL.test(email)) problems.email = 'malformed';
  if (phone && (!PHONE.test(phone) || phone.replace(/\D/g, '').length < 6)) problems.phone = 'malformed';
  if (way === 'phone' && !phone) problems.phone = 'missing';
  if (way === 'paper' && !address) problems.address = 'missing';
  return problems;
}

/** Longest text that is kept of each. */
const LONGEST: Readonly<Record<ContactField, number>> = { email: 254, phone: 30, address: 300 };

/** The three fields of a posted form, without the spaces around; null for one left empty. */
export function readReach(form: FormData): Reach {
  const read = (name: ContactField): string | null =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, LONGEST[name]) || null;
  return { email: read('email'), phone: read('phone'), address: read('address') };
}
