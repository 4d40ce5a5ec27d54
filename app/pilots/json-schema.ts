import { z } from 'zod';
import { pilotDefinitionSchema } from './definition.ts';

/**
 * The JSON Schema by which editors complete and check a pilot's files. A pilot is split into files, so no
 * top-level key is required of any one of them; check:pilots verifies that together they have them all.
 */
export function pilotJsonSchema(): string {
  const schema = z.toJSONSchema(pilotDefinitionSchema.partial(), { io: 'input', reused: 'ref' });
  return `${JSON.stringify({ title: 'A file of a pilot folder', ...schema }, null, 2)}\n`;
}
