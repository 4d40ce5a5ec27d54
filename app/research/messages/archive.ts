import { type Bilingual, defineMessages } from '~/platform/i18n/messages.ts';

/** The page from which a pilot's portable archive is downloaded. */
export const archiveMessages = defineMessages({
  fr: {
    page: (title: Bilingual) => `Archive : ${title.fr}`,
    title: "L'archive portable",
    lead: 'Un seul fichier, que vous gardez ou que vous donnez à un autre territoire : son Atelier Self Data en fait une expérimentation en préparation.',
    inside: "Ce qu'elle contient",
    contents: [
      'La définition en vigueur : panels, données, accords, services, calendrier.',
      'Les accords, dans les mots que lisent les testeurs, en français et en anglais.',
      'Les enquêtes prévues et la définition des indicateurs.',
      'Chaque version du protocole, avec sa raison.',
      'Des données fabriquées de la même forme que les vraies, décrites champ par champ.',
    ].join('\n'),
    never: "Ce qu'elle ne contient jamais",
    neverText:
      'Ni nom, ni adresse, ni pseudonyme, ni relevé, ni réponse des testeurs, ni qui a signé. Les textes libres partent tels que vous les laissez ci-contre.',
    texts: {
      title: 'Les textes libres qui partiront',
      lead: 'Quelqu’un les a tapés : ils peuvent nommer une personne. Relisez-les, reformulez-les, ou videz-les pour les laisser de côté. L’original ne change pas ici.',
      version: (n: number) => `Version ${n} du protocole`,
      reason: 'Sa raison',
      fr: 'Ce qu’elle change pour les testeurs, en français',
      en: 'Ce qu’elle change pour les testeurs, en anglais',
    },
    contact: (name: string, email: string) => `Laisser le contact de l’équipe : ${name}, ${email}`,
    contactHint: 'Sans cela, son nom et son adresse sont remplacés partout ; qui importe met les siens.',
    figures: 'Ajouter les chiffres de groupes',
    figuresHint: (k: number) =>
      `Parcours, rétention et durée, tels qu'ils peuvent quitter la recherche : jamais sur moins de ${k} personnes.`,
    download: "Télécharger l'archive (ZIP)",
    back: 'Retour au protocole',
  },
  en: {
    page: (title: Bilingual) => `Archive: ${title.en}`,
    title: 'The portable archive',
    lead: 'One file, to keep or to give to another territory: its Atelier Self Data makes of it a pilot in preparation.',
    inside: 'What it holds',
    contents: [
      'The definition in force: panels, data, agreements, services, calendar.',
      'The agreements, in the words that testers read, in French and in English.',
      'The surveys planned and the definition of indicators.',
      'Each version of the protocol, with its reason.',
      'Made-up data of the same shape as the real ones, described field by field.',
    ].join('\n'),
    never: 'What it never holds',
    neverText:
      'No name, address, pseudonym, reading or answer of testers, nor who signed. Free texts leave as you leave them here.',
    texts: {
      title: 'The free texts that will leave',
      lead: 'Somebody typed them: they may name a person. Read them over, reword them, or empty them to leave them out. The original does not change here.',
      version: (n: number) => `Version ${n} of the protocol`,
      reason: 'Its reason',
      fr: 'What it changes for testers, in French',
      en: 'What it changes for testers, in English',
    },
    contact: (name: string, email: string) => `Leave the team’s contact in: ${name}, ${email}`,
    contactHint: 'Otherwise their name and address are replaced everywhere; whoever imports puts their own.',
    figures: 'Add figures about groups',
    figuresHint: (k: number) =>
      `Flow, retention and stay, as they may leave research: never about fewer than ${k} people.`,
    download: 'Download the archive (ZIP)',
    back: 'Back to the protocol',
  },
});
