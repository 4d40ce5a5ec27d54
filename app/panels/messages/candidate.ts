import { defineMessages } from '~/platform/i18n/messages.ts';

interface Told {
  readonly pilot: string;
  readonly url: string;
  readonly code: string;
  /** The last day to confirm, written out. */
  readonly until: string;
}

/** What someone who has no seat yet is told: on their page, and by mail. */
export const messages = defineMessages({
  fr: {
    title: 'Ma candidature',
    gone: 'Cette page n’existe pas, ou plus',
    goneText: 'La candidature a été retirée, ou la date pour confirmer est passée. Rien n’en est gardé.',
    yourCode: 'Votre code',
    codeText: 'Gardez-le : c’est lui, et pas votre nom, qui figure dans le tirage.',
    state: {
      candidate: 'Votre candidature est notée',
      waiting: 'Vous êtes sur la liste d’attente',
      invited: 'Une place est pour vous',
    },
    candidateText: (on: string) =>
      `Les places seront tirées au sort après le ${on}. Tout le monde a sa chance, et chacun peut vérifier le tirage.`,
    waitingText: (place: number) =>
      place === 1
        ? 'Vous êtes la prochaine personne : dès qu’une place se libère pour votre groupe, elle vous est proposée.'
        : `Vous êtes à la ${place}e place. Dès qu’une place se libère pour votre groupe, elle est proposée dans l’ordre.`,
    invitedText: (until: string) =>
      `Dites oui avant la fin du ${until}. Après cette date, elle ira à la personne suivante.`,
    mailed: 'Nous vous écrirons quand cela change. Vous pouvez aussi revenir sur cette page.',
    notMailed: 'Sans adresse électronique, nous ne pouvons pas vous écrire : gardez l’adresse de cette page.',
    confirm: 'Je prends la place',
    confirmText: 'Cela ne vaut pas accord : les questions viennent juste après.',
    withdraw: 'Je retire ma candidature',
    withdrawText: 'Votre nom et vos coordonnées sont effacés tout de suite.',
    withdrawn: 'Votre candidature est retirée',
    withdrawnText: 'Votre nom et vos coordonnées sont effacés : la clef est détruite. Merci d’y avoir pensé.',
    draw: 'Le tirage, et comment le vérifier',
    sent: 'C’est noté',
    sentText: 'Nous venons de vous écrire. Le message dit où vous en êtes, et le lien qu’il contient ouvre votre page.',
    sentAside: 'Rien dans quelques minutes ? Regardez dans les indésirables, ou demandez à l’équipe.',
    kept: 'Ce que nous gardons : votre nom, vos coordonnées et votre groupe, chiffrés. Pas vos réponses.',
    mail: {
      candidate: {
        subject: (pilot: string) => `${pilot} : votre candidature est notée`,
        text: ({ pilot, url, code }: Told) =>
          `Bonjour,\n\nVotre candidature à ${pilot} est notée. Les places seront tirées au sort. Votre code dans le tirage : ${code}.\n\nVotre page, pour voir où vous en êtes ou retirer votre candidature :\n\n${url}\n`,
      },
      waiting: {
        subject: (pilot: string) => `${pilot} : vous êtes sur la liste d’attente`,
        text: ({ pilot, url, code }: Told) =>
          `Bonjour,\n\nIl n’y a pas de place pour vous dans ${pilot} aujourd’hui. Vous êtes sur la liste d’attente (code ${code}) : dès qu’une place se libère pour votre groupe, nous vous l’écrivons.\n\nVotre page, pour voir où vous en êtes ou retirer votre candidature :\n\n${url}\n`,
      },
      invited: {
        subject: (pilot: string) => `${pilot} : une place est pour vous`,
        text: ({ pilot, url, until }: Told) =>
          `Bonjour,\n\nUne place est pour vous dans ${pilot}. Pour la prendre, ouvrez cette page et dites oui avant la fin du ${until} :\n\n${url}\n\nAprès cette date, elle ira à la personne suivante. Vous n’en voulez plus ? La même page retire votre candidature.\n`,
      },
    },
  },
  en: {
    title: 'My application',
    gone: 'This page does not exist, or no longer does',
    goneText: 'The application was withdrawn, or the date to confirm has passed. Nothing of it is kept.',
    yourCode: 'Your code',
    codeText: 'Keep it: it is what appears in the draw, and not your name.',
    state: {
      candidate: 'Your application is noted',
      waiting: 'You are on the waiting list',
      invited: 'A seat is yours to take',
    },
    candidateText: (on: string) =>
      `Seats will be drawn by lot after ${on}. Everyone has a chance, and anyone can check the draw.`,
    waitingText: (place: number) =>
      place === 1
        ? 'You are next: as soon as a seat is free for your group, it is offered to you.'
        : `You are number ${place} in line. As soon as a seat is free for your group, it is offered in that order.`,
    invitedText: (until: string) => `Say yes by the end of ${until}. After that date, it goes to the next person.`,
    mailed: 'We will write to you when this changes. You can also come back to this page.',
    notMailed: 'Without an e-mail address we cannot write to you: keep the address of this page.',
    confirm: 'I take the seat',
    confirmText: 'This is no agreement yet: the questions come next.',
    withdraw: 'I withdraw my application',
    withdrawText: 'Your name and the ways to reach you are erased at once.',
    withdrawn: 'Your application is withdrawn',
    withdrawnText:
      'Your name and the ways to reach you are erased: the key is destroyed. Thank you for thinking of it.',
    draw: 'The draw, and how to check it',
    sent: 'Noted',
    sentText: 'We have just written to you. The message says where you stand, and its link opens your page.',
    sentAside: 'Nothing within minutes? Look in your junk mail, or ask the team.',
    kept: 'What we keep: your name, how to reach you and your group, encrypted. Not your answers.',
    mail: {
      candidate: {
        subject: (pilot: string) => `${pilot}: your application is noted`,
        text: ({ pilot, url, code }: Told) =>
          `Hello,\n\nYour application to ${pilot} is noted. Seats will be drawn by lot. Your code in the draw: ${code}.\n\nYour page, to see where you stand or withdraw your application:\n\n${url}\n`,
      },
      waiting: {
        subject: (pilot: string) => `${pilot}: you are on the waiting list`,
        text: ({ pilot, url, code }: Told) =>
          `Hello,\n\nThere is no seat for you in ${pilot} today. You are on the waiting list (code ${code}): as soon as a seat is free for your group, we will write to you.\n\nYour page, to see where you stand or withdraw your application:\n\n${url}\n`,
      },
      invited: {
        subject: (pilot: string) => `${pilot}: a seat is yours to take`,
        text: ({ pilot, url, until }: Told) =>
          `Hello,\n\nA seat in ${pilot} is yours to take. Open this page and say yes by the end of ${until}:\n\n${url}\n\nAfter that date, it goes to the next person. You no longer want it? The same page withdraws your application.\n`,
      },
    },
  },
});
