import { defineMessages } from '~/platform/i18n/messages.ts';

export const compareMessages = defineMessages({
  fr: {
    documentTitle: 'Comparer',
    title: (pilot: string) => `${pilot} : comparer`,
    lead: "Côte à côte, combien de temps on reste : entre panels, entre expérimentations, et avec ce que d'autres territoires ont publié.",
    choose: 'Ce qui est comparé',
    most: (n: number) => `Jusqu'à ${n} courbes.`,
    show: 'Comparer',
    groups: {
      all: 'Cette expérimentation',
      panel: 'Par panel',
      channel: 'Par chemin de recrutement',
      stratum: 'Par groupe déclaré',
      pilot: 'Autres expérimentations du territoire',
      published: 'Courbes publiées',
    },
    stratumNote:
      'Qui demande à partir emporte ses réponses : ces personnes sont dans « Autres, ou inconnu ». Les groupes trop petits y sont aussi.',
    detail: (governance: string, n: string) => `${governance}, ${n} personnes suivies`,
    publishedDetail: (territory: string, asOf: string, size: string) => `${territory}, au ${asOf}, panels de ${size}`,
    sizes: {
      'under-50': 'moins de 50 places',
      '50-99': '50 à 99 places',
      '100-249': '100 à 249 places',
      '250-499': '250 à 499 places',
      '500-999': '500 à 999 places',
      '1000-or-more': '1 000 places ou plus',
    },
    none: 'Rien à comparer encore : il faut au moins une courbe.',
    finding: (names: string) => `Combien de temps on reste : ${names}`,
    noTest: {
      published: "Pas de test : les suivis d'une courbe publiée ne peuvent être lus.",
      overlap: 'Pas de test : ces groupes ont des personnes en commun.',
      one: '',
    },
    thresholds: 'Les seuils diffèrent : un départ ne s’y voit pas après le même silence.',
    retention: 'Qui revient, semaine après semaine (rétention glissante)',
    publish: {
      title: 'Publier pour les autres territoires',
      lead: (k: number) =>
        `Une courbe, tous panels ensemble, par pas de semaines dont chacun parle de ${k} personnes au moins ; le nom, le thème, le modèle de gouvernance et une taille arrondie. Rien d'autre.`,
      published: (on: string) => `Publiée le ${on}.`,
      act: "Publier la courbe d'aujourd'hui",
      again: 'Remplacer par celle d’aujourd’hui',
      withdraw: 'Retirer',
      withdrawn: 'Retirée : plus personne ne la voit ici. Qui l’a déjà téléchargée la garde.',
      done: 'Publiée : tous les territoires de cette installation peuvent comparer avec elle.',
      file: 'Télécharger le fichier (JSON)',
      tooFew: 'Rien à publier encore : la courbe parlerait de trop peu de personnes.',
      errors: {
        'research.too-few': 'Rien n’a été publié : la courbe parlerait de trop peu de personnes.',
        'research.too-soon':
          'Rien n’a été publié : à côté de la précédente, cette courbe parlerait de trop peu de personnes. Attendez que davantage de testeurs aient commencé.',
        'research.not-a-curve':
          'Rien n’a été ajouté : ce fichier n’est pas une courbe publiée par un Atelier Self Data, ou ses nombres ne se tiennent pas.',
      },
    },
    bring: {
      title: 'Ajouter une courbe venue d’ailleurs',
      label: 'Fichier d’une autre installation (JSON)',
      act: 'Ajouter',
      done: 'Ajoutée : elle est dans la liste, pour ce territoire seulement.',
      row: (title: string, territory: string, asOf: string) => `${title} : ${territory}, au ${asOf}`,
      remove: 'Enlever',
    },
  },
  en: {
    documentTitle: 'Compare',
    title: (pilot: string) => `${pilot}: compare`,
    lead: 'Side by side, how long people stay: between panels, between pilots, and with what other territories have published.',
    choose: 'What is compared',
    most: (n: number) => `Up to ${n} curves.`,
    show: 'Compare',
    groups: {
      all: 'This pilot',
      panel: 'By panel',
      channel: 'By recruitment channel',
      stratum: 'By declared group',
      pilot: 'Other pilots of the territory',
      published: 'Published curves',
    },
    stratumNote:
      'Whoever asks to leave takes their answers along: they are in “Others, or unknown”. Groups that are too small are there too.',
    detail: (governance: string, n: string) => `${governance}, ${n} people followed`,
    publishedDetail: (territory: string, asOf: string, size: string) => `${territory}, on ${asOf}, panels of ${size}`,
    sizes: {
      'under-50': 'under 50 seats',
      '50-99': '50 to 99 seats',
      '100-249': '100 to 249 seats',
      '250-499': '250 to 499 seats',
      '500-999': '500 to 999 seats',
      '1000-or-more': '1,000 seats or more',
    },
    none: 'Nothing to compare yet: it takes at least one curve.',
    finding: (names: string) => `How long people stay: ${names}`,
    noTest: {
      published: 'No test: the follow-ups behind a published curve cannot be read.',
      overlap: 'No test: these groups have people in common.',
      one: '',
    },
    thresholds: 'Thresholds differ: leaving does not show there after the same silence.',
    retention: 'Who comes back, week after week (rolling retention)',
    publish: {
      title: 'Publish for other territories',
      lead: (k: number) =>
        `One curve, all panels together, in steps of weeks that are each about at least ${k} people; the name, the theme, the governance model and a rounded size. Nothing else.`,
      published: (on: string) => `Published on ${on}.`,
      act: 'Publish today’s curve',
      again: 'Replace it by today’s',
      withdraw: 'Withdraw',
      withdrawn: 'Withdrawn: nobody sees it here any more. Whoever downloaded it still has it.',
      done: 'Published: every territory of this installation can compare with it.',
      file: 'Download the file (JSON)',
      tooFew: 'Nothing to publish yet: the curve would be about too few people.',
      errors: {
        'research.too-few': 'Nothing was published: the curve would be about too few people.',
        'research.too-soon':
          'Nothing was published: beside the one before, this curve would be about too few people. Wait until more testers have begun.',
        'research.not-a-curve':
          'Nothing was added: this file is not a curve published by an Atelier Self Data, or its numbers do not add up.',
      },
    },
    bring: {
      title: 'Add a curve from elsewhere',
      label: 'File from another installation (JSON)',
      act: 'Add',
      done: 'Added: it is in the list, for this territory only.',
      row: (title: string, territory: string, asOf: string) => `${title}: ${territory}, on ${asOf}`,
      remove: 'Remove',
    },
  },
});
