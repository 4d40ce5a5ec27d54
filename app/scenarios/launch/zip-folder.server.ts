import { strToU8, zipSync } from 'fflate';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotJsonSchema } from '~/pilots/json-schema.ts';
import { launchFolder } from './launch-folder.ts';

/**
 * The pilot folder of a scenario as a zip: the folder by its name, and beside it the schema that its files name, by
 * which editors complete them. `check:pilots` reads it once unpacked.
 */
export function zipFolder(document: PilotDefinition, at: Date): Uint8Array {
  const files = launchFolder(document).map(({ name, text }) => [`${document.slug}/${name}`, strToU8(text)]);
  return zipSync({ 'pilot.schema.json': strToU8(pilotJsonSchema()), ...Object.fromEntries(files) }, { mtime: at });
}
