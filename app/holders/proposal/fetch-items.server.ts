import type { z } from 'zod';
import type { Entry } from '~/platform/entry.ts';
import { entrySchema } from '../entry-fields.ts';
import { holderError } from '../errors.ts';
import type { EntriesManifest, FetchedWindow, HolderAccess, HolderManifest, WindowsRequest } from '../holder.ts';
import { type HolderProtocol, holderText, parseJson } from '../http.server.ts';
import { allowedWindows, type DayWindow } from '../windows.ts';
import { pageAnswer } from './wire.ts';

/** How one dataset is asked for, checked and understood. */
export interface ProposalDataset<Item> {
  /** Under /customers/{customer}/. */
  readonly path: string;
  readonly item: z.ZodType<Item>;
  readonly toEntry: (item: Item) => Entry;
}

/** More pages than any window has: a cursor that goes round in circles is a defect of the holder's. */
const MOST_PAGES = 500;

/** A dataset, window by window, oldest first; a window without items is yielded empty. Errors: those of errors.ts. */
export async function* fetchItems<Item>(
  protocol: HolderProtocol,
  dataset: EntriesManifest,
  how: ProposalDataset<Item>,
  request: WindowsRequest,
): AsyncGenerator<FetchedWindow, void, void> {
  const schema = entrySchema(dataset.fields);
  for (const window of allowedWindows(dataset, request, request.clock)) {
    const items = await itemsOf(protocol, how, request, window);
    // What a holder tells twice under one id is one entry, as it was told last.
    const byId = new Map<string, Entry>();
    for (const item of items) {
      const entry = how.toEntry(item);
      byId.set(entry.id, { ...entry, fields: checked(protocol.manifest, schema, entry.fields) });
    }
    yield { yields: 'entries', entries: [...byId.values()].sort((a, b) => a.at - b.at), window };
  }
}

async function itemsOf<Item>(
  protocol: HolderProtocol,
  { path, item }: ProposalDataset<Item>,
  access: HolderAccess,
  window: DayWindow,
): Promise<Item[]> {
  const items: Item[] = [];
  const base = `/customers/${encodeURIComponent(access.grant.subject)}/${path}`;
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = new URLSearchParams({ from: window.from, to: window.to, ...(cursor !== null && { cursor }) });
    const json = parseJson(await holderText(protocol, access, `${base}?${query}`));
    if (json === undefined) throw holderError('truncatedAnswer', { holder: protocol.manifest.name });
    const answer = checked(protocol.manifest, pageAnswer, json);
    for (const one of answer.items) items.push(checked(protocol.manifest, item, one));
    cursor = answer.next_cursor;
    if (cursor === null) return items;
  }
  throw holderError('contractChanged', { holder: protocol.manifest.name, holderCode: 'next_cursor' });
}

function checked<T>(manifest: HolderManifest, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  throw holderError('contractChanged', { holder: manifest.name, holderCode: where }, result.error);
}
