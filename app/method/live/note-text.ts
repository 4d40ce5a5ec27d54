import { AppError } from '~/platform/app-error.ts';

/** What was typed on a note as it is kept: composed characters, one line, no invisible character. */
export function cleanNote(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, (character) => (character === '\u200d' ? character : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Signs as people count them: an emoji is one. */
export const signsIn = (text: string): number => [...text].length;

/** The note's text, when it can be stuck on the wall. Throws AppError `method.note-empty` or `method.note-too-long`. */
export function readNote(typed: string, most: number): string {
  const text = cleanNote(typed);
  if (text === '') throw new AppError('method.note-empty');
  if (signsIn(text) > most) throw new AppError('method.note-too-long', { most, over: signsIn(text) - most });
  return text;
}
