import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the archive about outings and proofs. */
export const messages = defineMessages({
  fr: {
    outings: {
      name: 'sorties.csv',
      about: 'les sorties que vous avez choisies, que personne d’autre ne peut lire',
      headings: { title: 'sortie', venue: 'lieu', starts: 'séance', chosen: 'choisie le' },
    },
    proofs: {
      name: 'preuves.csv',
      about: 'les preuves de tarif que vous avez préparées. Leur numéro n’est gardé nulle part',
      headings: {
        way: 'façon',
        fare: 'tarif',
        outing: 'sortie',
        venue: 'lieu',
        made: 'préparée le',
        until: "valable jusqu'au",
      },
    },
    ways: { signed: 'signée, à l’écran', printed: 'imprimée' },
  },
  en: {
    outings: {
      name: 'outings.csv',
      about: 'the outings you chose, which nobody else can read',
      headings: { title: 'outing', venue: 'venue', starts: 'when', chosen: 'chosen on' },
    },
    proofs: {
      name: 'proofs.csv',
      about: 'the proofs of fare you prepared. Their number is kept nowhere',
      headings: {
        way: 'way',
        fare: 'fare',
        outing: 'outing',
        venue: 'venue',
        made: 'prepared on',
        until: 'valid until',
      },
    },
    ways: { signed: 'signed, on a screen', printed: 'printed' },
  },
});
