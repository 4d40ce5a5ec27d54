import type { NoteColour } from '~/kit/schema/parts.ts';

/** The class of a note's paper, as in `ui/styles/components/notes.css`. Yellow is the paper without a class. */
export const PAPER: Readonly<Record<NoteColour, string>> = {
  yellow: 'is-jaune',
  pink: 'is-rose',
  blue: 'is-bleu',
  green: 'is-vert',
  orange: 'is-peche',
};
