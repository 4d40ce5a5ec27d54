import type { NoteColour } from '~/kit/schema/parts.ts';

/** A note written on this phone that the wall has not acknowledged. */
export interface UnsentNote {
  readonly id: string;
  readonly activityKey: string;
  readonly boxKey: string;
  readonly text: string;
  readonly colour: NoteColour;
  readonly signed: boolean;
  /** Why the wall refused it, in words; it is kept and not sent again by itself. */
  readonly refused?: string;
}

/** What the outbox needs of localStorage. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export interface Outbox {
  list(): readonly UnsentNote[];
  put(note: UnsentNote): void;
  drop(id: string): void;
}

const keyOf = (participantId: string): string => `mur:${participantId}`;

/**
 * Notes kept on the phone until the wall has them: they survive a reload and a day without network. A shelf that
 * refuses (private browsing, full) keeps them for this page only.
 */
export function openOutbox(shelf: Shelf | undefined, participantId: string): Outbox {
  const key = keyOf(participantId);
  let notes = read(shelf, key);
  const save = (next: readonly UnsentNote[]): void => {
    notes = next;
    try {
      if (next.length > 0) shelf?.setItem(key, JSON.stringify(next));
      else shelf?.removeItem(key);
    } catch {
      // Kept in memory all the same.
    }
  };
  return {
    list: () => notes,
    put: (note) => save([...notes.filter(({ id }) => id !== note.id), note]),
    drop: (id) => save(notes.filter((note) => note.id !== id)),
  };
}

function read(shelf: Shelf | undefined, key: string): readonly UnsentNote[] {
  try {
    const stored: unknown = JSON.parse(shelf?.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isUnsent) : [];
  } catch {
    return [];
  }
}

const isUnsent = (note: unknown): note is UnsentNote =>
  typeof note === 'object' && note !== null && 'id' in note && 'text' in note && 'activityKey' in note;

/** How sending one note ended. `later`: nobody answered, or the server is busy: it is sent again. */
export type Sending =
  | { readonly outcome: 'acknowledged' }
  | { readonly outcome: 'refused'; readonly words: string }
  | { readonly outcome: 'later' };

/** Sends one note. Its id makes sending it again harmless. */
export async function sendNote(post: typeof fetch, url: string, note: UnsentNote): Promise<Sending> {
  const { refused: _refused, ...draft } = note;
  try {
    const response = await post(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(draft),
    });
    if (response.ok) return { outcome: 'acknowledged' };
    if (response.status === 429 || response.status >= 500) return { outcome: 'later' };
    const answer = (await response.json().catch(() => ({}))) as { words?: string };
    return { outcome: 'refused', words: answer.words ?? '' };
  } catch {
    return { outcome: 'later' };
  }
}

/** A version 4 UUID. `crypto.randomUUID` is absent on pages served over plain http in a meeting room. */
export function makeNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
