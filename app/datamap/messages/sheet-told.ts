import { defineMessages } from '~/platform/i18n/messages.ts';

/** What a sheet tells before or after something could not simply be written. */
export const messages = defineMessages({
  fr: {
    conflicts: {
      title: (n: number) =>
        n > 1 ? `${n} cases ont changé pendant que vous écriviez` : 'Une case a changé pendant que vous écriviez',
      text: 'Rien n’est perdu : choisissez le texte qui reste.',
      textForm: 'Votre texte est dans le formulaire : ajustez-le, puis enregistrez. Il remplacera l’autre.',
      where: (row: number, column: string) => (row > 0 ? `Ligne ${row}, ${column}` : column),
      theirs: (by: string) => (by ? `Le texte de ${by}` : 'Le texte enregistré'),
      yours: 'Le vôtre',
      blank: '(rien)',
      keepTheirs: 'Garder celui-ci',
      keepYours: 'Mettre le mien',
      keepBoth: 'Garder les deux',
      gone: (by: string) =>
        by ? `${by} a enlevé cette ligne. Vous y écriviez :` : 'Cette ligne a été enlevée. Vous y écriviez :',
      revive: 'Remettre la ligne',
      drop: 'Laisser',
      edited: (title: string, by: string) => `« ${title} » n’est pas enlevée : ${by || 'quelqu’un'} y a écrit depuis.`,
      cited: (title: string) => `« ${title} » n’est pas enlevée : une expérimentation s’appuie dessus.`,
      ok: 'D’accord',
    },
    paste: {
      title: (n: number) => (n > 1 ? `${n} cases ne vont pas tout à fait` : 'Une case ne va pas tout à fait'),
      text: 'Leur texte ira dans les précisions de la ligne. Rien n’est encore collé.',
      titleCut: 'Ce bloc dépasse de la feuille',
      caption: 'Cases à regarder',
      where: 'Où',
      written: 'Ce qui est écrit',
      cut: (n: number) =>
        n > 1
          ? `${n} colonnes dépassent à droite et ne seront pas collées.`
          : 'Une colonne dépasse à droite et ne sera pas collée.',
      tooMany: (most: number) =>
        `Plus de ${most} lignes : seules les premières seront collées. L’import prend tout un classeur.`,
      ok: 'Coller',
      cancel: 'Ne rien coller',
    },
  },
  en: {
    conflicts: {
      title: (n: number) =>
        n === 1 ? 'A cell changed while you were writing' : `${n} cells changed while you were writing`,
      text: 'Nothing is lost: choose the text that stays.',
      textForm: 'Your text is in the form: adjust it, then save. It will replace the other.',
      where: (row: number, column: string) => (row > 0 ? `Row ${row}, ${column}` : column),
      theirs: (by: string) => (by ? `${by} wrote` : 'What is saved'),
      yours: 'You wrote',
      blank: '(nothing)',
      keepTheirs: 'Keep this one',
      keepYours: 'Use mine',
      keepBoth: 'Keep both',
      gone: (by: string) =>
        by ? `${by} removed this row. You were writing:` : 'This row was removed. You were writing:',
      revive: 'Put the row back',
      drop: 'Leave it',
      edited: (title: string, by: string) => `“${title}” is not removed: ${by || 'somebody'} has written in it since.`,
      cited: (title: string) => `“${title}” is not removed: a pilot rests on it.`,
      ok: 'Fine',
    },
    paste: {
      title: (n: number) => (n === 1 ? 'A cell does not quite fit' : `${n} cells do not quite fit`),
      text: 'Their text will go into the details of the row. Nothing is pasted yet.',
      titleCut: 'This block is wider than the sheet',
      caption: 'Cells to look at',
      where: 'Where',
      written: 'What is written',
      cut: (n: number) =>
        n === 1
          ? 'One column sticks out to the right and will not be pasted.'
          : `${n} columns stick out to the right and will not be pasted.`,
      tooMany: (most: number) =>
        `More than ${most} rows: only the first ones will be pasted. The import takes a whole workbook.`,
      ok: 'Paste',
      cancel: 'Paste nothing',
    },
  },
});
