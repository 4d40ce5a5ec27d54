/** Rows of ripples across a picture 600 wide; every second row is shifted. */
export function Waves({ top, rows, colour }: { top: number; rows: number; colour: string }) {
  const strokes: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let x = row % 2 ? 26 : -20; x < 600; x += 128) strokes.push(`M${x} ${top + 15 * row}q10-5 20 0t20 0t20 0`);
  }
  return <path d={strokes.join('')} fill="none" stroke={colour} strokeWidth="3" strokeLinecap="round" />;
}
