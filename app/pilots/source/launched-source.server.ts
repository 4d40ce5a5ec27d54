import { z } from 'zod';
import { asBytes } from '../folder/files.ts';
import type { PilotSource } from './pilot-source.ts';

const filesSchema = z.array(z.strictObject({ name: z.string(), text: z.string() }));

/** The folders made by launching a scenario: rows, so that every process sees a launch at once. */
export const launchedSource: PilotSource = {
  shown: (_context, slug) => slug,

  async list({ db }) {
    const rows = await db.pilotFolder.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } });
    return rows.map(({ slug }) => slug);
  },

  async find({ db }, slug) {
    const row = await db.pilotFolder.findUnique({ where: { slug }, select: { hash: true } });
    return row ? { slug, mark: row.hash } : undefined;
  },

  async read({ db }, slug) {
    const row = await db.pilotFolder.findUniqueOrThrow({ where: { slug }, select: { files: true } });
    return filesSchema.parse(row.files).map(asBytes);
  },
};
