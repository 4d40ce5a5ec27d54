import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { drawCsv } from './draw-csv.ts';
import { drawMark } from './fingerprint.server.ts';
import { stratifiedDraw } from './stratified-draw.ts';

const SECRET = 'a'.repeat(64);
const WORD = 'dit, "haut"';
const candidates = Array.from({ length: 30 }, (_, n) => ({ code: `C${n}`, cell: n % 3 === 0 ? 'a' : 'b' }));
const targets = [
  { key: 'a', target: 3 },
  { key: 'b', target: 5 },
];

describe('the file of a draw', () => {
  const { strata, entries } = stratifiedDraw({ seats: 8, targets, candidates, smallestGroup: 5 }, (code) =>
    drawMark(SECRET, WORD, code),
  );
  const csv = drawCsv({
    ...{ drawnAt: new Date(0), secret: SECRET, word: WORD, seats: 8, candidates: 30 },
    strata: strata.map(({ cells, ...stratum }) => ({ ...stratum, titles: cells.map(() => null) })),
    entries: entries.map((entry) => ({ ...entry, mark: drawMark(SECRET, WORD, entry.code) })),
  });

  it('is enough to do the draw again, by somebody who has only the file', () => {
    const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
    expect(rows).toHaveLength(30);
    for (const row of rows) {
      const text = `${row.secret}:${row.word}:${row.code}`;
      expect(row.fingerprint).toBe(createHash('sha256').update(text).digest('hex'));
      const before = rows.filter((one) => one.stratum === row.stratum && one.fingerprint! < row.fingerprint!).length;
      expect(row.order).toBe(String(before + 1));
      expect(row.drawn).toBe(before < Number(row.stratum_seats) ? 'yes' : 'no');
    }
    expect(rows.filter(({ drawn }) => drawn === 'yes')).toHaveLength(8);
  });
});
