/** The colours of `ui/styles/tokens.css` that go to paper; a test holds the two together. */
export const INK = {
  ink: '#221a30',
  'ink-2': '#4b4359',
  'ink-3': '#655d70',
  violet: '#5b2bb0',
  'violet-deep': '#3f1c80',
  'violet-wash': '#ece4f8',
  edge: '#8b7f6c',
  rule: '#ddd2be',
  sheet: '#fffdf8',
  /** The paper itself. */
  white: '#ffffff',
} as const;

export type Ink = keyof typeof INK;

export const WEIGHTS = { text: 'Regular', strong: 'Bold', heavy: 'ExtraBold' } as const;
export type Weight = keyof typeof WEIGHTS;

export interface TextStyle {
  /** Points on A4. */
  readonly size: number;
  readonly weight: Weight;
  readonly ink: Ink;
  /** Height of a line over the size of its letters. */
  readonly leading: number;
}

/** The sizes of the design's print scale. */
export const TEXT = {
  poster: { size: 34, weight: 'heavy', ink: 'ink', leading: 1.08 },
  title: { size: 26, weight: 'heavy', ink: 'ink', leading: 1.08 },
  heading: { size: 14, weight: 'strong', ink: 'ink', leading: 1.2 },
  subheading: { size: 12, weight: 'strong', ink: 'ink', leading: 1.25 },
  body: { size: 10, weight: 'text', ink: 'ink', leading: 1.42 },
  strong: { size: 10, weight: 'strong', ink: 'ink', leading: 1.42 },
  hint: { size: 8.5, weight: 'text', ink: 'ink-2', leading: 1.35 },
  hintStrong: { size: 8.5, weight: 'strong', ink: 'ink', leading: 1.35 },
  foot: { size: 7.5, weight: 'text', ink: 'ink-2', leading: 1.4 },
  aloud: { size: 11.5, weight: 'strong', ink: 'ink', leading: 1.35 },
  quote: { size: 12.5, weight: 'strong', ink: 'violet-deep', leading: 1.3 },
  code: { size: 14, weight: 'heavy', ink: 'ink', leading: 1.1 },
} as const satisfies Record<string, TextStyle>;

const MM_PER_POINT = 25.4 / 72;

export const sizeMm = (style: TextStyle): number => style.size * MM_PER_POINT;
export const lineMm = (style: TextStyle): number => sizeMm(style) * style.leading;
