import { slug, takeKey, words } from '../text.ts';

/** What a territory names as a challenge, in rows or in its list of challenges. */
export interface NamedChallenge {
  readonly initiativeId: string;
  readonly challenge: string;
}

/** One sheet: the rows of one challenge of one initiative, however the challenge is spelt. */
export interface SheetName {
  /** In the address. */
  readonly slug: string;
  readonly initiativeId: string;
  /** The challenge without case, accents or punctuation. */
  readonly key: string;
  /** The first spelling given. */
  readonly title: string;
  readonly spellings: readonly string[];
}

const LONGEST_SLUG = 120;

export function sheetKeyOf(challenge: string): string {
  return words(challenge) || challenge.trim();
}

/** The sheets of a territory, in the order in which their challenges are first named. Same names, same addresses. */
export function nameSheets(named: readonly NamedChallenge[]): SheetName[] {
  const sheets = new Map<string, { initiativeId: string; key: string; spellings: string[] }>();
  for (const { initiativeId, challenge } of named) {
    const key = sheetKeyOf(challenge);
    const id = JSON.stringify([initiativeId, key]);
    const sheet = sheets.get(id);
    if (!sheet) sheets.set(id, { initiativeId, key, spellings: [challenge] });
    else if (!sheet.spellings.includes(challenge)) sheet.spellings.push(challenge);
  }
  const taken = new Set<string>();
  return [...sheets.values()].map(({ initiativeId, key, spellings }) => {
    const title = spellings[0] ?? '';
    return { slug: takeKey(slug(title, LONGEST_SLUG) || 'defi', taken), initiativeId, key, title, spellings };
  });
}
