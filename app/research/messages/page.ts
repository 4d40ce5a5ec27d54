import { defineMessages } from '~/platform/i18n/messages.ts';

export const pageMessages = defineMessages({
  fr: {
    title: (pilot: string) => `${pilot} : qui reste, qui part`,
    documentTitle: 'Qui reste, qui part',
    lead: (weeks: number, on: string) =>
      weeks < 1
        ? `Au ${on}, l'usage commence. Des groupes, jamais des personnes.`
        : `${weeks} ${weeks < 2 ? 'semaine' : 'semaines'} d'usage, au ${on}. Des groupes, jamais des personnes.`,
    panel: 'Panel',
    allPanels: 'Tous',
    tooSmallToSplit: {
      title: 'Les panels sont montrés ensemble',
      body: (k: number) => `Les montrer à part parlerait de groupes de moins de ${k} personnes.`,
    },
    coarse: {
      title: 'Des chiffres arrondis par grands pas',
      body: (k: number) =>
        `Vous ne faites pas partie de l'équipe de recherche : étapes, semaines et motifs sont regroupés jusqu'à ce que chaque chiffre, et chaque écart entre deux chiffres, parle de ${k} personnes au moins.`,
    },
    empty: {
      title: "Personne n'a encore commencé",
      body: "Dès la première inscription, cette page montre qui avance, qui revient et qui part. Elle ne montre jamais qui c'est.",
      action: "Voir l'expérimentation",
    },
    terms: {
      title: 'Les mots.',
      active: (days: number) => `Active : un usage dans les ${days} jours.`,
      left: (days: number) =>
        `Partie : aucun usage depuis ${days} jours, jours de panne non compris, ou départ demandé.`,
      use: (kinds: string) => `Compte comme usage : ${kinds}.`,
      smallest: (k: number) => `Hors de l'équipe de recherche, aucun groupe de moins de ${k} personnes n'est montré.`,
      protocol: (version: number) => `Seuils fixés par le protocole, version ${version}.`,
      retained: (active: string, inactive: string) =>
        `Encore là aujourd'hui, au total : active, ${active} ; plus active mais pas partie, ${inactive}.`,
    },
    together: 'Tous panels ensemble : à part, celui-ci serait trop petit pour être montré.',
    back: "Retour à l'expérimentation",
    csv: 'Télécharger (CSV)',
    csvLines: (n: number) => `Télécharger (CSV, ${n} lignes)`,
    thread: "Remonter le fil jusqu'aux données",
    withheld: 'non montré',
    unknown: 'inconnu',
  },
  en: {
    title: (pilot: string) => `${pilot}: who stays, who leaves`,
    documentTitle: 'Who stays, who leaves',
    lead: (weeks: number, on: string) =>
      weeks < 1
        ? `On ${on}, use is beginning. Groups, never people.`
        : `${weeks} ${weeks === 1 ? 'week' : 'weeks'} of use, on ${on}. Groups, never people.`,
    panel: 'Panel',
    allPanels: 'All',
    tooSmallToSplit: {
      title: 'Panels are shown together',
      body: (k: number) => `Telling them apart would speak of groups of fewer than ${k} people.`,
    },
    coarse: {
      title: 'Figures in large steps',
      body: (k: number) =>
        `You are not one of the research team: steps, weeks and reasons are merged until each figure, and each difference between two, is about at least ${k} people.`,
    },
    empty: {
      title: 'Nobody has begun yet',
      body: 'From the first enrolment on, this page shows who moves forward, who comes back and who leaves. It never shows who they are.',
      action: 'See the pilot',
    },
    terms: {
      title: 'Words.',
      active: (days: number) => `Active: some use within ${days} days.`,
      left: (days: number) => `Gone: no use for ${days} days, outages not counted, or asked to leave.`,
      use: (kinds: string) => `Counts as use: ${kinds}.`,
      smallest: (k: number) => `Outside the research team, no group of fewer than ${k} people is shown.`,
      protocol: (version: number) => `Thresholds set by the protocol, version ${version}.`,
      retained: (active: string, inactive: string) =>
        `Still there today, in all: active, ${active}; no longer active but not gone, ${inactive}.`,
    },
    together: 'All panels together: on its own, this one would be too small to be shown.',
    back: 'Back to the pilot',
    csv: 'Download (CSV)',
    csvLines: (n: number) => `Download (CSV, ${n} rows)`,
    thread: 'Follow the thread back to the data',
    withheld: 'not shown',
    unknown: 'unknown',
  },
});
