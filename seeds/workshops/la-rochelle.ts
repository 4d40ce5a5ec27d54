import type { WorkshopScript } from './script.ts';

/** La Rochelle on mobility: its seminar is today, ready to run. */
export const LA_ROCHELLE_WORKSHOPS: readonly WorkshopScript[] = [
  {
    ...{
      kind: 'seminar',
      inDays: 0,
      theme: 'les mobilités durables',
      place: 'Maison de la mobilité, salle du quai',
      subjects: [],
    },
    guests: { invited: 32, coming: 27, came: 0 },
    ...{ notes: [], answers: [], wishes: [] },
  },
];
