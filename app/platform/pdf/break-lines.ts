/**
 * Cuts a printable text into lines no wider than `width`: at ordinary spaces and after hyphens, never at no-break
 * spaces; a word wider than a whole line is cut where it must be. `measure` gives the width of a text. At least one line;
 * a line cut at a space keeps it, so that the words stay apart for whoever reads the file without seeing it.
 */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap((line) => breakParagraph(line.trim(), width, measure));
}

function breakParagraph(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    const longer = line + piece;
    if (measure(longer.trimEnd()) <= width) {
      line = longer;
      continue;
    }
    if (line.trim() !== '') lines.push(line);
    line = piece;
    while (measure(line.trimEnd()) > width && [...line.trimEnd()].length > 1) {
      const head = longestHead(line.trimEnd(), width, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** Words with the space that follows, cut after hyphens and slashes that stand between letters. */
function pieces(text: string): string[] {
  return text.match(/[^ \-/]*(?:[-/](?=[\p{L}\d])| +|[-/]+ *|$)/gu)?.filter((piece) => piece !== '') ?? [];
}

/** The longest beginning that fits, one sign at least. */
function longestHead(word: string, width: number, measure: (text: string) => number): string {
  const signs = [...word];
  let low = 1;
  let high = signs.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(signs.slice(0, middle).join('')) <= width) low = middle;
    else high = middle - 1;
  }
  return signs.slice(0, low).join('');
}
