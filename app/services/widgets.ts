import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { IconName } from '~/ui/icon.tsx';

/** A page that a service may show to a tester; named in a pilot's `services.yaml`, usable by any pilot that has its data. */
export interface Widget {
  readonly path: `/moi${string}`;
  readonly icon: IconName;
  readonly title: Bilingual;
  /** A word or two, for the bar at thumb height. */
  readonly short: Bilingual;
  /** What it tells, in a sentence, for who has not opened it. */
  readonly tells: Bilingual;
}

/** Every widget there is, by its key. */
export const WIDGETS = {
  consumption: {
    path: '/moi',
    icon: 'bolt',
    title: { fr: 'Ma consommation', en: 'My consumption' },
    short: { fr: 'Ma conso', en: 'My use' },
    tells: { fr: 'Votre électricité et votre gaz, jour par jour.', en: 'Your electricity and gas, day by day.' },
  },
  gestures: {
    path: '/moi/ecogestes',
    icon: 'leaf',
    title: { fr: 'Écogestes', en: 'Eco-gestures' },
    short: { fr: 'Écogestes', en: 'Gestures' },
    tells: { fr: 'Des gestes choisis d’après vos relevés.', en: 'Gestures chosen from your readings.' },
  },
  works: {
    path: '/moi/travaux',
    icon: 'euro',
    title: { fr: 'Mes travaux', en: 'My works' },
    short: { fr: 'Travaux', en: 'Works' },
    tells: {
      fr: 'Ce que des travaux font gagner, et les aides que vous auriez.',
      en: 'What works save, and the grants you would get.',
    },
  },
  'similar-homes': {
    path: '/moi/semblables',
    icon: 'people',
    title: { fr: 'Des foyers semblables', en: 'Homes like mine' },
    short: { fr: 'Semblables', en: 'Like mine' },
    tells: {
      fr: 'Vous, à côté de la moyenne d’un groupe qui vous ressemble.',
      en: 'You, beside the mean of a group like you.',
    },
  },
  basket: {
    path: '/moi/panier',
    icon: 'basket',
    title: { fr: 'Mon panier', en: 'My basket' },
    short: { fr: 'Panier', en: 'Basket' },
    tells: { fr: 'Ce que vos courses pèsent sur le climat.', en: 'What your shopping weighs on the climate.' },
  },
  situation: {
    path: '/moi/situation',
    icon: 'calendar',
    title: { fr: "Où j'en suis", en: 'Where I stand' },
    short: { fr: 'Situation', en: 'Situation' },
    tells: {
      fr: 'Ce que vous recevez, ce qui a changé, ce qui vient.',
      en: 'What you receive, what changed, what is coming.',
    },
  },
  aids: {
    path: '/moi/aides',
    icon: 'euro',
    title: { fr: "À quoi j'ai droit", en: 'What I am entitled to' },
    short: { fr: 'Mes droits', en: 'My rights' },
    tells: {
      fr: 'Une estimation de vos aides, déjà remplie de ce qui est connu.',
      en: 'An estimate of your benefits, already filled in with what is known.',
    },
  },
  claims: {
    path: '/moi/demandes',
    icon: 'pencil',
    title: { fr: 'Préparer ma demande', en: 'Prepare my claim' },
    short: { fr: 'Demandes', en: 'Claims' },
    tells: {
      fr: 'Une liasse à imprimer et à signer, et les papiers à joindre.',
      en: 'A bundle to print and sign, and the papers to enclose.',
    },
  },
  trips: {
    path: '/moi/trajets',
    icon: 'thread',
    title: { fr: 'Mes trajets', en: 'My trips' },
    short: { fr: 'Trajets', en: 'Trips' },
    tells: {
      fr: 'Vos trajets jour par jour, leur mode et leur CO₂e.',
      en: 'Your trips day by day, their mode and CO₂e.',
    },
  },
  programme: {
    path: '/moi/sorties',
    icon: 'calendar',
    title: { fr: 'Le programme', en: 'What is on' },
    short: { fr: 'Sorties', en: 'Outings' },
    tells: { fr: 'Les sorties de la ville, à votre prix.', en: "The city's outings, at your price." },
  },
  'signed-proof': {
    path: '/moi/preuve',
    icon: 'key',
    title: { fr: 'La preuve signée', en: 'The signed proof' },
    short: { fr: 'Preuve', en: 'Proof' },
    tells: {
      fr: 'Votre tarif, à montrer à la caisse sans autre papier.',
      en: 'Your fare, to show at the till with no other paper.',
    },
  },
  'printed-proof': {
    path: '/moi/preuve/imprimer',
    icon: 'print',
    title: { fr: 'La preuve imprimée', en: 'The printed proof' },
    short: { fr: 'Feuille', en: 'Sheet' },
    tells: { fr: 'La même phrase, sur une feuille.', en: 'The same sentence, on a sheet.' },
  },
  'travel-footprint': {
    path: '/moi/bilan',
    icon: 'leaf',
    title: { fr: 'Mon bilan', en: 'My footprint' },
    short: { fr: 'Bilan', en: 'Footprint' },
    tells: { fr: 'Ce que vos déplacements émettent et coûtent.', en: 'What your travel emits and costs.' },
  },
  alternatives: {
    path: '/moi/a-la-place',
    icon: 'swap',
    title: { fr: 'À la place', en: 'Instead' },
    short: { fr: 'À la place', en: 'Instead' },
    tells: {
      fr: 'Pour un achat, ce qui pèse moins à prix voisin.',
      en: 'For a purchase, what weighs less at a similar price.',
    },
  },
  results: {
    path: '/moi/resultats',
    icon: 'upload',
    title: { fr: 'Partager un résultat', en: 'Share a result' },
    short: { fr: 'Partager', en: 'Share' },
    tells: { fr: 'Voir exactement ce qui part, puis décider.', en: 'See exactly what leaves, then decide.' },
  },
  'shared-view': {
    path: '/moi/partage',
    icon: 'people',
    title: { fr: 'En parler avec quelqu’un', en: 'Talking it over' },
    short: { fr: 'En parler', en: 'Talk' },
    tells: {
      fr: 'Montrer une vue choisie à la personne qui vous suit, et suivre vos buts à deux.',
      en: 'Show a chosen view to the person who supports you, and follow your goals together.',
    },
  },
  'waste-diary': {
    path: '/moi/carnet',
    icon: 'note',
    title: { fr: 'Mon carnet', en: 'My diary' },
    short: { fr: 'Carnet', en: 'Diary' },
    tells: {
      fr: 'Noter ce que l’on jette, voir ce qui revient.',
      en: 'Note what goes in the bin, see what comes back.',
    },
  },
  'travel-advice': {
    path: '/moi/conseils',
    icon: 'half-circle',
    title: { fr: 'Mes conseils', en: 'My advice' },
    short: { fr: 'Conseils', en: 'Advice' },
    tells: {
      fr: 'Un trajet à essayer autrement, ce qu’il change, et l’aide au vélo.',
      en: 'A trip to try another way, what it changes, and the bike grant.',
    },
  },
  assembly: {
    path: '/moi/assemblee',
    icon: 'people',
    title: { fr: "L'assemblée", en: 'The assembly' },
    short: { fr: 'Assemblée', en: 'Assembly' },
    tells: {
      fr: 'Proposer, débattre, voter en secret, rester à l’écart.',
      en: 'Propose, debate, vote in secret, stay out.',
    },
  },
  'shared-register': {
    path: '/moi/partages',
    icon: 'eye',
    title: { fr: 'Ce qui a été partagé', en: 'What was shared' },
    short: { fr: 'Partages', en: 'Shares' },
    tells: {
      fr: 'Quoi, avec qui, par quel vote, quand, combien.',
      en: 'What, with whom, by which vote, when, how much.',
    },
  },
  contribution: {
    path: '/moi/contribution',
    icon: 'upload',
    title: { fr: 'Contribuer, ligne par ligne', en: 'Contribute, line by line' },
    short: { fr: 'Contribuer', en: 'Contribute' },
    tells: {
      fr: 'Choisir les lignes d’un mois qui partent, les voir, les reprendre.',
      en: 'Choose which lines of a month leave, see them, take them back.',
    },
  },
  'exchange-board': {
    path: '/moi/echanges',
    icon: 'message',
    title: { fr: 'Le mur des foyers', en: 'The wall of homes' },
    short: { fr: 'Mur', en: 'Wall' },
    tells: {
      fr: 'Trouvailles et questions, sous le nom que vous choisissez.',
      en: 'Finds and questions, under a name you choose.',
    },
  },
  'collective-map': {
    path: '/moi/carte-commune',
    icon: 'thread',
    title: { fr: 'La carte commune', en: 'The common map' },
    short: { fr: 'Carte', en: 'Map' },
    tells: {
      fr: 'Les trajets du groupe entre quartiers, sans que personne s’y reconnaisse.',
      en: 'The group’s trips between neighbourhoods, with nobody to be recognised.',
    },
  },
} as const satisfies Readonly<Record<string, Widget>>;

export type WidgetKey = keyof typeof WIDGETS;

export const isWidget = (key: string): key is WidgetKey => Object.hasOwn(WIDGETS, key);

export const WIDGET_KEYS: readonly string[] = Object.keys(WIDGETS);

/** The widgets of services, in their order, each once; keys that are none are passed over. */
export function widgetsOf(
  services: readonly { readonly widgets: readonly string[] }[],
): (Widget & { key: WidgetKey })[] {
  const keys = new Set(services.flatMap(({ widgets }) => widgets).filter(isWidget));
  return [...keys].map((key) => ({ key, ...WIDGETS[key] }));
}
