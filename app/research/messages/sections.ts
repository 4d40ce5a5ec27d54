import { defineMessages } from '~/platform/i18n/messages.ts';

/** The pages of research, each by the question that it answers. */
export const sectionMessages = defineMessages({
  fr: {
    nav: 'Pages de la recherche',
    sections: {
      overview: "Vue d'ensemble",
      returns: 'Qui revient',
      departures: 'Qui part',
      compare: 'Comparer',
      plan: 'Prévoir',
      surveys: 'Enquêtes',
      exports: 'Exports',
      definitions: 'Définitions',
    },
    titles: {
      returns: (pilot: string) => `${pilot} : qui revient, et combien de fois`,
      departures: (pilot: string) => `${pilot} : qui part, quand et pourquoi`,
    },
    documentTitles: {
      returns: 'Qui revient, et combien de fois',
      departures: 'Qui part, quand et pourquoi',
    },
    definition: 'Définition',
    svg: 'Image (SVG)',
    png: 'Image (PNG)',
    withheld: "Réservé à l'équipe de recherche",
    withheldWhy: 'Ce chiffre parlerait de groupes trop petits hors de cette équipe.',
  },
  en: {
    nav: 'Pages of research',
    sections: {
      overview: 'Overview',
      returns: 'Who comes back',
      departures: 'Who leaves',
      compare: 'Compare',
      plan: 'Plan',
      surveys: 'Surveys',
      exports: 'Exports',
      definitions: 'Definitions',
    },
    titles: {
      returns: (pilot: string) => `${pilot}: who comes back, and how often`,
      departures: (pilot: string) => `${pilot}: who leaves, when and why`,
    },
    documentTitles: {
      returns: 'Who comes back, and how often',
      departures: 'Who leaves, when and why',
    },
    definition: 'Definition',
    svg: 'Picture (SVG)',
    png: 'Picture (PNG)',
    withheld: 'For the research team only',
    withheldWhy: 'Outside that team, this figure would speak of groups that are too small.',
  },
});
