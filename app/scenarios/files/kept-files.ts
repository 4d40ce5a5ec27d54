import { z } from 'zod';
import type { TextFile } from '~/pilots/folder/files.ts';

const schema = z.array(z.strictObject({ name: z.string().max(200), text: z.string() })).max(60);

/** The files that the page showed before they are kept, as its form sends them back; nothing when they are not that. */
export function readKept(text: string): TextFile[] | undefined {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
