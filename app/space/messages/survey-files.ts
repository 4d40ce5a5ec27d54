import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a tester answered to surveys, in their archive. */
export const messages = defineMessages({
  fr: {
    name: 'enquetes.csv',
    about: 'ce que vous avez répondu aux enquêtes, question par question',
    machine: 'pour-les-logiciels/surveys.json',
    machineAbout: 'vos réponses aux enquêtes, telles qu’elles sont gardées',
    notSent: 'pas envoyée',
    headings: { survey: 'Enquête', sent: 'Envoyée le', question: 'Question', answer: 'Réponse' },
  },
  en: {
    name: 'surveys.csv',
    about: 'what you answered to surveys, question by question',
    machine: 'for-software/surveys.json',
    machineAbout: 'your answers to surveys, as they are kept',
    notSent: 'not sent',
    headings: { survey: 'Survey', sent: 'Sent on', question: 'Question', answer: 'Answer' },
  },
});
