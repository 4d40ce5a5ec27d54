import { formatDate, plural } from '~/platform/i18n/format.ts';
import { defineMessages } from '~/platform/i18n/messages.ts';

/** Pages and papers of a scenario's documents. */
export const messages = defineMessages({
  fr: {
    names: {
      dossier: 'Dossier de partenariat',
      charter: 'Charte',
      pitch: 'Argumentaire éclair',
      notice: 'Notice et accords',
      register: 'Registre des traitements',
      dpia: 'Analyse d’impact',
    },
    about: {
      dossier:
        'Pour une organisation qui pourrait rejoindre : ce que c’est, ce que coûte une place, ce qu’elle apporte.',
      charter: 'Ce que chaque partenaire signe, à relire ensemble avant de signer.',
      pitch: 'L’expérimentation en une minute, deux exemples, et les réponses aux questions.',
      notice: 'Ce que lisent les testeurs avant de dire oui : l’information du RGPD, puis chaque accord.',
      register: 'L’inscription que demande l’article 30 du RGPD.',
      dpia: 'Un brouillon sur le plan de la CNIL, à importer dans son outil, puis à achever à plusieurs.',
    },
    list: {
      page: (scenario: string) => `Documents · ${scenario}`,
      title: 'Les documents du scénario',
      lead: 'Ils s’écrivent à partir du scénario et changent avec lui. Ce qui manque est marqué ; ce que vous réécrivez reste.',
      ready: 'Rien à compléter',
      waiting: (n: number) => plural('fr', n, 'Un passage attend quelqu’un', `${n} passages attendent quelqu’un`),
      corrected: (n: number) => plural('fr', n, 'un passage réécrit', `${n} passages réécrits`),
      read: 'Lire et corriger',
      changes: 'Ce qui a changé dans l’analyse d’impact et les accords',
    },
    downloads: {
      pdf: 'Télécharger (PDF)',
      xlsx: 'Télécharger (tableur)',
      json: 'Télécharger pour l’outil de la CNIL (JSON)',
      html: 'Page à remettre (HTML)',
    },
    back: 'Tous les documents',
    scenario: 'Scénario',
    day: (day: string) => `au ${formatDate('fr', day)}`,
    ask: 'À compléter',
    askLead: (n: number) =>
      n === 0
        ? 'Ce document n’attend personne.'
        : plural('fr', n, 'Un passage attend quelqu’un.', `${n} passages attendent quelqu’un.`),
    corrected: 'Réécrit',
    fixed: 'Ces mots sont ceux que liront les testeurs : ils se changent dans les accords.',
    fixedLink: 'Aller aux accords',
    correct: {
      open: 'Réécrire',
      fr: 'En français',
      en: 'In English',
      hint: 'Une ligne par paragraphe ou par point.',
      save: 'Garder mes mots',
      restore: 'Revenir au texte proposé',
      proposed: 'Texte proposé',
      nothing: 'rien : le scénario n’en dit rien',
    },
    saved: 'Vos mots sont gardés.',
    restored: 'Le texte proposé est de retour.',
    from: (place: string) => `Vient de : ${place}`,
    emptyTable: 'Rien à montrer pour le moment.',
    timelineAlt: (n: number, from: string, to: string) =>
      `${n} chantiers du ${from} au ${to} ; les dates sont dans les tableaux.`,
    credit:
      'Écrit à partir du scénario par Atelier Self Data. D’après le Kit Self Data Territorial, Fing, 2019, CC BY 4.0',
    errors: {
      changed: (by: string) =>
        `${by || 'Quelqu’un'} vient de modifier ce scénario. Vos mots sont encore ci-dessous : relisez, puis gardez-les.`,
      archived: 'Ce scénario est rangé : il ne se modifie plus.',
    },
  },
  en: {
    names: {
      dossier: 'Partnership dossier',
      charter: 'Charter',
      pitch: 'Lightning pitch',
      notice: 'Notice and agreements',
      register: 'Record of processing',
      dpia: 'Impact assessment',
    },
    about: {
      dossier: 'For an organisation that might join: what it is, what a place costs, what it brings.',
      charter: 'What every partner signs, to read together before signing.',
      pitch: 'The pilot in a minute, two examples, and answers to questions.',
      notice: 'What testers read before saying yes: the information of the GDPR, then each agreement.',
      register: 'The record that article 30 of the GDPR asks for.',
      dpia: 'A draft on the plan of the CNIL, to import into its tool, then to finish together.',
    },
    list: {
      page: (scenario: string) => `Documents · ${scenario}`,
      title: 'The scenario’s documents',
      lead: 'They are written from the scenario and change with it. What is missing is marked; what you rewrite stays.',
      ready: 'Nothing to complete',
      waiting: (n: number) => plural('en', n, 'One passage waits for somebody', `${n} passages wait for somebody`),
      corrected: (n: number) => plural('en', n, 'one passage rewritten', `${n} passages rewritten`),
      read: 'Read and correct',
      changes: 'What changed in the impact assessment and the agreements',
    },
    downloads: {
      pdf: 'Download (PDF)',
      xlsx: 'Download (spreadsheet)',
      json: 'Download for the CNIL’s tool (JSON)',
      html: 'Page to hand over (HTML)',
    },
    back: 'All documents',
    scenario: 'Scenario',
    day: (day: string) => `on ${formatDate('en', day)}`,
    ask: 'To complete',
    askLead: (n: number) =>
      n === 0
        ? 'This document waits for nobody.'
        : plural('en', n, 'One passage waits for somebody.', `${n} passages wait for somebody.`),
    corrected: 'Rewritten',
    fixed: 'These words are those that testers will read: they are changed in the agreements.',
    fixedLink: 'Go to the agreements',
    correct: {
      open: 'Rewrite',
      fr: 'En français',
      en: 'In English',
      hint: 'One line per paragraph or item.',
      save: 'Keep my words',
      restore: 'Back to the proposed text',
      proposed: 'Proposed text',
      nothing: 'nothing: the scenario does not say',
    },
    saved: 'Your words are kept.',
    restored: 'The proposed text is back.',
    from: (place: string) => `Comes from: ${place}`,
    emptyTable: 'Nothing to show for now.',
    timelineAlt: (n: number, from: string, to: string) =>
      `${n} packages from ${from} to ${to}; dates are in the tables.`,
    credit:
      'Written from the scenario by Atelier Self Data. After the Kit Self Data Territorial, Fing, 2019, CC BY 4.0',
    errors: {
      changed: (by: string) =>
        `${by || 'Somebody'} has just changed this scenario. Your words are still below: read again, then keep them.`,
      archived: 'This scenario is put away: it can no longer be changed.',
    },
  },
});
