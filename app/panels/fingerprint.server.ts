import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, in hexadecimal: what `sha256sum` prints. */
export const fingerprint = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** What decides a candidate's place in the draw. */
export const drawMark = (secret: string, word: string, code: string): string =>
  fingerprint(`${secret}:${word}:${code}`);
