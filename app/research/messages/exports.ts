import { defineMessages } from '~/platform/i18n/messages.ts';

/** The page from which research data and figures leave. */
export const exportsMessages = defineMessages({
  fr: {
    documentTitle: 'Exports',
    title: (pilot: string) => `${pilot} : emporter les données`,
    lead: 'Des lignes sous des pseudonymes tirés pour chaque export, ou des chiffres de groupes. Jamais un nom, une adresse, un numéro de compteur ni un relevé.',
    back: 'Retour à la recherche',
    forResearchers: {
      title: 'Les lignes sont pour l’équipe de recherche',
      body: 'Elle est liée par la charte de l’expérimentation. Vous pouvez emporter les chiffres publics.',
    },
    kinds: {
      research: 'Données de recherche',
      replication: 'Archive de réplication',
      public: 'Chiffres publics',
    },
    kindHints: {
      research:
        'Personnes, étapes, usages et réponses, une ligne chacun ; le dictionnaire ; les chiffres, et le script R qui les refait.',
      replication: 'Les mêmes, avec le protocole, ses versions et les formulaires : de quoi tout refaire ailleurs.',
      public: 'Des groupes seulement, aux pas assez larges pour être publiés.',
    },
    form: {
      title: 'Ce qui part',
      kind: 'Nature',
      columns: 'Ce qu’on peut savoir d’une personne',
      columnsHint: 'Ce qui est décoché ne part pas. Sans le panel, aucun chiffre ne peut être refait par panel.',
      column: {
        panel: 'Son panel',
        stratum: 'La catégorie déclarée à l’inscription',
        channel: 'Le canal par lequel elle est venue',
        week: 'Ses semaines d’inscription',
      },
      k: 'Plus petit groupe',
      kHint: (least: number) => `Personne ne se distingue d’un groupe de cette taille. Au moins ${least}.`,
      withheld: 'Masquer au plus',
      withheldHint:
        'De ces personnes, des valeurs peuvent être masquées, plutôt que de tout rendre plus vague pour tout le monde.',
      percent: (n: number) => (n === 0 ? 'personne' : `${n} % des personnes`),
      names: 'Pseudonymes',
      once: 'Nouveaux : cet export ne se joint à aucun autre',
      stable: 'Stables : se joint aux autres exports stables. À réserver à un suivi dans le temps',
      parquet: 'Ajouter les tables en Parquet',
      answers: 'Ajouter les réponses aux enquêtes',
      texts: 'Avec les réponses en texte libre, qui peuvent nommer quelqu’un : relisez-les avant tout partage',
      show: 'Voir ce que cela donne',
    },
    preview: {
      title: 'Avant de le préparer',
      safe: (k: number) => `Personne ne se distingue : chaque groupe compte ${k} personnes au moins.`,
      alone: (smallest: number, k: number) =>
        smallest === 1
          ? `Tel quel, quelqu’un serait seul de son espèce. Voici comment arriver à ${k}, en perdant le moins possible.`
          : `Tel quel, le plus petit groupe compterait ${smallest} personnes. Voici comment arriver à ${k}, en perdant le moins possible.`,
      tooFew: {
        title: 'Trop peu de personnes',
        body: (k: number) =>
          `Il en faut au moins ${k} pour qu’aucune ne se distingue. Les chiffres publics restent possibles.`,
      },
      caption: 'Ce que devient chaque colonne',
      column: 'Colonne',
      becomes: 'Devient',
      values: 'Valeurs',
      asIs: 'telle quelle',
      dropped: 'retirée',
      weeks: (n: number) => (n === 1 ? 'par semaine' : `par ${n} semaines`),
      withheld: (n: number, of: number) =>
        n === 0
          ? 'Aucune valeur masquée en plus.'
          : `Des valeurs sont masquées pour ${n} ${n < 2 ? 'personne' : 'personnes'} sur ${of}, assez pour que le masque ne désigne personne.`,
      loss: (share: string, smallest: number) =>
        `Précision perdue : ${share} (mesure d’Iyengar, 2002). Plus petit groupe obtenu : ${smallest}.`,
      limits:
        'Restent les durées de suivi, sans lesquelles aucun chiffre ne peut être refait : qui connaît le jour où quelqu’un a commencé peut retrouver sa ligne. Ces tables ne se publient pas.',
      make: 'Préparer l’export',
      public: (k: number) =>
        `Étapes, semaines et panels regroupés jusqu’à ce que chaque chiffre, et chaque écart, parle de ${k} personnes au moins.`,
      makePublic: 'Préparer les chiffres publics',
    },
    log: {
      title: 'Ce qui est déjà parti',
      none: 'Rien n’est encore parti de cette expérimentation.',
      caption: 'Les exports, du plus récent au plus ancien',
      at: 'Quand',
      by: 'Qui',
      kind: 'Quoi',
      rows: 'Lignes',
      k: 'Plus petit groupe',
      file: 'Fichier',
      tables: {
        testers: 'personnes',
        stages: 'étapes',
        activity: 'usages',
        answers: 'réponses',
        questions: 'questions et codes',
      },
      stable: 'pseudonymes stables',
      download: (kilobytes: string) => `Télécharger (ZIP, ${kilobytes} ko)`,
      downloadOf: (at: string) => `, export du ${at}`,
      until: (day: string) => `gardé jusqu’au ${day}`,
      gone: 'n’est plus gardé',
      failed: 'n’a pas abouti',
      making: 'en préparation',
    },
    steps: {
      reading: 'Lecture du journal',
      writing: 'Écriture des tables, puis relecture',
      gathering: 'Protocole et formulaires',
      packing: 'Mise en archive',
    },
    tooFew: 'Il y a trop peu de personnes pour qu’aucune ne se distingue. Rien n’est parti.',
    unexpected: 'Rien n’est parti. Essayez à nouveau ; si cela recommence, prévenez l’équipe technique.',
    scripts: {
      title: 'Refaire un chiffre avec R',
      lead: 'Chaque export contient figures.R, qui refait les chiffres de la page de recherche depuis ses tables et dit s’ils sont égaux. Un par un :',
      flow: 'Le parcours (R)',
      retention: 'La rétention (R)',
      stay: 'La durée, par panel (R)',
      causes: 'Les motifs de départ (R)',
    },
    kept: (days: number) => `Chaque export est inscrit ici et au journal d’audit. Le fichier est gardé ${days} jours.`,
  },
  en: {
    documentTitle: 'Exports',
    title: (pilot: string) => `${pilot}: take the data away`,
    lead: 'Rows under pseudonyms drawn for each export, or figures about groups. Never a name, an address, a meter number or a reading.',
    back: 'Back to research',
    forResearchers: {
      title: 'Rows are for the research team',
      body: 'It is bound by the pilot’s charter. You can take the public figures away.',
    },
    kinds: {
      research: 'Research data',
      replication: 'Archive for replication',
      public: 'Public figures',
    },
    kindHints: {
      research:
        'People, stages, uses and answers, a row each; the dictionary; the figures, and the R script that makes them again.',
      replication: 'The same, with the protocol, its versions and the forms: all it takes to do it again elsewhere.',
      public: 'Groups only, in steps wide enough to be published.',
    },
    form: {
      title: 'What leaves',
      kind: 'Kind',
      columns: 'What may be known of somebody',
      columnsHint: 'What is unticked does not leave. Without the panel, no figure can be made again by panel.',
      column: {
        panel: 'Their panel',
        stratum: 'The stratum declared at enrolment',
        channel: 'The channel they came through',
        week: 'Their weeks of enrolment',
      },
      k: 'Smallest group',
      kHint: (least: number) => `Nobody can be told from a group of this size. At least ${least}.`,
      withheld: 'Withhold at most',
      withheldHint: 'Of these people, values may be withheld, rather than making everybody’s vaguer.',
      percent: (n: number) => (n === 0 ? 'nobody' : `${n}% of people`),
      names: 'Pseudonyms',
      once: 'New ones: this export joins no other',
      stable: 'Stable: joins the other stable exports. For following people over time only',
      parquet: 'Add the tables as Parquet',
      answers: 'Add the answers to surveys',
      texts: 'With answers in free text, which may name somebody: read them over before sharing anything',
      show: 'See what that gives',
    },
    preview: {
      title: 'Before it is made',
      safe: (k: number) => `Nobody stands out: each group is of at least ${k} people.`,
      alone: (smallest: number, k: number) =>
        smallest === 1
          ? `As it is, somebody would be the only one of their kind. This is how to reach ${k}, losing the least.`
          : `As it is, the smallest group would be of ${smallest} people. This is how to reach ${k}, losing the least.`,
      tooFew: {
        title: 'Too few people',
        body: (k: number) => `It takes at least ${k} for none of them to stand out. Public figures remain possible.`,
      },
      caption: 'What becomes of each column',
      column: 'Column',
      becomes: 'Becomes',
      values: 'Values',
      asIs: 'as it is',
      dropped: 'left out',
      weeks: (n: number) => (n === 1 ? 'by week' : `by ${n} weeks`),
      withheld: (n: number, of: number) =>
        n === 0
          ? 'No value withheld besides.'
          : `Values are withheld of ${n} ${n === 1 ? 'person' : 'people'} out of ${of}, enough for being withheld to point at nobody.`,
      loss: (share: string, smallest: number) =>
        `Precision lost: ${share} (Iyengar’s measure, 2002). Smallest group reached: ${smallest}.`,
      limits:
        'Times followed remain, without which no figure can be made again: whoever knows the day somebody began can find their row. These tables are not to be published.',
      make: 'Make the export',
      public: (k: number) =>
        `Steps, weeks and panels merged until each figure, and each difference, is about at least ${k} people.`,
      makePublic: 'Make the public figures',
    },
    log: {
      title: 'What has already left',
      none: 'Nothing has left this pilot yet.',
      caption: 'Exports, the latest first',
      at: 'When',
      by: 'Who',
      kind: 'What',
      rows: 'Rows',
      k: 'Smallest group',
      file: 'File',
      tables: {
        testers: 'people',
        stages: 'stages',
        activity: 'uses',
        answers: 'answers',
        questions: 'questions and codes',
      },
      stable: 'stable pseudonyms',
      download: (kilobytes: string) => `Download (ZIP, ${kilobytes} kB)`,
      downloadOf: (at: string) => `, export of ${at}`,
      until: (day: string) => `kept until ${day}`,
      gone: 'no longer kept',
      failed: 'did not succeed',
      making: 'being made',
    },
    steps: {
      reading: 'Reading the log',
      writing: 'Writing the tables, then reading them back',
      gathering: 'Protocol and forms',
      packing: 'Packing',
    },
    tooFew: 'There are too few people for none of them to stand out. Nothing has left.',
    unexpected: 'Nothing has left. Try again; should it happen again, tell the technical team.',
    scripts: {
      title: 'Make a figure again with R',
      lead: 'Each export holds figures.R, which makes the research page’s figures again from its tables and says whether they are equal. One by one:',
      flow: 'The flow (R)',
      retention: 'Retention (R)',
      stay: 'How long people stay, by panel (R)',
      causes: 'Why people leave (R)',
    },
    kept: (days: number) => `Each export is noted here and in the audit trail. The file is kept for ${days} days.`,
  },
});
