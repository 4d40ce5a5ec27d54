import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: { note: 'Exemple : partenaires, engagements et montants imaginés pour la démonstration.' },
  en: { note: 'Example: partners, commitments and amounts made up for the demonstration.' },
});
