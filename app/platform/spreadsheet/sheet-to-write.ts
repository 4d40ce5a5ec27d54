/** A table to write: every value is text and comes back as the same text. */
export interface SheetToWrite {
  /** Any text: it is shortened and cleaned to what a tab may be called, and numbered when taken. */
  readonly name: string;
  /** Lines above the headings. The first is set as a title. */
  readonly preamble: readonly string[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** In characters, per column. */
  readonly widths?: readonly number[];
  /** Words offered by a drop-down list, per column (0-based). Other words stay possible. */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
  /** Rows below the last one that also get the drop-downs, to be filled in. */
  readonly blankRows?: number;
}

const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;
const LONGEST = 31;

/** Tab names that spreadsheets accept: 31 characters, none of []:*?/\, no quote at the ends, unique whatever the case. */
export function tabNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = cut(name.replace(FORBIDDEN, ' ').replace(/\s+/g, ' '), LONGEST) || 'Feuille';
    // Excel keeps this name for itself.
    const base = /^(history|historique)$/i.test(clean) ? `${clean} 1` : clean;
    let tab = base;
    for (let n = 2; taken.has(tab.toLowerCase()); n++) tab = `${cut(base, LONGEST - String(n).length - 1)} ${n}`;
    taken.add(tab.toLowerCase());
    return tab;
  });
}

function cut(text: string, length: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > length) break;
    short += character;
  }
  return short.replace(/^['\s]+|['\s]+$/g, '');
}
