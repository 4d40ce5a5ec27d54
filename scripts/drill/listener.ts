import http from 'node:http';
import type { NumberedChange, WallState } from '~/method/live/wall-state.ts';

/** Until the server says how long. */
const RETRY_MS = 250;

/** Holds a stream as a browser's EventSource does: comes back after a cut with the last id it heard. */
export class Listener {
  #lastId = '';
  #retryMs = RETRY_MS;
  #stopped = false;
  #request: http.ClientRequest | undefined;
  /** Notes it was shown; undefined before it was told anything. */
  held: Set<string> | undefined;
  /** What came over the wire since it first listened. */
  bytes = 0;
  /** When it was first told something after it last came (back), on the clock of `performance`. */
  toldAt: number | undefined;

  constructor(
    readonly url: string,
    readonly cookie: string,
    /** Hears of each note when it is shown it. */
    readonly onShown: (noteId: string) => void,
  ) {
    void this.#listen();
  }

  async #listen(): Promise<void> {
    while (!this.#stopped) {
      this.toldAt = undefined;
      await new Promise<void>((resolve) => {
        const headers = { Cookie: this.cookie, ...(this.#lastId ? { 'Last-Event-ID': this.#lastId } : {}) };
        this.#request = http.get(this.url, { headers, agent: false }, (response) => {
          let rest = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => {
            this.bytes += Buffer.byteLength(chunk);
            const parts = (rest + chunk).split('\n\n');
            rest = parts.pop() ?? '';
            for (const part of parts) this.#hear(part);
          });
          response.on('close', resolve);
        });
        this.#request.on('error', () => resolve());
      });
      await new Promise((resolve) => setTimeout(resolve, this.#retryMs));
    }
  }

  #hear(event: string): void {
    const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(event)?.[1] ?? '';
    this.#retryMs = Number(field('retry')) || this.#retryMs;
    const data = field('data');
    if (!data) return;
    this.toldAt ??= performance.now();
    this.#lastId = field('id') || this.#lastId;
    const told = JSON.parse(data) as { state?: WallState; changes?: NumberedChange[] };
    if (told.state) this.#hold(Object.keys(told.state.notes));
    for (const change of told.changes ?? []) {
      if (change.kind === 'notes') this.#hold(change.notes.map(({ id }) => id));
    }
  }

  #hold(ids: readonly string[]): void {
    this.held ??= new Set();
    for (const id of ids) {
      if (this.held.has(id)) continue;
      this.held.add(id);
      this.onShown(id);
    }
  }

  leave(): void {
    this.#stopped = true;
    this.#request?.destroy();
  }
}
