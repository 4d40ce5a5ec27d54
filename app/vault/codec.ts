import type { Reading } from '~/platform/reading.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * The plaintext of a chunk, before compression. Exact: what goes in comes out, bit for bit.
 *
 *   byte      version (1)
 *   unsigned  number of readings, n
 *   byte      unit of starts: 0 = milliseconds, 1 = minutes
 *   byte      values: 0 to 3 = whole numbers of 10^-k (Wh, dWh, …); 255 = 64-bit floats
 *   n signed  starts, as differences of differences (0 for a regular series)
 *   n signed  lengths in minutes, as differences
 *   n signed  values, as differences, or n floats
 *
 * Readings are sorted by start, one per start.
 */
const VERSION = 1;
const MINUTE_MS = 60_000;
const FLOATS = 255;
const LARGEST = 2 ** 50;

export function encodeReadings(readings: readonly Reading[]): Uint8Array {
  const unit = readings.every(({ start }) => start % MINUTE_MS === 0) ? MINUTE_MS : 1;
  const decimals = decimalsOf(readings);
  const out = new ByteWriter();
  out.byte(VERSION);
  out.unsigned(readings.length);
  out.byte(unit === MINUTE_MS ? 1 : 0);
  out.byte(decimals);
  let previous = 0;
  let step = 0;
  for (const { start } of readings) {
    const at = start / unit;
    out.signed(at - previous - step);
    step = at - previous;
    previous = at;
  }
  writeDifferences(
    out,
    readings.map(({ minutes }) => minutes),
  );
  if (decimals === FLOATS) for (const { value } of readings) out.float64(value);
  else {
    writeDifferences(
      out,
      readings.map(({ value }) => Math.round(value * 10 ** decimals)),
    );
  }
  return out.done();
}

/** Throws RangeError on bytes of another version or cut short. */
export function decodeReadings(bytes: Uint8Array): Reading[] {
  const input = new ByteReader(bytes);
  const version = input.byte();
  if (version !== VERSION) throw new RangeError(`Chunk format ${version} is not known here`);
  const count = input.unsigned();
  const unit = input.byte() === 1 ? MINUTE_MS : 1;
  const decimals = input.byte();
  const starts: number[] = [];
  let previous = 0;
  let step = 0;
  for (let i = 0; i < count; i++) {
    step += input.signed();
    previous += step;
    starts.push(previous * unit);
  }
  const minutes = readDifferences(input, count);
  const values =
    decimals === FLOATS
      ? Array.from({ length: count }, () => input.float64())
      : readDifferences(input, count).map((value) => value / 10 ** decimals);
  return starts.map((start, i) => ({ start, minutes: minutes[i] ?? 0, value: values[i] ?? 0 }));
}

/** The fewest decimals that hold every value exactly, or FLOATS. */
function decimalsOf(readings: readonly Reading[]): number {
  for (let decimals = 0; decimals <= 3; decimals++) {
    const scale = 10 ** decimals;
    if (readings.every(({ value }) => fits(value, scale))) return decimals;
  }
  return FLOATS;
}

function fits(value: number, scale: number): boolean {
  const scaled = Math.round(value * scale);
  return Math.abs(scaled) <= LARGEST && scaled / scale === value && !Object.is(value, -0);
}

function writeDifferences(out: ByteWriter, values: readonly number[]): void {
  let previous = 0;
  for (const value of values) {
    out.signed(value - previous);
    previous = value;
  }
}

function readDifferences(input: ByteReader, count: number): number[] {
  const values: number[] = [];
  let previous = 0;
  for (let i = 0; i < count; i++) {
    previous += input.signed();
    values.push(previous);
  }
  return values;
}
