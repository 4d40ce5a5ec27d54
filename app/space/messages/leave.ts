import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'Partir',
    lead: 'Partir est net : la clef de votre espace est détruite.',
    erased: 'Ce qui est effacé',
    erasedItems: `Tous vos relevés, illisibles pour toujours, sauvegardes comprises\nVotre nom et votre adresse électronique\nVos liens avec Enedis et GRDF\nVos écogestes, et les messages qui vous ont été envoyés`,
    remains: 'Ce qui reste',
    remainsItems: (pseudonym: string) =>
      [
        `Une ligne : le numéro ${pseudonym}, la date de votre arrivée et celle de votre départ`,
        `Que ${pseudonym} avait donné ou refusé des accords, tous terminés`,
        `Dans le journal de l'étude, ce que ${pseudonym} a fait et quand. Rien n'y mène à vous`,
      ].join('\n'),
    first: "D'abord, emporter vos données",
    firstText: 'Après, elles ne pourront pas revenir, même si vous le demandez.',
    download: 'Tout télécharger (zip)',
    tick: "J'ai compris : rien ne pourra revenir",
    confirm: 'Partir et tout effacer',
    stay: 'Rester',
    notTicked: 'Cochez la case pour partir. Rien n’a été effacé.',
    goodbye: 'Au revoir, et merci',
    goodbyeText: `Votre espace est effacé. La clef est détruite : personne ne peut plus le lire, nous non plus.`,
    goodbyeTitle: 'Au revoir',
    goodbyeMore: "Vous pouvez fermer cette page. Pour revenir un jour, il faudra un nouveau lien d'inscription.",
  },
  en: {
    title: 'Leave',
    lead: 'Leaving is clean: the key of your space is destroyed.',
    erased: 'What is erased',
    erasedItems: `All your readings, unreadable for ever, backups included\nYour name and e-mail address\nYour links with Enedis and GRDF\nYour eco-gestures, and the messages sent to you`,
    remains: 'What remains',
    remainsItems: (pseudonym: string) =>
      [
        `One line: number ${pseudonym}, the date you arrived and the date you left`,
        `That ${pseudonym} had given or refused agreements, all of them over`,
        `In the study's log, what ${pseudonym} did and when. Nothing in it leads to you`,
      ].join('\n'),
    first: 'First, take your data away',
    firstText: 'Afterwards it cannot come back, even if you ask.',
    download: 'Download everything (zip)',
    tick: 'I understand: nothing can come back',
    confirm: 'Leave and erase everything',
    stay: 'Stay',
    notTicked: 'Tick the box to leave. Nothing was erased.',
    goodbye: 'Goodbye, and thank you',
    goodbyeText: `Your space is erased. The key is destroyed: nobody can read it any more, nor can we.`,
    goodbyeTitle: 'Goodbye',
    goodbyeMore: 'You can close this page. To come back some day, you will need a new enrolment link.',
  },
});
