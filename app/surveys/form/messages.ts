import type { Bilingual } from '~/platform/i18n/messages.ts';

/** What SurveyJS adds to a list of choices, by the value it keeps, in our words. */
export const SPECIAL_CHOICES = {
  none: { fr: 'Rien de tout cela', en: 'None of these' },
  refused: { fr: 'Je préfère ne pas le dire', en: 'I would rather not say' },
  dontknow: { fr: 'Je ne sais pas', en: 'I do not know' },
  other: { fr: 'Autre', en: 'Other' },
} as const satisfies Record<string, Bilingual>;

export const CONSENT_WORDS = {
  yes: { fr: "J'accepte", en: 'I agree' },
  no: { fr: 'Je refuse', en: 'I refuse' },
} as const satisfies Record<string, Bilingual>;
