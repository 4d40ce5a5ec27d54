import { defineMessages } from '~/platform/i18n/messages.ts';

/** Why a row is doubtful, in a few words: shown beside the row, and by the command line. */
export const messages = defineMessages({
  fr: {
    'no-headings': 'feuille sans en-têtes reconnus : elle n’est pas lue',
    'nothing-listed': 'ni information ni donnée : rien à retenir',
    'section-title': 'titre au milieu du tableau, pas une donnée',
    'total-line': 'ligne de total, pas une donnée',
    'information-missing': "l'information manque",
    'only-post-it': "rien qu'un post-it, pas encore d'information ni de donnée",
    'challenge-missing': 'pas de défi : le nom de la feuille en tient lieu',
    'challenge-from-above': 'pas de défi : celui de la ligne du dessus est repris',
    'holder-missing': 'aucun détenteur connu',
    'holders-joined': 'peut-être plusieurs détenteurs en un',
    'access-unclear': "l'accès n'est ni facile, ni moyen, ni difficile : il reste à préciser",
    'personal-unclear': 'on ne sait pas si la donnée porte sur une personne',
    'existence-unclear': "on ne sait pas si la donnée existe ou si l'on en rêve : le texte est gardé en précision",
    'source-unclear':
      "la source n'est ni système d'information, ni données ouvertes, ni référentiel : le texte est gardé en précision",
    'cell-error': 'une cellule affiche une erreur',
    'text-cut': 'texte trop long, coupé',
    'duplicate-row': 'même contenu qu’une ligne plus haut',
  },
  en: {
    'no-headings': 'sheet without known headings: not read',
    'nothing-listed': 'neither information nor data: nothing to keep',
    'section-title': 'title inside the table, not a data item',
    'total-line': 'a line of totals, not a data item',
    'information-missing': 'the information is missing',
    'only-post-it': 'only a sticky note, no information or data yet',
    'challenge-missing': "no challenge: the sheet's name stands in",
    'challenge-from-above': 'no challenge: the one of the row above is used',
    'holder-missing': 'no known holder',
    'holders-joined': 'perhaps several holders in one',
    'access-unclear': 'access is neither easy, medium nor hard: to be made clear',
    'personal-unclear': 'unclear whether it is about a person',
    'existence-unclear': 'unclear whether it exists or is dreamed of: the text is kept as a detail',
    'source-unclear': 'the source is no information system, open data or reference data: the text is kept as a detail',
    'cell-error': 'a cell shows an error',
    'text-cut': 'text too long, cut',
    'duplicate-row': 'same content as a row above',
  },
});
