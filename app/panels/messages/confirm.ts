import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Est-ce bien ce que vous avez décidé ?',
    lead: (name: string | null, on: string) =>
      `${name ?? 'Quelqu’un de l’équipe'} a noté vos réponses avec vous, le ${on}. Elles ne valent qu’une fois que vous les confirmez. Changez ce que vous voulez.`,
    leadPaper: (name: string | null, on: string) =>
      `${name ?? 'Quelqu’un de l’équipe'} a recopié votre formulaire, le ${on}. Ces réponses ne valent qu’une fois que vous les confirmez. Changez ce que vous voulez.`,
    grant: 'Oui, j’accepte',
    refuse: 'Non, je refuse',
    later: 'Je déciderai plus tard',
    read: 'Lire tout le texte',
    submit: 'Je confirme ces réponses',
  },
  en: {
    title: 'Is this what you decided?',
    lead: (name: string | null, on: string) =>
      `${name ?? 'Somebody of the team'} noted your answers with you, on ${on}. They count only once you confirm them. Change what you like.`,
    leadPaper: (name: string | null, on: string) =>
      `${name ?? 'Somebody of the team'} typed in your form, on ${on}. These answers count only once you confirm them. Change what you like.`,
    grant: 'Yes, I agree',
    refuse: 'No, I refuse',
    later: 'I will decide later',
    read: 'Read the whole text',
    submit: 'I confirm these answers',
  },
});
