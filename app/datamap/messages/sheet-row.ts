import { defineMessages } from '~/platform/i18n/messages.ts';

const s = (n: number): string => (n > 1 ? 's' : '');

/** One row of a sheet: its form, how it is split, and the notes it may come from. */
export const messages = defineMessages({
  fr: {
    form: {
      title: (n: number) => `Ligne ${n}`,
      titleNew: 'Nouvelle ligne',
      save: 'Enregistrer la ligne',
      cancel: 'Fermer sans changer',
      split: 'Découper en données précises',
      card: 'Voir la fiche',
      remove: 'Enlever la ligne',
      holdersHint: 'Séparés par un point-virgule.',
      saved: 'La ligne est enregistrée.',
      taken: 'La note est dans la feuille.',
      removed: 'La ligne est enlevée.',
      turned: 'C’est fait.',
      empty: 'Il faut au moins une information ou une donnée.',
      gone: 'Cette ligne n’est plus dans la feuille.',
    },
    splitPage: {
      title: 'Découper une ligne',
      lead: 'Une donnée précise vaut mieux qu’une grande famille : durée du forfait, cours payés, cours pris…',
      broad: 'La ligne à découper',
      pieces: 'Données précises',
      piecesHint: 'Une par ligne. Corrigez, ajoutez, enlevez.',
      proposed: (n: number) =>
        n > 1 ? `${n} données proposées d’après la ligne.` : 'Rien à découper d’office : écrivez les données.',
      what: 'La ligne d’origine',
      keep: 'reste comme donnée large, suivie des données précises',
      replace: 'devient la première donnée précise ; sa fiche garde son adresse',
      ok: 'Découper',
      cancel: 'Ne rien changer',
    },
    tray: {
      title: (n: number) => (n > 0 ? `${n} note${s(n)} à reprendre` : 'Notes à reprendre'),
      none: 'Rien à reprendre : toutes les notes de l’atelier sont dans la feuille.',
      take: (n: number) => `Reprendre en ligne ${n}`,
    },
  },
  en: {
    form: {
      title: (n: number) => `Row ${n}`,
      titleNew: 'New row',
      save: 'Save the row',
      cancel: 'Close without change',
      split: 'Split into precise data',
      card: 'See the card',
      remove: 'Remove the row',
      holdersHint: 'Separated by semicolons.',
      saved: 'The row is saved.',
      taken: 'The note is in the sheet.',
      removed: 'The row is removed.',
      turned: 'Done.',
      empty: 'At least an information or a data item is needed.',
      gone: 'This row is no longer in the sheet.',
    },
    splitPage: {
      title: 'Split a row',
      lead: 'A precise data item is better than a wide family: length of the package, lessons paid, lessons taken…',
      broad: 'The row to split',
      pieces: 'Precise data',
      piecesHint: 'One per line. Correct, add, remove.',
      proposed: (n: number) =>
        n > 1 ? `${n} data items proposed from the row.` : 'Nothing to split by itself: write the data.',
      what: 'The original row',
      keep: 'stays as the wide data item, followed by the precise ones',
      replace: 'becomes the first precise data item; its card keeps its address',
      ok: 'Split',
      cancel: 'Change nothing',
    },
    tray: {
      title: (n: number) => (n > 0 ? `${n} note${n === 1 ? '' : 's'} to take up` : 'Notes to take up'),
      none: 'Nothing to take up: all notes of the workshop are in the sheet.',
      take: (n: number) => `Take up on row ${n}`,
    },
  },
});
