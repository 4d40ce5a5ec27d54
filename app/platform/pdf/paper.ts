export const PAPERS = ['a4', 'a1'] as const;
export type Paper = (typeof PAPERS)[number];
export type Orientation = 'portrait' | 'landscape';

/** Everything is laid out in millimetres of A4; A1 is the same layout, enlarged. */
export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Points that one laid-out millimetre takes on the paper. */
  readonly pointsPerMm: number;
  /** The paper itself, in points. */
  readonly size: readonly [number, number];
}

const MARGIN_MM = { top: 12, side: 15, bottom: 8 } as const;
const SHORT_SIDE_MM = 210;

/** ISO 216, in points: the short side, the long one. */
const SIZES: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595.28, 841.89], a1: [1683.78, 2383.94] };

export function pageOf(paper: Paper, orientation: Orientation): Page {
  const [short, long] = SIZES[paper];
  const pointsPerMm = short / SHORT_SIDE_MM;
  const longMm = long / pointsPerMm;
  return orientation === 'portrait'
    ? { widthMm: SHORT_SIDE_MM, heightMm: longMm, pointsPerMm, size: [short, long] }
    : { widthMm: longMm, heightMm: SHORT_SIDE_MM, pointsPerMm, size: [long, short] };
}

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
}

/** What may be written on: the page without its margins. */
export function frameOf(page: Page): Frame {
  return {
    left: MARGIN_MM.side,
    top: MARGIN_MM.top,
    width: page.widthMm - 2 * MARGIN_MM.side,
    bottom: page.heightMm - MARGIN_MM.bottom,
  };
}

/** `?papier=a1` → a1; anything else is A4. */
export function readPaper(params: URLSearchParams): Paper {
  return PAPERS.find((paper) => paper === params.get('papier')?.toLowerCase()) ?? 'a4';
}
