import { plural } from '~/platform/i18n/format.ts';
import { type Bilingual, defineMessages } from '~/platform/i18n/messages.ts';

/** The files of a scenario: the other way of writing it. */
export const messages = defineMessages({
  fr: {
    page: (title: Bilingual) => `Fichiers : ${title.fr}`,
    title: 'Le scénario, fichier par fichier',
    lead: 'Le même scénario que dans les autres pages, tel qu’une personne qui développe l’écrirait. Modifier ici ou là-bas revient au même.',
    nav: 'Fichiers du scénario',
    text: (name: string) => `Contenu de ${name}`,
    hint: 'Chaque texte s’écrit dans les deux langues. Un retrait vaut deux espaces, jamais une tabulation.',
    check: 'Vérifier sans garder',
    save: 'Garder ces changements',
    empty: 'Ce scénario n’a pas encore de fichier.',
    problems: (n: number) =>
      `${n} ${plural('fr', n, 'point à corriger', 'points à corriger')} : rien n’est encore gardé`,
    line: (file: string, line: number) => `${file}, ligne ${line}`,
    changes: (n: number) => `${n} ${plural('fr', n, 'changement', 'changements')} dans le scénario`,
    none: 'Rien ne change dans le scénario.',
    saved: 'C’est gardé : le scénario dit maintenant ce que disent ces fichiers.',
    kinds: { added: 'ajouté', removed: 'retiré', changed: 'changé' },
    before: 'Avant',
    after: 'Après',
    upload: {
      title: 'Reprendre un dossier',
      lead: 'Un dossier en ZIP, ou ses fichiers .yaml. Tout le scénario est remplacé, après relecture de ce qui change.',
      label: 'Dossier (ZIP) ou fichiers YAML',
      read: 'Lire ces fichiers',
      keep: 'Remplacer le scénario',
      noFile: 'Choisissez un dossier en ZIP ou des fichiers .yaml.',
      noYaml: 'Aucun fichier .yaml dans ce que vous avez déposé.',
      tooLarge: 'C’est trop lourd pour un dossier d’expérimentation : 2 Mo au plus.',
      badZip: 'Ce ZIP ne s’ouvre pas : refaites-le, ou déposez les fichiers .yaml.',
    },
    download: 'Télécharger le dossier (ZIP)',
    otherPlace: (key: string, found: string, here: string) =>
      `${key} vaut « ${found} » : ce scénario est de « ${here} », et y reste.`,
    otherSlug: (found: string, here: string) =>
      `slug vaut « ${found} » : l’expérimentation est lancée sous le nom « ${here} », qui ne change plus.`,
  },
  en: {
    page: (title: Bilingual) => `Files: ${title.en}`,
    title: 'The scenario, file by file',
    lead: 'The same scenario as on the other pages, as a developer would write it. Editing here or there comes to the same.',
    nav: 'Files of the scenario',
    text: (name: string) => `Content of ${name}`,
    hint: 'Every text is written in both languages. An indent is two spaces, never a tab.',
    check: 'Check without keeping',
    save: 'Keep these changes',
    empty: 'This scenario has no file yet.',
    problems: (n: number) => `${n} ${plural('en', n, 'thing', 'things')} to mend: nothing is kept yet`,
    line: (file: string, line: number) => `${file}, line ${line}`,
    changes: (n: number) => `${n} ${plural('en', n, 'change', 'changes')} in the scenario`,
    none: 'Nothing changes in the scenario.',
    saved: 'Kept: the scenario now says what these files say.',
    kinds: { added: 'added', removed: 'removed', changed: 'changed' },
    before: 'Before',
    after: 'After',
    upload: {
      title: 'Bring a folder in',
      lead: 'A folder as a ZIP, or its .yaml files. The whole scenario is replaced, once you have read what changes.',
      label: 'Folder (ZIP) or YAML files',
      read: 'Read these files',
      keep: 'Replace the scenario',
      noFile: 'Choose a folder as a ZIP, or .yaml files.',
      noYaml: 'There is no .yaml file in what you gave.',
      tooLarge: 'This is too heavy for a pilot folder: 2 MB at most.',
      badZip: 'This ZIP does not open: make it again, or give the .yaml files.',
    },
    download: 'Download the folder (ZIP)',
    otherPlace: (key: string, found: string, here: string) =>
      `${key} is "${found}": this scenario is of "${here}", and stays there.`,
    otherSlug: (found: string, here: string) =>
      `slug is "${found}": the pilot is launched under the name "${here}", which no longer changes.`,
  },
});
