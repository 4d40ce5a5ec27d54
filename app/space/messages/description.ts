import { defineMessages } from '~/platform/i18n/messages.ts';

/** Pages on which testers describe themselves; what is described comes from the pilot. */
export const messages = defineMessages({
  fr: {
    title: 'Ce que vous dites de vous',
    free: 'Rien n’est obligatoire. Ce que vous laissez vide ne change rien pour vous.',
    serves: 'À quoi cela sert',
    sealed:
      'Vos réponses restent dans votre espace, fermées avec votre clef. Chaque lecture est notée dans le journal.',
    journal: 'Voir le journal',
    noAnswer: 'Je ne réponds pas',
    inUnit: (title: string, unit: string) => `${title}, en ${unit}`,
    save: 'Garder mes réponses',
    later: 'Plus tard',
    clear: 'Tout effacer',
    clearText: 'Vos réponses sont effacées tout de suite. Vous pourrez répondre de nouveau.',
    clearConfirm: 'Effacer mes réponses',
    saved: 'C’est gardé.',
    openPage: (page: string) => `Ouvrir « ${page} »`,
    cleared: 'C’est effacé : il ne reste aucune réponse.',
    notAgreed: 'Rien ne vous est demandé ici sans votre accord',
    notAgreedText:
      'Ces questions servent à ceci. Si vous donnez l’accord, vous pourrez y répondre, en entier ou en partie.',
    see: 'Voir la question',
    failed: 'Vos réponses n’ont pas été gardées',
  },
  en: {
    title: 'What you say of yourself',
    free: 'Nothing is compulsory. What you leave empty changes nothing for you.',
    serves: 'What it is for',
    sealed: 'Your answers stay in your space, locked with your key. Every reading is noted in the journal.',
    journal: 'See the journal',
    noAnswer: 'I do not answer',
    inUnit: (title: string, unit: string) => `${title}, in ${unit}`,
    save: 'Keep my answers',
    later: 'Later',
    clear: 'Erase everything',
    clearText: 'Your answers are erased at once. You can answer again later.',
    clearConfirm: 'Erase my answers',
    saved: 'It is kept.',
    openPage: (page: string) => `Open “${page}”`,
    cleared: 'It is erased: no answer is left.',
    notAgreed: 'Nothing is asked here without your agreement',
    notAgreedText: 'These questions serve the following. If you agree, you can answer them, all or some.',
    see: 'See the question',
    failed: 'Your answers were not kept',
  },
});
