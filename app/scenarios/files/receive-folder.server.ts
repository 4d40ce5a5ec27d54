import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { unzipSync } from 'fflate';
import { PILOT_FILE, type TextFile } from '~/pilots/folder/files.ts';

/** A folder of texts: anything over this is something else. */
const MOST_BYTES = 2 * 1024 * 1024;

export type Received =
  | { readonly files: readonly TextFile[]; readonly problem?: undefined }
  | { readonly problem: 'noFile' | 'noYaml' | 'tooLarge' | 'badZip'; readonly files?: undefined };

/** The YAML files of a form: given one by one, or in a zip, in a folder of it or not. */
export async function receiveFolder(request: Request): Promise<Received & { readonly revision: number }> {
  const given: { name: string; bytes: Uint8Array }[] = [];
  let heard = 0;
  const form = await parseMultipart(request, async ({ name, filename, data }) => {
    const parts: Uint8Array[] = [];
    for await (const part of data) {
      heard += part.length;
      if (heard > MOST_BYTES) break;
      parts.push(part);
    }
    if (filename === undefined) return name === 'revision' ? Buffer.concat(parts).toString('utf8') : '';
    if (filename !== '') given.push({ name: filename, bytes: Buffer.concat(parts) });
    return null;
  });
  const revision = Number(form.get('revision'));
  if (heard > MOST_BYTES) return { problem: 'tooLarge', revision };
  if (given.length === 0) return { problem: 'noFile', revision };
  return { ...unpack(given), revision };
}

function unpack(given: readonly { name: string; bytes: Uint8Array }[]): Received {
  const files: TextFile[] = [];
  for (const { name, bytes } of given) {
    if (!isZip(bytes)) {
      files.push({ name: baseName(name), text: asText(bytes) });
      continue;
    }
    const entries = openZip(bytes);
    if (typeof entries === 'string') return { problem: entries };
    for (const [path, content] of Object.entries(entries)) files.push({ name: baseName(path), text: asText(content) });
  }
  const texts = files.filter(({ name }) => PILOT_FILE.test(name) && !name.startsWith('.'));
  return texts.length > 0 ? { files: texts } : { problem: 'noYaml' };
}

/** The YAML files of a zip, none of which may grow beyond what a folder weighs. */
function openZip(bytes: Uint8Array): Record<string, Uint8Array> | 'tooLarge' | 'badZip' {
  let unpacked = 0;
  try {
    const entries = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/\.ya?ml$/.test(name) || name.includes('__MACOSX')) return false;
        unpacked += originalSize;
        return unpacked <= MOST_BYTES;
      },
    });
    return unpacked > MOST_BYTES ? 'tooLarge' : entries;
  } catch {
    return 'badZip';
  }
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';
/** A file in another encoding shows as such: its marks of doubt are for a person to see. */
const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
