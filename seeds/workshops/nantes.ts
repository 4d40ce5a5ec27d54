import type { WorkshopScript } from './script.ts';

const CHALLENGES = [
  'Réduire mes consommations',
  'Bien rénover mon logement',
  "Tenir mon budget d'énergie",
  "Produire et partager l'énergie",
] as const;
const THEME = 'l’énergie chez soi';

/** Nantes on energy: a seminar, a Datablitz and a scenario workshop behind, a design workshop ahead. In our own words. */
export const NANTES_WORKSHOPS: readonly WorkshopScript[] = [
  {
    ...{
      kind: 'seminar',
      inDays: -266,
      theme: THEME,
      place: 'Maison de quartier, salle des Tilleuls',
      subjects: CHALLENGES,
    },
    guests: { invited: 41, coming: 36, came: 34 },
    notes: [
      {
        ...{ activity: 'value-notes', box: 'value', family: 'Un service, pas un prix' },
        texts: ['Comprendre ma facture', 'Gagner du temps', 'Ne plus ressaisir dix fois la même chose'],
      },
      {
        ...{ activity: 'value-notes', box: 'value', family: 'Un pouvoir de négocier' },
        texts: ['Comparer les offres avec mes vrais chiffres', 'Prouver que j’ai fait des efforts'],
      },
      {
        ...{ activity: 'swot-notes', box: 'opportunities', family: 'Agir en connaissance' },
        texts: [
          'Voir l’effet d’un geste dès le lendemain',
          'Parler d’énergie autrement que par la morale',
          'Cibler les logements à aider d’abord',
        ],
      },
      {
        ...{ activity: 'swot-notes', box: 'risks', family: 'Être surveillé' },
        texts: ['Mon bailleur saura quand je suis là', 'Que la courbe serve à me juger'],
      },
      {
        ...{ activity: 'swot-notes', box: 'risks', family: 'Laisser des gens de côté' },
        texts: ['Et ceux qui n’ont pas de compteur à leur nom ?', 'Trop technique pour ma voisine'],
      },
      {
        ...{ activity: 'challenge-notes', box: 'everyday', family: CHALLENGES[0], dots: 24 },
        texts: [
          'Savoir ce qui consomme la nuit',
          'Comprendre pourquoi ma facture a monté',
          'Être prévenu avant l’hiver',
          'Comparer avec un logement comme le mien',
        ],
      },
      {
        ...{ activity: 'challenge-notes', box: 'together', family: CHALLENGES[1], dots: 19 },
        texts: [
          'Prouver ce qu’une rénovation change vraiment',
          'Ne pas me tromper de travaux',
          'Trouver les aides auxquelles j’ai droit',
        ],
      },
      {
        ...{ activity: 'challenge-notes', box: 'left-out', family: CHALLENGES[2], dots: 16 },
        texts: ['Étaler les factures de chauffage', 'Repérer une dette avant la coupure', 'Aider sans humilier'],
      },
      {
        ...{ activity: 'challenge-notes', box: 'together', family: CHALLENGES[3], dots: 11 },
        texts: ['Consommer quand le soleil brille', 'Partager les panneaux de l’école'],
      },
      {
        ...{ activity: 'use-notes', box: 'uses', table: 1 },
        texts: ['Un carnet qui montre la nuit, l’hiver, le week-end', 'Une alerte quand je dépasse mon habitude'],
      },
      {
        ...{ activity: 'use-notes', box: 'uses', table: 2 },
        texts: ['Un avant-après travaux, chiffré par mon compteur'],
      },
      { ...{ activity: 'use-notes', box: 'uses', table: 3 }, texts: ['Un budget d’énergie mois par mois'] },
      {
        ...{ activity: 'data-notes', box: 'personal', table: 1 },
        texts: ['Ma consommation d’électricité, demi-heure par demi-heure', 'Mon contrat et sa puissance'],
      },
      { ...{ activity: 'data-notes', box: 'other', table: 1 }, texts: ['La météo de ma commune'] },
      {
        ...{ activity: 'data-notes', box: 'personal', table: 2 },
        texts: ['Le diagnostic de mon logement', 'Les factures de travaux'],
      },
    ],
    answers: [
      {
        ...{ activity: 'local-projects', table: 1 },
        values: {
          projects: ['Défi familles à énergie positive', 'Visites de l’espace conseil'],
          people: ['Conseillère de l’agence locale de l’énergie'],
        },
      },
    ],
    wishes: [
      {
        name: 'Une personne du service client d’un fournisseur',
        organisation: 'Fournisseur d’énergie',
        why: 'Elle sait ce que les gens demandent.',
      },
      {
        name: 'La déléguée à la protection des données',
        organisation: 'Métropole',
        why: 'Les questions de droit sont restées ouvertes.',
      },
    ],
  },
  {
    ...{ kind: 'datablitz', inDays: -238, theme: THEME, place: 'Hôtel de la métropole, salle 4', subjects: CHALLENGES },
    guests: { invited: 45, coming: 40, came: 38 },
    notes: [
      {
        ...{ activity: 'recall-notes', box: 'people' },
        texts: ['Le syndicat d’énergie du département', 'Les gardiens d’immeuble'],
      },
      {
        ...{ activity: 'data-notes', box: 'data', table: 1 },
        texts: ['La courbe du compteur', 'Le gaz, jour par jour', 'La température de mes pièces'],
      },
      {
        ...{ activity: 'data-notes', box: 'data', table: 2 },
        texts: ['Le diagnostic de performance', 'L’année des fenêtres', 'Les aides déjà touchées'],
      },
      {
        ...{ activity: 'data-notes', box: 'data', table: 3 },
        texts: ['Mes échéances', 'Le chèque énergie', 'Les relances reçues'],
      },
      {
        ...{ activity: 'data-notes', box: 'data', table: 4 },
        texts: ['La production des panneaux de la rue', 'Ma part dans le projet'],
      },
    ],
    answers: [
      {
        ...{ activity: 'first-uses', table: 1 },
        values: {
          name: 'La nuit aussi',
          pitch: 'Voir ce qui reste allumé quand tout le monde dort.',
          functions: ['Montrer le plancher de la nuit', 'Comparer avec la semaine d’avant', 'Proposer un geste'],
        },
      },
      {
        ...{ activity: 'first-uses', table: 2 },
        values: {
          name: 'Avant, après',
          pitch: 'Ce que mes travaux ont vraiment changé.',
          functions: ['Corriger de la météo', 'Garder les factures', 'Raconter aux voisins'],
        },
      },
      {
        ...{ activity: 'first-uses', table: 3 },
        values: {
          name: 'Mon mois tient',
          pitch: 'Savoir le 10 si le mois passera.',
          functions: ['Prévoir la facture', 'Étaler', 'Appeler quelqu’un'],
        },
      },
    ],
    wishes: [
      {
        name: 'Un gardien d’immeuble',
        organisation: 'Bailleur social',
        why: 'Il voit ce que les compteurs ne voient pas.',
      },
    ],
  },
  {
    ...{ kind: 'scenario', inDays: -203, theme: THEME, place: 'Hôtel de la métropole, salle 4' },
    subjects: CHALLENGES.slice(0, 2),
    guests: { invited: 28, coming: 24, came: 22 },
    notes: [
      {
        ...{ activity: 'axiom-notes', box: 'learn', family: 'Ce qui fait passer de savoir à agir' },
        texts: ['Si voir sa nuit suffit à éteindre', 'Quel geste tient après l’hiver', 'Ce qui mène aux travaux'],
      },
      {
        ...{ activity: 'axiom-notes', box: 'learn', family: 'Qui s’arrête, et pourquoi' },
        texts: ['Ce qui lasse les volontaires', 'Ce que change une rencontre par mois'],
      },
      {
        ...{ activity: 'axiom-notes', box: 'need', family: 'Des relevés avant l’hiver' },
        texts: ['Enedis et GRDF signés en juin', 'Un outil qui existe déjà, à compléter'],
      },
      {
        ...{ activity: 'axiom-notes', box: 'need', family: 'Une correction de la météo que l’on comprend' },
        texts: ['Dire quand il est trop tôt', 'Une méthode publiée'],
      },
      {
        ...{ activity: 'axiom-notes', box: 'avoid', family: 'Montrer du doigt' },
        texts: ['Classer les voisins', 'Culpabiliser qui vit dans une passoire'],
      },
      {
        ...{ activity: 'axiom-notes', box: 'avoid', family: 'Se féliciter d’un hiver doux' },
        texts: ['Oublier la météo', 'Annoncer un pourcentage trop tôt'],
      },
    ],
    answers: [],
    wishes: [],
  },
  {
    ...{
      kind: 'imagine-services',
      inDays: 16,
      theme: THEME,
      place: 'Atelier de la Petite Hollande',
      subjects: CHALLENGES.slice(0, 3),
    },
    guests: { invited: 36, coming: 21, came: 0 },
    ...{ notes: [], answers: [], wishes: [] },
  },
];
