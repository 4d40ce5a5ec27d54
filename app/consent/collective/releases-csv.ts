import type { ReleaseView } from './list-releases.server.ts';

const HEADINGS = ['dataset', 'from', 'until', 'group', 'people', 'total', 'sent_on'];

/** What went out, as a file (RFC 4180): keys, days and whole numbers; an empty cell is withheld. */
export function releasesCsv(releases: readonly ReleaseView[]): string {
  const lines = releases.flatMap(({ dataset, from, until, at, rows }) =>
    rows.map(({ group, people, total }) =>
      [dataset, from, until, group, people ?? '', total ?? '', at.toISOString().slice(0, 10)].join(','),
    ),
  );
  return `${[HEADINGS.join(','), ...lines].join('\r\n')}\r\n`;
}
