import { defineMessages } from '~/platform/i18n/messages.ts';

export const messages = defineMessages({
  fr: {
    title: 'La méthode',
    heading: 'Du premier post-it au premier testeur, en cinq temps',
    lead: 'Une ville réunit ses partenaires, choisit des défis, recense qui détient quoi, imagine des usages, décide à qui confier les clefs, puis essaie avec de vraies personnes. Chaque atelier prépare le suivant, et rien ne se perd entre deux.',
    phases: 'Les cinq temps',
    phase: (n: number) => `Temps ${n}`,
    workshops: 'Ateliers',
    between: 'À préparer avant la suite',
    elsewhere: 'Ce que trois villes ont fait',
    domains: 'Sept façons de se servir de ses données',
    domainsText: "À chaque idée d'usage, demandez-vous laquelle de ces sept portes elle ouvre.",
    breakers: 'Pour briser la glace',
    breakersText: 'Cinq minutes au début, et toute la salle a déjà parlé de ses données.',
    needs: (what: string) => `Il faut : ${what}`,
    more: 'Aller plus loin',
    links: {
      models: {
        title: 'Cinq modèles de gouvernance',
        text: 'Où vivent les données, qui calcule, qui décide, qui voit, et ce qui se passe quand quelqu’un part.',
      },
      useCases: {
        title: "Onze cas d'usage",
        text: 'Racontés à Nantes, à La Rochelle et à Lyon, avec leurs données et leur histoire. Prêts à servir de départ.',
      },
      tour: {
        title: 'Le tour des villes',
        text: 'Barcelone, Gand, Helsinki, Toronto… Ce qui inspire, et ce dont il faut se méfier.',
      },
      tips: {
        title: 'Trente-sept conseils',
        text: 'Dix questions, dix leviers, sept erreurs, dix commandements, chacun à l’endroit où il sert.',
      },
    },
  },
  en: {
    title: 'The method',
    heading: 'From the first sticky note to the first tester, in five stages',
    lead: 'A city brings its partners together, chooses challenges, lists who holds what, imagines uses, decides who gets the keys, then tries with real people. Each workshop prepares the next, and nothing is lost in between.',
    phases: 'The five stages',
    phase: (n: number) => `Stage ${n}`,
    workshops: 'Workshops',
    between: 'To prepare before going on',
    elsewhere: 'What three cities did',
    domains: 'Seven ways to use your own data',
    domainsText: 'For each idea of a use, ask which of these seven doors it opens.',
    breakers: 'To break the ice',
    breakersText: 'Five minutes at the start, and the whole room has already talked about its data.',
    needs: (what: string) => `You need: ${what}`,
    more: 'Going further',
    links: {
      models: {
        title: 'Five governance models',
        text: 'Where data lives, who computes, who decides, who sees, and what happens when someone leaves.',
      },
      useCases: {
        title: 'Eleven use cases',
        text: 'Told in Nantes, La Rochelle and Lyon, with their data and their story. Ready to start from.',
      },
      tour: {
        title: 'The tour of cities',
        text: 'Barcelona, Ghent, Helsinki, Toronto… What inspires, and what to beware of.',
      },
      tips: {
        title: 'Thirty-seven pieces of advice',
        text: 'Ten questions, ten levers, seven mistakes, ten commandments, each where it is of use.',
      },
    },
  },
});
