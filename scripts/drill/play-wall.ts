import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Listener } from './listener.ts';
import { Phone } from './phone.ts';
import { quantileOf } from './quantile.ts';
import { countStored, freePort, prepareWorkshop, Server, WALL_PATH } from './room.ts';

export interface WallDrill {
  readonly participants: number;
  readonly notes: number;
  /** Over how many seconds everybody writes. */
  readonly seconds: number;
  /** Stops a server in the middle, this way, and starts it again. */
  readonly restart: 'SIGTERM' | 'SIGKILL' | undefined;
  /** Servers on one database server, with the participants dealt among them; one when left out. */
  readonly processes?: number;
  /**
   * What phones show while people write: `reading`, the families and, asked for by each, every note as it comes (the
   * heaviest, and the default), or `writing`, their own notes: then it is the walls that must show them all.
   */
  readonly phonesShow?: 'reading' | 'writing';
}

export interface WallReport {
  readonly sent: number;
  readonly acknowledged: number;
  readonly stored: number;
  readonly doubled: number;
  readonly lost: number;
  /** Screens that show notes (each server's wall, and phones when they do), and those that hold every one at the end. */
  readonly streams: number;
  readonly completeStreams: number;
  /** Milliseconds from sending, for notes sent while every screen listened: before a restart, and once all are back. */
  readonly acknowledgement: { readonly p50: number; readonly p95: number };
  readonly shownEverywhere: { readonly p50: number; readonly p95: number };
  /** Kilobytes that the stream of one phone took, and that of a wall. */
  readonly kilobytes: { readonly phone: number; readonly wall: number };
  /** Notes that met the restart and were sent again. */
  readonly sentAgain: number;
  readonly downMs: number;
  /** From the server's return until the last screen had been told what it missed. */
  readonly backMs: number;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const SETTLE_MS = 15_000;
const STARTS_TOGETHER = 20;

/** Plays a wall: real HTTP clients join, listen and write, through a restart of a server in the middle. */
export async function playWall(drill: WallDrill, say: (line: string) => void = () => {}): Promise<WallReport> {
  const directory = mkdtempSync(path.join(tmpdir(), 'atelier-drill-'));
  const { processes = 1, phonesShow = 'reading' } = drill;
  const phones: Phone[] = [];
  const walls: Listener[] = [];
  const servers: Server[] = [];
  try {
    say('Planning and opening the workshop…');
    const { workshopId, joinCode, session } = await prepareWorkshop(directory, { open: true, phonesShow });
    for (let nth = 0; nth < processes; nth += 1) servers.push(new Server(directory, await freePort()));
    for (const server of servers) await server.start();
    const [first] = servers;
    if (!first) throw new Error('A wall needs a server');

    const shownTo = new Map<string, { count: number; lastAt: number }>();
    const onShown = (id: string): void => {
      shownTo.set(id, { count: (shownTo.get(id)?.count ?? 0) + 1, lastAt: performance.now() });
    };
    for (const { url } of servers) walls.push(new Listener(`${url}${WALL_PATH}/${workshopId}/flux`, session, onShown));
    for (let from = 0; from < drill.participants; from += STARTS_TOGETHER) {
      const arriving = Array.from({ length: Math.min(STARTS_TOGETHER, drill.participants - from) }, (_, index) => {
        const { url } = servers[(from + index) % servers.length] ?? first;
        return new Phone(url, joinCode, from + index, phonesShow, phonesShow === 'reading' ? onShown : () => {});
      });
      phones.push(...arriving);
      await Promise.all(arriving.map((phone) => phone.join()));
    }
    const listening = [...walls, ...phones.flatMap(({ stream }) => stream ?? [])];
    const screens = phonesShow === 'reading' ? listening : walls;
    await until(() => listening.every(({ held }) => held !== undefined), SETTLE_MS);
    say(`${phones.length} phones are in, on ${processes} server(s); each writes ${drill.notes} notes…`);

    const span = drill.seconds * 1000;
    const writing = phones.map(async (phone) => {
      const moments = Array.from({ length: drill.notes }, () => Math.random() * span).sort((a, b) => a - b);
      const began = performance.now();
      for (const [nth, moment] of moments.entries()) {
        await pause(Math.max(0, moment - (performance.now() - began)));
        await phone.write(`Idée ${nth + 1} de la personne ${phone.number}`);
      }
    });
    const down = { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY };
    if (drill.restart) {
      await pause(span / 2);
      say(`${drill.restart}…`);
      down.from = performance.now();
      await first.stop(drill.restart);
      await first.start();
      down.to = performance.now();
      say('…and started again.');
    }
    await Promise.all(writing);
    const sent = phones.flatMap(({ notes }) => notes);
    await until(() => sent.every(({ id }) => shownTo.get(id)?.count === screens.length), SETTLE_MS);
    const backAt = drill.restart ? Math.max(...screens.map(({ toldAt }) => toldAt ?? Number.POSITIVE_INFINITY)) : 0;
    for (const server of servers) await server.stop('SIGTERM');

    const { ids, events } = await countStored(directory, workshopId);
    const stored = new Set(ids);
    const shown = (id: string): number => shownTo.get(id)?.lastAt ?? Number.POSITIVE_INFINITY;
    const steady = sent.filter((note) => note.attempts === 1 && (note.sentAt > backAt || shown(note.id) < down.from));
    const acknowledged = steady.map((note) => (note.acknowledgedAt ?? Number.POSITIVE_INFINITY) - note.sentAt);
    const everywhere = steady.map((note) => shown(note.id) - note.sentAt);
    const kilobytes = (streams: readonly Listener[]): number =>
      Math.round(streams.reduce((sum, { bytes }) => sum + bytes, 0) / 1000 / Math.max(1, streams.length));
    return {
      sent: sent.length,
      acknowledged: sent.filter(({ acknowledgedAt }) => acknowledgedAt !== undefined).length,
      stored: stored.size,
      doubled: ids.length - stored.size + Math.max(0, events - ids.length),
      lost: sent.filter(({ id }) => !stored.has(id)).length,
      streams: screens.length,
      completeStreams: screens.filter(({ held }) => ids.every((id) => held?.has(id))).length,
      acknowledgement: { p50: quantileOf(acknowledged, 0.5), p95: quantileOf(acknowledged, 0.95) },
      shownEverywhere: { p50: quantileOf(everywhere, 0.5), p95: quantileOf(everywhere, 0.95) },
      kilobytes: { phone: kilobytes(phones.flatMap(({ stream }) => stream ?? [])), wall: kilobytes(walls) },
      sentAgain: sent.filter(({ attempts }) => attempts > 1).length,
      downMs: drill.restart ? Math.round(down.to - down.from) : 0,
      backMs: drill.restart ? Math.max(0, Math.round(backAt - down.to)) : 0,
    };
  } finally {
    for (const { stream } of phones) stream?.leave();
    for (const wall of walls) wall.leave();
    for (const server of servers) await server.stop('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
}

async function until(holds: () => boolean, withinMs: number): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!holds() && performance.now() < deadline) await pause(50);
}
