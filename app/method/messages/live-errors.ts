import { defineMessages } from '~/platform/i18n/messages.ts';

type Params = Readonly<Record<string, string | number>>;

/** What went wrong in a live workshop: what happened, what was kept, what to do. */
export const messages = defineMessages({
  fr: {
    errors: {
      'unknown-code': ({ code }: Params) =>
        `Aucun atelier n'a le code « ${code} ». Relisez-le sur le mur : un mot, un tiret, deux chiffres.`,
      'too-many-codes': ({ minutes }: Params) =>
        `Trop de mauvais codes sont venus de ce réseau. Attendez ${minutes} min, ou passez par le réseau du téléphone ; qui est déjà entré reste dans l’atelier.`,
      'not-open-yet': "L'atelier n'est pas encore ouvert. Gardez cette page : vous entrerez dès l'ouverture.",
      closed: "L'atelier est terminé, plus rien ne s'y ajoute. Ce que vous aviez collé est gardé.",
      gone: "Cet atelier n'existe plus. Demandez à la personne qui anime.",
      'not-joined': "Ce téléphone n'est pas entré dans l'atelier. Entrez avec le code du mur.",
      'room-full': "La salle est pleine : l'atelier n'accueille plus de téléphone. Écrivez sur papier.",
      'too-fast': 'Trop d’envois en peu de temps. Rien n’est perdu : attendez quelques secondes et recommencez.',
      'activity-closed':
        'Cette activité est close, elle ne prend plus rien. Ce que vous écriviez reste sur votre téléphone.',
      'activity-gone': "Cette activité n'est pas au programme. Rechargez la page.",
      'note-empty': 'Le post-it est vide. Écrivez une idée.',
      'note-too-long': ({ most, over }: Params) =>
        `C'est trop long de ${over} signes : ${most} au plus. Votre texte est gardé, raccourcissez-le.`,
      'note-gone': "Ce post-it n'est plus sur le mur.",
      'note-merged': 'Ce post-it est réuni avec un autre, il ne s’enlève plus.',
      'no-table': 'Choisissez d’abord votre table. Votre texte est gardé.',
      'table-gone': "Cette table n'existe plus. Choisissez-en une autre.",
      'table-in-use': ({ number }: Params) =>
        `La table ${number} a déjà des post-its ou des réponses : elle reste. Le reste est inchangé.`,
      'changed-meanwhile': 'Quelqu’un vient de changer cela. Rien n’a été écrasé : regardez ce qui est là maintenant.',
      'cluster-gone': "Cette famille n'existe plus. Les post-its sont toujours là.",
      'cluster-unnamed': 'Donnez un nom à la famille.',
      'no-dots-left': 'Vous avez donné tous vos points. Reprenez-en un pour le donner ailleurs.',
      'ballot-cast': 'Vos points sont déposés, ils ne changent plus.',
      'vote-over': 'Le vote est clos : les points donnés ne changent plus.',
      'not-a-target': 'On ne peut pas voter pour cela.',
      'too-many-dots': ({ most }: Params) =>
        `C'est plus de points que n'en ont les personnes sur papier : ${most} au plus.`,
      'nothing-written': 'Il n’y a rien à ajouter : écrivez au moins une ligne.',
      'deck-empty': "Il n'y a pas encore de carte dans ce paquet.",
      'not-waiting': 'Ce formulaire n’est plus à remplir.',
      'unknown-gesture': 'Cette page ne connaît pas ce geste. Rechargez-la.',
    },
  },
  en: {
    errors: {
      'unknown-code': ({ code }: Params) =>
        `No workshop has the code “${code}”. Read it again on the wall: a word, a hyphen, two digits.`,
      'too-many-codes': ({ minutes }: Params) =>
        `Too many wrong codes came from this network. Wait ${minutes} min, or use the phone’s own network; whoever is in stays in.`,
      'not-open-yet': 'The workshop is not open yet. Keep this page: you will enter as soon as it opens.',
      closed: 'The workshop is over, nothing more is added to it. What you had stuck is kept.',
      gone: 'This workshop is gone. Ask whoever is running it.',
      'not-joined': 'This phone has not entered the workshop. Enter with the code on the wall.',
      'room-full': 'The room is full: no more phones can enter. Write on paper.',
      'too-fast': 'Too much sent in a short time. Nothing is lost: wait a few seconds and try again.',
      'activity-closed': 'This activity is closed and takes nothing more. What you were writing stays on your phone.',
      'activity-gone': 'This activity is not on the agenda. Reload the page.',
      'note-empty': 'The note is empty. Write one idea.',
      'note-too-long': ({ most, over }: Params) =>
        `Too long by ${over} characters: ${most} at most. Your text is kept, make it shorter.`,
      'note-gone': 'This note is no longer on the wall.',
      'note-merged': 'This note was joined to another one and can no longer be taken off.',
      'no-table': 'Choose your table first. Your text is kept.',
      'table-gone': 'This table is gone. Choose another one.',
      'table-in-use': ({ number }: Params) =>
        `Table ${number} already has notes or answers: it stays. Nothing else has changed.`,
      'changed-meanwhile': 'Somebody has just changed this. Nothing was overwritten: look at what is there now.',
      'cluster-gone': 'This family is gone. The notes are still there.',
      'cluster-unnamed': 'Give the family a name.',
      'no-dots-left': 'You have given all your dots. Take one back to give it elsewhere.',
      'ballot-cast': 'Your dots are cast and no longer change.',
      'vote-over': 'The vote is closed: the dots given no longer change.',
      'not-a-target': 'This cannot be voted on.',
      'too-many-dots': ({ most }: Params) => `More dots than people on paper have: ${most} at most.`,
      'nothing-written': 'There is nothing to add: write at least one line.',
      'deck-empty': 'There is no card in this deck yet.',
      'not-waiting': 'This form is no longer to be filled in.',
      'unknown-gesture': 'This page does not know this gesture. Reload it.',
    },
  },
});
