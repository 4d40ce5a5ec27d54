import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Questions fréquentes',
    heading: "Les questions qu'un séminaire pose toujours",
    lead: 'De quoi répondre sans jargon, et sans promettre ce qui n’est pas.',
  },
  en: {
    title: 'Frequent questions',
    heading: 'The questions a seminar always asks',
    lead: 'Enough to answer without jargon, and without promising what is not there.',
  },
});
