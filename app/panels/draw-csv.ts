import type { DrawView } from './read-draw.server.ts';

const HEADINGS = [
  ...['stratum', 'stratum_target', 'stratum_candidates', 'stratum_seats'],
  ...['code', 'fingerprint', 'order', 'drawn', 'seats', 'secret', 'word'],
];

/**
 * The whole result of a draw in one file, from which it can be done again: RFC 4180, commas, UTF-8 with its mark, one
 * line per candidate, fixed English headings. `fingerprint` is the SHA-256 of secret:word:code.
 */
export function drawCsv({ seats, secret, word, strata, entries }: NonNullable<DrawView['result']>): string {
  const rows = (entries ?? []).map(({ code, stratum, order, drawn, mark }) => {
    const group = strata.find(({ key }) => key === stratum);
    return [
      ...[stratum, group?.target, group?.candidates, group?.seats],
      ...[code, mark, order, drawn ? 'yes' : 'no', seats, secret, word],
    ];
  });
  const lines = [HEADINGS, ...rows].map((cells) => cells.map((cell) => quoted(String(cell ?? ''))).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
