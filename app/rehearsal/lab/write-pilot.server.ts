import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { writeFolder } from '~/pilots/folder/write-folder.ts';

/** Writes a pilot's folder into a directory of pilots, as a developer would. */
export async function writePilot(pilots: string, definition: PilotDefinition): Promise<void> {
  const folder = path.join(pilots, definition.slug);
  await mkdir(folder, { recursive: true });
  for (const { name, text } of writeFolder(definition)) await writeFile(path.join(folder, name), text);
}
