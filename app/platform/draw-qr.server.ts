import QRCode from 'qrcode';

/** A QR code as one SVG path, each module a unit square, in a box of `size` units with its quiet zone of 4. */
export interface QrDrawing {
  readonly size: number;
  readonly path: string;
}

const QUIET = 4;

/** Error correction M (15 %): survives a fold or a stain on paper. */
export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const rows: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (!modules.get(row, column)) continue;
      let run = 1;
      while (column + run < modules.size && modules.get(row, column + run)) run += 1;
      rows.push(`M${column + QUIET} ${row + QUIET}h${run}v1h-${run}z`);
      column += run;
    }
  }
  return { size: modules.size + 2 * QUIET, path: rows.join('') };
}
