import { formatNumber } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    sections: {
      minute: 'En une minute',
      examples: 'Deux exemples à raconter',
      faq: 'Les questions que l’on vous posera',
    },
    people: (n: number) => `${formatNumber('fr', n)} personnes essaient, avec leurs propres données.`,
    question: (goal: string) => `Ce que nous voulons savoir : ${goal}`,
    service: (title: string, pitch: string) => `${title} : ${pitch}`,
    asks: {
      minute: 'Relisez-la à voix haute à quelqu’un qui n’en sait rien, puis écrivez vos trois phrases.',
      examples: 'Racontez deux moments où une personne se sert de ses données.',
      faq: 'Écrivez les réponses aux premières questions : qui voit quoi, qui paie, comment partir.',
    },
  },
  en: {
    sections: { minute: 'In a minute', examples: 'Two examples to tell', faq: 'The questions you will be asked' },
    people: (n: number) => `${formatNumber('en', n)} people try it, with their own data.`,
    question: (goal: string) => `What we want to know: ${goal}`,
    service: (title: string, pitch: string) => `${title}: ${pitch}`,
    asks: {
      minute: 'Read it aloud to somebody who knows nothing of it, then write your three sentences.',
      examples: 'Tell two moments when a person uses their data.',
      faq: 'Write the answers to the first questions: who sees what, who pays, how to leave.',
    },
  },
});
