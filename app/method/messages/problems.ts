import { defineMessages } from '~/platform/i18n/messages.ts';

/** What can go wrong while preparing a workshop or taking up what it left. */
export const messages = defineMessages({
  fr: {
    errors: {
      closed: 'Cet atelier est clos : ce qui s’y est passé ne change plus. Rien n’a été modifié.',
      opened: 'Cet atelier a été ouvert : des personnes y ont peut-être écrit. Il ne s’annule plus ; il se clôt.',
      'not-opened': 'Cet atelier n’a pas encore été ouvert : il n’y a rien à clore.',
      'no-code': 'Aucun code libre n’a été trouvé. Rien n’a été créé ; recommencez.',
      'harvest-taken': 'Quelqu’un a déjà repris cet élément ailleurs. Rien n’a été changé.',
      'same-words': 'Ces mots sont déjà ceux d’un autre défi. Rien n’a été changé ; réunissez-les plutôt.',
      'bad-agenda':
        'Cet ordre du jour ne tient plus : il faut au moins deux étapes, et des minutes entre 1 et 480. Rien n’a été enregistré.',
      conflict: 'Quelqu’un a modifié ceci pendant ce temps. Rien n’a été écrasé : relisez, puis recommencez.',
      'guest-known': 'Cette adresse est déjà sur la liste. Rien n’a été ajouté.',
      'no-file': 'Choisissez un fichier, puis recommencez.',
      'no-guests': 'Aucune ligne ne ressemble à une personne. Il faut au moins une colonne « Nom » ou « Courriel ».',
      'too-many-guests': 'Cette liste dépasse 500 personnes. Rien n’a été ajouté ; partagez-la en plusieurs.',
      'no-recipient': 'Personne à qui écrire : cochez au moins une personne qui a une adresse.',
    },
    unexpected: 'Quelque chose s’est mal passé. Rien n’a été modifié ; recommencez.',
  },
  en: {
    errors: {
      closed: 'This workshop is closed: what happened there no longer changes. Nothing was modified.',
      opened: 'This workshop was opened: people may have written there. It is not called off any more; it is closed.',
      'not-opened': 'This workshop was never opened: there is nothing to close.',
      'no-code': 'No free code was found. Nothing was created; try again.',
      'harvest-taken': 'Somebody already took this up elsewhere. Nothing was changed.',
      'same-words': 'Another challenge already has these words. Nothing was changed; merge them instead.',
      'bad-agenda':
        'This agenda no longer holds: it needs two steps at least, and minutes from 1 to 480. Nothing was saved.',
      conflict: 'Somebody changed this meanwhile. Nothing was overwritten: read again, then try again.',
      'guest-known': 'This address is already on the list. Nothing was added.',
      'no-file': 'Choose a file, then try again.',
      'no-guests': 'No line looks like a person. A “Name” or “E-mail” column is needed at least.',
      'too-many-guests': 'This list is over 500 people. Nothing was added; split it.',
      'no-recipient': 'Nobody to write to: tick at least one person who has an address.',
    },
    unexpected: 'Something went wrong. Nothing was modified; try again.',
  },
});
