import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import { MOST_BYTES } from './read-archive.server.ts';

export interface ReceivedArchive {
  /** Empty when no file was given; one byte too many when it is larger than any archive. */
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a form with an archive posted: no more of the file is kept in memory than an archive weighs. */
export async function receiveArchive(request: Request): Promise<ReceivedArchive> {
  let bytes = new Uint8Array();
  const fields: Record<string, string> = {};
  await parseMultipart(request, async ({ name, filename, data }) => {
    const parts: Uint8Array[] = [];
    let heard = 0;
    for await (const part of data) {
      heard += part.length;
      if (heard <= MOST_BYTES + 1) parts.push(part);
    }
    if (filename === undefined) fields[name] = Buffer.concat(parts).toString('utf8');
    else bytes = heard > MOST_BYTES ? new Uint8Array(MOST_BYTES + 1) : new Uint8Array(Buffer.concat(parts));
    return null;
  });
  return { bytes, fields };
}
