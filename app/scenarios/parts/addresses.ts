import type { SectionKey } from '../sections.ts';
import type { PartKey } from './forms.ts';

/** Where each part is edited, and the section that lists it. */
const ADDRESSES: Readonly<Record<PartKey, { readonly path: string; readonly section: SectionKey }>> = {
  indicators: { path: 'indicateurs', section: 'objectif' },
  surveys: { path: 'enquetes', section: 'objectif' },
  panels: { path: 'panels', section: 'testeurs' },
  messages: { path: 'messages', section: 'testeurs' },
  doors: { path: 'entree', section: 'testeurs' },
  combos: { path: 'conditions', section: 'testeurs' },
  cells: { path: 'groupes', section: 'testeurs' },
  datasets: { path: 'jeux', section: 'donnees' },
  questions: { path: 'questions', section: 'donnees' },
  holders: { path: 'detenteurs', section: 'donnees' },
  services: { path: 'services', section: 'services' },
  partners: { path: 'partenaires', section: 'acteurs' },
  team: { path: 'equipe', section: 'acteurs' },
  milestones: { path: 'jalons', section: 'calendrier' },
  packages: { path: 'lots', section: 'budget' },
};

const KEYS = Object.keys(ADDRESSES) as PartKey[];

/** The last part of an address that makes a new one. */
export const NEW = 'nouveau';

export const partAt = (path: string | undefined): PartKey | undefined =>
  KEYS.find((key) => ADDRESSES[key].path === path);
export const pathOfPart = (key: PartKey): string => ADDRESSES[key].path;
export const sectionOfPart = (key: PartKey): SectionKey => ADDRESSES[key].section;
