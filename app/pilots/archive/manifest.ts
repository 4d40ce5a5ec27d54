import { z } from 'zod';

/** What an archive says of itself. A later shape has another `formatVersion`, and says what it cannot be read by. */
export const ARCHIVE_FORMAT = 'atelier-self-data-pilot';
export const ARCHIVE_VERSION = 1;
export const MANIFEST_FILE = 'archive.json';
export const HISTORY_FILE = 'protocol/history.json';
/** Where the pilot folder is in the archive. */
export const FOLDER = 'pilot/';

const both = z.object({ fr: z.string(), en: z.string() });

export const historySchema = z
  .array(
    z.object({
      version: z.int().min(1),
      kind: z.string().max(40),
      reason: z.string().max(5000),
      changes: both,
      at: z.iso.datetime(),
    }),
  )
  .max(1000);

export const manifestSchema = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  formatVersion: z.literal(ARCHIVE_VERSION),
  slug: z.string().max(100),
  title: both,
  territory: z.string().max(100),
  exportedAt: z.iso.datetime(),
  /** Null for a pilot that was never launched. */
  protocolVersion: z.int().nullable(),
  withFigures: z.boolean(),
  /** SHA-256 of every other file, by its name: a damaged archive is told from a changed one. */
  files: z.record(z.string(), z.string()),
});

export type ArchiveManifest = z.infer<typeof manifestSchema>;
export type ArchiveHistory = z.infer<typeof historySchema>;
