import { z } from 'zod';
import { asBytes, type FolderFile, type TextFile } from '../folder/files.ts';

const filesSchema = z.array(z.strictObject({ name: z.string(), text: z.string() }));

/** Files kept as rows, as a folder's. Throws a ZodError on anything else: nobody but this product writes them. */
export function asFolderFiles(kept: unknown): FolderFile[] {
  return filesSchema.parse(kept).map(asBytes);
}

/**
 * A folder's files as texts that a row can keep. Others (a picture, a spreadsheet put beside) are left out: nothing
 * reads them.
 */
export function asTextFiles(files: readonly FolderFile[]): TextFile[] {
  return files.flatMap(({ name, bytes }) => {
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      return text.includes('\0') ? [] : [{ name, text }];
    } catch {
      return [];
    }
  });
}
