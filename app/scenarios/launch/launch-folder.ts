import type { PilotDefinition } from '~/pilots/definition.ts';
import type { TextFile } from '~/pilots/folder/files.ts';
import { writeFolder } from '~/pilots/folder/write-folder.ts';

/** The folder that a scenario is launched as: a pilot always begins as a draft. */
export function launchFolder(document: PilotDefinition): TextFile[] {
  return writeFolder({ ...document, status: 'draft' });
}
