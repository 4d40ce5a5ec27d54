import { defineMessages } from '~/platform/i18n/messages.ts';

/** The page that makes a pilot of another installation's archive. */
export const messages = defineMessages({
  fr: {
    title: 'Importer une expérimentation',
    lead: "Un autre territoire vous a donné l'archive d'une expérimentation : elle devient ici une expérimentation en préparation, que vous adaptez avant de l'ouvrir.",
    link: 'Importer une archive',
    file: "L'archive (ZIP)",
    fileHint:
      "Le fichier tel qu'un Atelier Self Data l'a produit, 10 Mo au plus. Rien n'en sort : il est lu et vérifié ici.",
    initiative: 'Dans quelle démarche',
    slug: 'Nom du dossier ici',
    slugHint: "Laissez vide pour garder le sien. Minuscules sans accent, chiffres et traits d'union.",
    button: 'Vérifier et importer',
    working: 'Lecture…',
    faulty:
      "L'archive est saine, mais cette installation ne peut pas faire tourner cette expérimentation. Rien n'est importé.",
    faultyHint: 'Ce qui manque ou ne va pas, ligne par ligne :',
    problems: {
      'no-file': "Rien n'est importé : choisissez un fichier.",
      'not-a-zip': "Rien n'est importé : ce fichier n'est pas un ZIP, ou il est abîmé.",
      'too-large': "Rien n'est importé : ce fichier est plus gros que n'importe quelle archive, emballé ou déballé.",
      'bad-paths': "Rien n'est importé : ce ZIP contient des noms de fichiers qui sortiraient de leur dossier.",
      'not-an-archive':
        "Rien n'est importé : ce ZIP n'est pas l'archive d'une expérimentation. Il y manque archive.json.",
      'later-version':
        "Rien n'est importé : cette archive vient d'une version plus récente de l'Atelier. Mettez celui-ci à jour.",
      damaged:
        "Rien n'est importé : un fichier de l'archive a été changé ou perdu depuis son export. Demandez-la de nouveau.",
      'no-folder': "Rien n'est importé : l'archive ne contient pas de définition.",
      'import-name':
        "Rien n'est importé : ce nom de dossier ne va pas. Minuscules sans accent, chiffres et traits d'union.",
      'import-taken': "Rien n'est importé : ce nom de dossier est déjà pris ici. Donnez-en un autre.",
    },
  },
  en: {
    title: 'Import a pilot',
    lead: 'Another territory gave you the archive of a pilot: here it becomes a pilot in preparation, that you adapt before opening it.',
    link: 'Import an archive',
    file: 'The archive (ZIP)',
    fileHint:
      'The file as an Atelier Self Data made it, 10 MB at most. Nothing leaves it: it is read and checked here.',
    initiative: 'In which initiative',
    slug: 'Folder name here',
    slugHint: 'Leave empty to keep its own. Lower-case letters without accents, digits and hyphens.',
    button: 'Check and import',
    working: 'Reading…',
    faulty: 'The archive is sound, but this installation cannot run this pilot. Nothing was imported.',
    faultyHint: 'What is missing or wrong, line by line:',
    problems: {
      'no-file': 'Nothing was imported: choose a file.',
      'not-a-zip': 'Nothing was imported: this file is no ZIP, or it is damaged.',
      'too-large': 'Nothing was imported: this file is larger than any archive, packed or unpacked.',
      'bad-paths': 'Nothing was imported: this ZIP holds file names that would leave their folder.',
      'not-an-archive': 'Nothing was imported: this ZIP is not the archive of a pilot. It lacks archive.json.',
      'later-version': 'Nothing was imported: this archive comes from a later version of the Atelier. Update this one.',
      damaged: 'Nothing was imported: a file of the archive was changed or lost since its export. Ask for it again.',
      'no-folder': 'Nothing was imported: the archive holds no definition.',
      'import-name':
        'Nothing was imported: this folder name does not fit. Lower-case letters without accents, digits and hyphens.',
      'import-taken': 'Nothing was imported: this folder name is taken here. Give another one.',
    },
  },
});
