import { Transform } from 'node:stream';

/**
 * Passes a page on without NUL bytes. React 18 leaves some where a letter of several bytes does not fit at the end of its
 * buffer; a page then differs from what the browser renders, and is rendered again. HTML has no use for NUL.
 */
export function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}
