import { defineMessages } from '~/platform/i18n/messages.ts';

/** Words of the form of a service. */
export const services = defineMessages({
  fr: {
    services: {
      list: 'Les services',
      lead: 'Ce que les testeurs feront de leurs données, et à quel rythme.',
      add: 'Ajouter un service',
      new: 'Nouveau service',
      none: 'Aucun service pour l’instant.',
      fields: {
        title: 'Nom du service',
        pitch: 'Ce qu’il permet',
        origin: 'Comment il vient',
        provider: 'Qui le fait ou l’adapte',
        usedEveryDays: 'Jours entre deux usages',
        datasets: 'Données qu’il utilise',
        missing: 'Ce qu’il reste à construire',
        endpoint: 'Adresse où lui demander d’effacer une copie',
        resultTitle: 'Résultat que l’on peut partager',
        resultWhat: 'Ce qui sort exactement',
        resultMeasure: 'Comment il se calcule, sur un mois',
      },
      hints: {
        usedEveryDays: 'Pour quelqu’un qui s’en sert comme prévu : 1 chaque jour, 7 chaque semaine.',
        missing: 'Laissez vide s’il est prêt.',
        endpoint: 'Laissez vide tant que le service est simulé.',
        resultTitle:
          'Un nombre que la personne peut choisir de transmettre, et rien d’autre. Laissez vide s’il n’y en a pas.',
        resultMeasure: 'Laissez vide tant que le service n’existe pas.',
      },
      groups: {},
    },
  },
  en: {
    services: {
      list: 'Services',
      lead: 'What testers will do with their data, and how often.',
      add: 'Add a service',
      new: 'New service',
      none: 'No service yet.',
      fields: {
        title: 'Name of the service',
        pitch: 'What it lets people do',
        origin: 'How it comes to be',
        provider: 'Who makes or adapts it',
        usedEveryDays: 'Days between two uses',
        datasets: 'Data that it uses',
        missing: 'What is left to build',
        endpoint: 'Address at which it is asked to erase a copy',
        resultTitle: 'Result that people may share',
        resultWhat: 'What exactly leaves',
        resultMeasure: 'How it is worked out, over a month',
      },
      hints: {
        usedEveryDays: 'For someone who uses it as intended: 1 every day, 7 every week.',
        missing: 'Leave empty when it is ready.',
        endpoint: 'Leave empty while the service is simulated.',
        resultTitle:
          'One number that a person may choose to pass on, and nothing else. Leave empty when there is none.',
        resultMeasure: 'Leave empty while the service does not exist.',
      },
      groups: {},
    },
  },
});
