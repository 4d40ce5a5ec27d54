/** The pages of one scenario, by the end of their address. */
export const BUILDING = [
  'objectif',
  'axiomes',
  'donnees',
  'testeurs',
  'services',
  'acteurs',
  'calendrier',
  'budget',
] as const;
export const LAUNCHING = ['accords', 'controle', 'documents', 'fichiers', 'lancer'] as const;

export type SectionKey = (typeof BUILDING)[number] | (typeof LAUNCHING)[number];
