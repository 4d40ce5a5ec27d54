import { TRAJECTORY_STAGES, type Trajectory, type TrajectoryStage } from '~/pilots/standing/trajectory.ts';

/** A way without its outages, which are read from the log: they are few, and paired across testers. */
export type Way = Omit<Trajectory, 'outages'>;
export type Ways = Map<string, Way>;

/**
 * Ways as bytes, about fifty each: a hundred thousand testers are read in one go. Little-endian throughout.
 *
 * Chunk: version u8, panels u16, then each panel's key (u16 length, UTF-8); testers u32, then each tester: pseudonym
 * (u8 length, UTF-8), panel u16, stages u16 (bit i is TRAJECTORY_STAGES[i]), an f64 per stage set, first use f64 (NaN:
 * none, and nothing follows), last use f64, first day i32, days of use and calendar days (u16 length, bits).
 */
const VERSION = 1;
const STAGES: readonly TrajectoryStage[] = TRAJECTORY_STAGES;

export function encodeWays(ways: ReadonlyMap<string, Way>): Uint8Array<ArrayBuffer> {
  const panels = [...new Set([...ways.values()].map(({ panelKey }) => panelKey))];
  const panelAt = new Map(panels.map((key, i) => [key, i]));
  const pen = new Pen(64 + panels.length * 64 + ways.size * 160);
  pen.u8(VERSION);
  pen.u16(panels.length);
  for (const key of panels) pen.bytes(Buffer.from(key, 'utf8'));
  pen.u32(ways.size);
  for (const [pseudonym, way] of ways) {
    pen.short(Buffer.from(pseudonym, 'utf8'));
    pen.u16(panelAt.get(way.panelKey) ?? 0);
    const reached = STAGES.map((stage) => way.stages[stage]);
    pen.u16(reached.reduce<number>((mask, at, i) => (at === undefined ? mask : mask | (1 << i)), 0));
    for (const at of reached) if (at !== undefined) pen.f64(at);
    if (way.firstUseAt === null || way.lastUseAt === null) {
      pen.f64(Number.NaN);
      continue;
    }
    pen.f64(way.firstUseAt);
    pen.f64(way.lastUseAt);
    pen.i32(way.firstDay ?? 0);
    pen.bytes(way.daysOfUse);
    pen.bytes(way.calendarDays);
  }
  return pen.taken();
}

/** Throws on anything but what `encodeWays` of this version wrote: a roll-up is made again, never guessed at. */
export function decodeWays(content: Uint8Array, into: Ways = new Map()): Ways {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  const text = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let at = 0;
  if (view.getUint8(at++) !== VERSION) throw new RangeError('Ways of another version');
  const panels: string[] = [];
  const panelCount = view.getUint16(at, true);
  at += 2;
  for (let i = 0; i < panelCount; i += 1) {
    const length = view.getUint16(at, true);
    panels.push(text.toString('utf8', at + 2, at + 2 + length));
    at += 2 + length;
  }
  const testers = view.getUint32(at, true);
  at += 4;
  for (let i = 0; i < testers; i += 1) {
    const length = view.getUint8(at);
    const pseudonym = text.toString('utf8', at + 1, at + 1 + length);
    at += 1 + length;
    const panelKey = panels[view.getUint16(at, true)] ?? '';
    const mask = view.getUint16(at + 2, true);
    at += 4;
    const stages: Partial<Record<TrajectoryStage, number>> = {};
    for (let bit = 0; mask >> bit !== 0; bit += 1) {
      const stage = STAGES[bit];
      if ((mask & (1 << bit)) === 0 || stage === undefined) continue;
      stages[stage] = view.getFloat64(at, true);
      at += 8;
    }
    const firstUseAt = view.getFloat64(at, true);
    at += 8;
    if (Number.isNaN(firstUseAt)) {
      into.set(pseudonym, { panelKey, stages, ...UNUSED });
      continue;
    }
    const lastUseAt = view.getFloat64(at, true);
    const firstDay = view.getInt32(at + 8, true);
    const daysLength = view.getUint16(at + 12, true);
    const daysOfUse = bytes.subarray(at + 14, at + 14 + daysLength);
    at += 14 + daysLength;
    const calendarLength = view.getUint16(at, true);
    const calendarDays = bytes.subarray(at + 2, at + 2 + calendarLength);
    at += 2 + calendarLength;
    into.set(pseudonym, { panelKey, stages, firstUseAt, lastUseAt, daysOfUse, firstDay, calendarDays });
  }
  return into;
}

const NO_DAYS = new Uint8Array(0);
/** Of who never used it. */
export const UNUSED = {
  ...{ firstUseAt: null, lastUseAt: null, daysOfUse: NO_DAYS, firstDay: null, calendarDays: NO_DAYS },
} as const;

/** Writes numbers one after the other into a buffer that grows. */
class Pen {
  #buffer: Buffer;
  #at = 0;

  constructor(size: number) {
    this.#buffer = Buffer.alloc(size);
  }

  #room(bytes: number): number {
    const at = this.#at;
    if (at + bytes > this.#buffer.length) {
      const larger = Buffer.alloc(Math.max(at + bytes, this.#buffer.length * 2));
      this.#buffer.copy(larger);
      this.#buffer = larger;
    }
    this.#at += bytes;
    return at;
  }

  u8(value: number): void {
    const at = this.#room(1);
    this.#buffer.writeUInt8(value, at);
  }

  u16(value: number): void {
    const at = this.#room(2);
    this.#buffer.writeUInt16LE(value, at);
  }

  u32(value: number): void {
    const at = this.#room(4);
    this.#buffer.writeUInt32LE(value, at);
  }

  i32(value: number): void {
    const at = this.#room(4);
    this.#buffer.writeInt32LE(value, at);
  }

  f64(value: number): void {
    const at = this.#room(8);
    this.#buffer.writeDoubleLE(value, at);
  }

  bytes(value: Uint8Array): void {
    this.u16(value.length);
    const at = this.#room(value.length);
    this.#buffer.set(value, at);
  }

  short(value: Uint8Array): void {
    this.u8(value.length);
    const at = this.#room(value.length);
    this.#buffer.set(value, at);
  }

  taken(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#buffer.subarray(0, this.#at));
  }
}
