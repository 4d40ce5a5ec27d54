import { defineMessages } from '~/platform/i18n/messages.ts';

/** Sheets that a workbook gets besides its data. */
export const messages = defineMessages({
  fr: {
    mark: "Cette feuille est là pour lire : un import n'en reprend rien.",
    holders: {
      tab: 'Qui détient',
      title: 'Qui détient les données',
      columns: { name: 'Détenteur', items: 'Fiches', personal: 'Sur des personnes', challenges: 'Défis servis' },
    },
    challenges: {
      tab: 'Défis',
      title: 'Les défis, et ce que les ateliers en ont dit',
      columns: {
        name: 'Défi',
        items: 'Fiches',
        kind: 'Nature',
        text: 'Ce que dit la famille',
        points: 'Points',
        workshop: 'Atelier',
      },
      challenge: 'défi',
    },
    uses: {
      tab: 'Premiers usages',
      title: 'Premiers usages imaginés',
      columns: {
        name: 'Nom du service',
        pitch: 'En une phrase',
        functions: 'Fonctions',
        challenge: 'Pour quel défi',
        items: 'Fiches utilisées',
        workshop: 'Atelier',
      },
    },
    kinds: {
      challenge: 'défi',
      'data-item': 'donnée',
      'service-idea': 'idée de service',
      learn: 'à apprendre',
      need: 'besoin',
      avoid: 'à éviter',
      person: 'personne à rencontrer',
      opportunity: 'opportunité',
      risk: 'risque',
      value: 'valeur',
      safeguard: 'garde-fou',
      path: 'piste',
    },
    schema: {
      title: 'Données recensées par les Datablitz',
      description: 'Une ligne par donnée. Fichier CSV en UTF-8, séparateur point-virgule.',
    },
  },
  en: {
    mark: 'This sheet is for reading: an import takes nothing from it.',
    holders: {
      tab: 'Who holds',
      title: 'Who holds the data',
      columns: { name: 'Holder', items: 'Cards', personal: 'About people', challenges: 'Challenges served' },
    },
    challenges: {
      tab: 'Challenges',
      title: 'The challenges, and what workshops said of them',
      columns: {
        name: 'Challenge',
        items: 'Cards',
        kind: 'Kind',
        text: 'What the family says',
        points: 'Dots',
        workshop: 'Workshop',
      },
      challenge: 'challenge',
    },
    uses: {
      tab: 'First uses',
      title: 'First uses imagined',
      columns: {
        name: 'Name of the service',
        pitch: 'In one sentence',
        functions: 'Functions',
        challenge: 'For which challenge',
        items: 'Cards used',
        workshop: 'Workshop',
      },
    },
    kinds: {
      challenge: 'challenge',
      'data-item': 'data item',
      'service-idea': 'service idea',
      learn: 'to learn',
      need: 'need',
      avoid: 'to avoid',
      person: 'person to meet',
      opportunity: 'opportunity',
      risk: 'risk',
      value: 'value',
      safeguard: 'safeguard',
      path: 'path',
    },
    schema: {
      title: 'Data items listed by the Datablitz workshops',
      description: 'One row per data item. CSV file in UTF-8, separated by semicolons.',
    },
  },
});
