import { defineMessages } from '~/platform/i18n/messages.ts';

const usage =
  'npm run -s import:archive -- FILE --dry-run [--json]\nnpm run -s import:archive -- FILE --territory ID [--initiative ID] [--slug NAME] [--json]';

interface Summary {
  readonly title: string;
  readonly slug: string;
  readonly territory: string;
  readonly exportedAt: string;
  readonly protocolVersion: number | null;
  readonly versions: number;
  readonly panels: number;
  readonly hash: string;
}

/** What `npm run -s import:archive` says at the terminal. */
export const archiveCliMessages = defineMessages({
  fr: {
    usage: `Il faut un fichier, et un seul :\n${usage}`,
    noFile: (file: string) => `Il n'y a pas de fichier ${file}.`,
    needTerritory: 'Pour importer, dites dans quel territoire : --territory ID. Pour seulement lire : --dry-run.',
    needInitiative: (ids: string) =>
      ids ? `Dites dans quelle démarche : --initiative ID, parmi ${ids}.` : 'Ce territoire n’a pas de démarche ici.',
    unexpected: (detail: string) => `La lecture s'est arrêtée sur un imprévu, rien n'a été importé. ${detail}`,
    imported: (slug: string) => `Importée : ${slug}, en préparation.`,
    summary: (s: Summary) =>
      [
        `${s.title} (${s.slug}), de ${s.territory}`,
        `Archive du ${s.exportedAt.slice(0, 10)} ; protocole : ${s.protocolVersion === null ? 'jamais lancé' : `version ${s.protocolVersion}`} ; ${s.versions} au total`,
        `${s.panels === 1 ? '1 panel' : `${s.panels} panels`} ; SHA-256 : ${s.hash}`,
        'Rien n’a été importé.',
      ].join('\n'),
  },
  en: {
    usage: `One file is needed, and only one:\n${usage}`,
    noFile: (file: string) => `There is no file ${file}.`,
    needTerritory: 'To import, say in which territory: --territory ID. To only read: --dry-run.',
    needInitiative: (ids: string) =>
      ids ? `Say in which initiative: --initiative ID, one of ${ids}.` : 'This territory has no initiative here.',
    unexpected: (detail: string) => `Reading stopped on something unforeseen, nothing was imported. ${detail}`,
    imported: (slug: string) => `Imported: ${slug}, in preparation.`,
    summary: (s: Summary) =>
      [
        `${s.title} (${s.slug}), from ${s.territory}`,
        `Archive of ${s.exportedAt.slice(0, 10)}; protocol: ${s.protocolVersion === null ? 'never launched' : `version ${s.protocolVersion}`}; ${s.versions} in all`,
        `${s.panels === 1 ? '1 panel' : `${s.panels} panels`}; SHA-256: ${s.hash}`,
        'Nothing was imported.',
      ].join('\n'),
  },
});
