import type { Role } from '~/access/roles.ts';

interface DemoPerson {
  /** Key of the door on the demo's front page. */
  readonly door: string;
  readonly name: string;
  readonly role: Role;
  /** Page that the door opens on. */
  readonly landing: string;
}

export interface DemoPlace {
  readonly id: string;
  readonly name: string;
  readonly initiative: {
    readonly id: string;
    readonly theme: 'energie' | 'mobilite' | 'social';
    readonly nameFr: string;
    readonly nameEn: string;
    readonly reachedPhase: number;
  };
  readonly people: readonly DemoPerson[];
}

export const DEMO_PILOT = 'hestia-zeus';
/** How long ago its panel began. Recruitment takes six weeks: most of it has lived twelve weeks or nearly. */
export const DEMO_WEEKS = 16;
const PILOT_PAGE = `/nantes/experimentations/${DEMO_PILOT}`;

/** The demo's territories and the staff one may enter as. */
export const DEMO_PLACES: readonly DemoPlace[] = [
  {
    id: 'nantes',
    name: 'Nantes Métropole',
    initiative: { id: 'nantes-energie', theme: 'energie', nameFr: 'Énergie', nameEn: 'Energy', reachedPhase: 4 },
    people: [
      { door: 'nantes-facilitator', name: 'Malik R.', role: 'facilitator', landing: '/nantes/donnees' },
      { door: 'nantes-lead', name: 'Claire D.', role: 'lead', landing: PILOT_PAGE },
      { door: 'nantes-researcher', name: 'Adrien V.', role: 'researcher', landing: `${PILOT_PAGE}/recherche` },
      { door: 'nantes-mediator', name: 'Samira B.', role: 'mediator', landing: `${PILOT_PAGE}/accompagner` },
      { door: 'nantes-administrator', name: 'Sofia P.', role: 'administrator', landing: '/nantes/equipe' },
    ],
  },
  {
    id: 'la-rochelle',
    name: 'La Rochelle',
    initiative: {
      id: 'la-rochelle-mobilite',
      theme: 'mobilite',
      nameFr: 'Mobilités durables',
      nameEn: 'Sustainable mobility',
      reachedPhase: 3,
    },
    people: [
      { door: 'la-rochelle-lead', name: 'Karim B.', role: 'lead', landing: '/la-rochelle' },
      { door: 'la-rochelle-facilitator', name: 'Inès L.', role: 'facilitator', landing: '/la-rochelle/ateliers' },
    ],
  },
  {
    id: 'lyon',
    name: 'Grand Lyon',
    initiative: {
      id: 'lyon-social',
      theme: 'social',
      nameFr: 'Action sociale',
      nameEn: 'Social services',
      reachedPhase: 3,
    },
    people: [
      { door: 'lyon-lead', name: 'Hélène M.', role: 'lead', landing: '/lyon' },
      { door: 'lyon-facilitator', name: 'Yann T.', role: 'facilitator', landing: '/lyon/donnees' },
      {
        door: 'lyon-mediator',
        name: 'Awa N.',
        role: 'mediator',
        landing: '/lyon/experimentations/mon-parcours-social/accompagner',
      },
      {
        ...{ door: 'lyon-social-worker', name: 'Karine L.', role: 'social-worker' },
        landing: '/lyon/experimentations/mon-parcours-social/suivis',
      },
    ],
  },
];
