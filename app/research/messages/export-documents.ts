import { defineMessages } from '~/platform/i18n/messages.ts';

/** The texts inside an export's file. */
export const exportDocumentMessages = defineMessages({
  fr: {
    codebook: 'Dictionnaire des données',
    types: { text: 'texte', integer: 'entier', number: 'nombre' },
    unit: (unit: string) => `en ${unit === 'day' ? 'jours' : unit}`,
    rows: (n: number) => (n < 2 ? `${n} ligne.` : `${n} lignes.`),
    readme: (said: { title: string; on: string; kind: 'research' | 'replication' | 'public'; k: number }) =>
      [
        `# ${said.title} : ${said.kind === 'public' ? 'chiffres publics' : said.kind === 'replication' ? 'archive de réplication' : 'données de recherche'}`,
        '',
        `Fait le ${said.on}. Rien ici ne dit qui est qui : ni nom, ni adresse, ni numéro de compteur, ni relevé.`,
        said.kind === 'public'
          ? `Des groupes seulement : chaque chiffre, et chaque écart entre deux chiffres, parle de ${said.k} personnes au moins.`
          : `Les pseudonymes ont été tirés pour cet export. Ce qu’on peut savoir d’une personne (panel, catégorie, canal, semaine d’inscription) est rendu assez grossier pour qu’elle ne se distingue pas d’au moins ${said.k - 1} autres ; les jours sont comptés depuis son inscription. Ce n’est pas de l’anonymat : une suite d’usages peut être unique, et les durées de suivi s’arrêtent à la date de l’export, si bien que qui connaît le jour où quelqu’un a commencé peut retrouver sa ligne. Ne cherchez pas à reconnaître quelqu’un, ne joignez pas ces tables à d’autres, ne les publiez pas : c’est la charte de l’expérimentation.`,
        '',
        '- `manifest.json` : version du protocole, seuils, nombre de lignes (relues dans les fichiers), empreinte SHA-256 de chacun.',
        ...(said.kind === 'public'
          ? ['- `figures/` : les chiffres, en CSV.']
          : [
              '- `data/` : les tables, en CSV (et en Parquet si demandé).',
              '- `dictionary.csv`, `codebook.fr.md`, `codebook.en.md` : ce que chaque colonne et chaque code veut dire.',
              '- `figures/` : les chiffres de la page de recherche, refaits depuis ces tables.',
              '- `figures.R` : `Rscript figures.R` les refait avec R (paquet survival) et dit s’ils sont égaux à 1e-9 près.',
            ]),
        ...(said.kind === 'replication'
          ? [
              '- `pilot/archive.zip` : le protocole et toutes ses versions, les accords, les enquêtes, les indicateurs, des données fabriquées ; une autre installation l’importe telle quelle.',
              '- `forms/` : les formulaires d’enquête tels qu’ils ont été remplis.',
              '',
              'Pour tout refaire : lire le protocole, lancer `Rscript figures.R`, puis comparer. Avec une installation d’Atelier Self Data, `npm run -s calculate -- --list` donne les mêmes calculs à part (`research/…`).',
            ]
          : []),
        '',
      ].join('\n'),
  },
  en: {
    codebook: 'Codebook',
    types: { text: 'text', integer: 'whole number', number: 'number' },
    unit: (unit: string) => `in ${unit === 'day' ? 'days' : unit}`,
    rows: (n: number) => (n === 1 ? `${n} row.` : `${n} rows.`),
    readme: (said: { title: string; on: string; kind: 'research' | 'replication' | 'public'; k: number }) =>
      [
        `# ${said.title}: ${said.kind === 'public' ? 'public figures' : said.kind === 'replication' ? 'archive for replication' : 'research data'}`,
        '',
        `Made on ${said.on}. Nothing here says who is who: no name, address, meter number or reading.`,
        said.kind === 'public'
          ? `Groups only: each figure, and each difference between two, is about at least ${said.k} people.`
          : `Pseudonyms were drawn for this export. What may be known of somebody (panel, stratum, channel, weeks of enrolment) is made coarse enough for them not to be told from at least ${said.k - 1} others; days are counted from their enrolment. This is not anonymity: a course of use may be unique, and times followed end on the date of the export, so that whoever knows the day somebody began can find their row. Do not try to recognise anybody, join these tables with others or publish them: such is the pilot’s charter.`,
        '',
        '- `manifest.json`: protocol version, thresholds, rows (read back from the files), SHA-256 of each.',
        ...(said.kind === 'public'
          ? ['- `figures/`: the figures, as CSV.']
          : [
              '- `data/`: the tables, as CSV (and Parquet if asked for).',
              '- `dictionary.csv`, `codebook.fr.md`, `codebook.en.md`: what each column and each code means.',
              '- `figures/`: the figures of the research page, made again from these tables.',
              '- `figures.R`: `Rscript figures.R` makes them with R (package survival) and says whether they are equal to 1e-9.',
            ]),
        ...(said.kind === 'replication'
          ? [
              '- `pilot/archive.zip`: the protocol and all its versions, agreements, surveys, indicators, made-up data; another installation imports it as it is.',
              '- `forms/`: the survey forms as they were answered.',
              '',
              'To do it all again: read the protocol, run `Rscript figures.R`, compare. With an installation of Atelier Self Data, `npm run -s calculate -- --list` gives the same computations apart (`research/…`).',
            ]
          : []),
        '',
      ].join('\n'),
  },
});
