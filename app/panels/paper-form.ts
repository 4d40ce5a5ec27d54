/** Largest scan that is kept, in bytes. */
export const MOST_PAPER_BYTES = 10 * 1024 * 1024;

export const PAPER_KINDS = ['pdf', 'jpg', 'png'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const MEDIA_TYPES: Readonly<Record<PaperKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** How each kind of file begins: its name and what the browser says of it prove nothing. */
const BEGINNINGS: Readonly<Record<PaperKind, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** What a file is, by its first bytes; undefined for anything else than a scan. */
export const paperKind = (bytes: Uint8Array): PaperKind | undefined =>
  PAPER_KINDS.find((kind) => BEGINNINGS[kind].every((byte, index) => bytes[index] === byte));
