import QRCode from 'qrcode';
import { describe, expect, it } from 'vitest';
import { drawQr } from './draw-qr.server.ts';

describe('drawQr', () => {
  it('draws every dark module once, and no light one', () => {
    const text = 'https://atelier.test/rejoindre/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
    const { size, path } = drawQr(text);
    const drawn = new Set<string>();
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let i = 0; i < Number(run); i += 1) drawn.add(`${Number(x) + i} ${y}`);
    }
    expect(size).toBe(modules.size + 8);
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        expect(drawn.has(`${column + 4} ${row + 4}`)).toBe(Boolean(modules.get(row, column)));
      }
    }
  });
});
