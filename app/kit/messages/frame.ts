import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words that every page of the method shares. */
export const messages = defineMessages({
  fr: {
    nav: 'Pages de la méthode',
    tabs: {
      overview: "Vue d'ensemble",
      models: 'Gouvernance',
      useCases: "Cas d'usage",
      personas: 'Personas',
      tour: 'Tour des villes',
      tips: 'Conseils',
      questions: 'Questions',
    },
    source: (where: string) => `Dans le kit : ${where}.`,
    ours: "Ajouté par l'Atelier, absent du kit.",
    themes: { energie: 'Énergie', mobilite: 'Mobilité', social: 'Social', alimentation: 'Alimentation' },
    territories: { nantes: 'Nantes Métropole', 'la-rochelle': 'La Rochelle', lyon: 'Grand Lyon' },
    minutes: (n: number) =>
      n < 60 ? `${n} min` : `${Math.floor(n / 60)} h${n % 60 ? ` ${String(n % 60).padStart(2, '0')}` : ''}`,
  },
  en: {
    nav: 'Pages of the method',
    tabs: {
      overview: 'Overview',
      models: 'Governance',
      useCases: 'Use cases',
      personas: 'Personas',
      tour: 'Tour of cities',
      tips: 'Advice',
      questions: 'Questions',
    },
    source: (where: string) => `In the kit: ${where}.`,
    ours: 'Added by the Atelier, not in the kit.',
    themes: { energie: 'Energy', mobilite: 'Mobility', social: 'Social', alimentation: 'Food' },
    territories: { nantes: 'Nantes Métropole', 'la-rochelle': 'La Rochelle', lyon: 'Grand Lyon' },
    minutes: (n: number) =>
      n < 60 ? `${n} min` : `${Math.floor(n / 60)} h${n % 60 ? ` ${String(n % 60).padStart(2, '0')}` : ''}`,
  },
});
