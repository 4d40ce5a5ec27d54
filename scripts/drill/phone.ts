import { makeNoteId, sendNote } from '~/method/live/outbox.ts';
import { Listener } from './listener.ts';
import { BOX, WRITE } from './room.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const RETRY_MS = 250;

export interface Note {
  readonly id: string;
  readonly sentAt: number;
  acknowledgedAt: number | undefined;
  attempts: number;
}

/** One participant: joins over HTTP, listens, and sends each note until it is acknowledged. */
export class Phone {
  #cookie = '';
  readonly notes: Note[] = [];
  stream: Listener | undefined;

  constructor(
    readonly base: string,
    readonly code: string,
    readonly number: number,
    readonly shows: 'reading' | 'writing',
    readonly onShown: (noteId: string) => void,
  ) {}

  async join(): Promise<void> {
    const answer = await fetch(`${this.base}/m/${this.code}`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ intent: 'join', initials: `P${this.number}` }),
    });
    this.#cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    if (!this.#cookie) throw new Error(`Phone ${this.number} could not join: ${answer.status}`);
    const asked = this.shows === 'reading' ? '?mur' : '';
    this.stream = new Listener(`${this.base}/m/${this.code}/flux${asked}`, this.#cookie, this.onShown);
  }

  async write(text: string): Promise<void> {
    const note: Note = { id: makeNoteId(), sentAt: performance.now(), acknowledgedAt: undefined, attempts: 0 };
    this.notes.push(note);
    const post: typeof fetch = (url, init) =>
      fetch(url, { ...init, headers: { ...init?.headers, Cookie: this.#cookie }, signal: AbortSignal.timeout(10_000) });
    const draft = { id: note.id, activityKey: WRITE, boxKey: BOX, text, colour: 'yellow', signed: true } as const;
    for (;;) {
      note.attempts += 1;
      const { outcome } = await sendNote(post, `${this.base}/m/${this.code}/notes`, draft);
      if (outcome === 'acknowledged') break;
      if (outcome === 'refused') return;
      await pause(RETRY_MS);
    }
    note.acknowledgedAt = performance.now();
  }
}
