const LONGEST_LINE_BYTES = 75;

/** The lines of a calendar file (RFC 5545): the package folds by characters; the format counts bytes, and accents have two. */
export function foldLines(ics: string): string {
  const lines = ics.replace(/\r\n[\t ]/g, '').split('\r\n');
  return lines.map(fold).join('\r\n');
}

function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST_LINE_BYTES) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

/** An instant as the format writes it, in UTC: an instant needs no zone. */
export const calendarStamp = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '');

/** The same, as the package that writes calendars takes it. */
export function utcParts(date: Date): [number, number, number, number, number] {
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes()];
}
