import QRCode from 'qrcode';

/** Dark modules of a QR code, joined in rows: x, y and length in modules. */
export interface QrRuns {
  readonly modules: number;
  readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[];
}

export function qrRuns(text: string): QrRuns {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: { x: number; y: number; length: number }[] = [];
  for (let y = 0; y < size; y += 1) {
    let start = -1;
    for (let x = 0; x <= size; x += 1) {
      const dark = x < size && data[y * size + x] === 1;
      if (dark && start < 0) start = x;
      if (!dark && start >= 0) {
        runs.push({ x: start, y, length: x - start });
        start = -1;
      }
    }
  }
  return { modules: size, runs };
}
