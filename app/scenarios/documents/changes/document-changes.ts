import { type Piece, wordDiff } from '~/pilots/changes/word-diff.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import { inWords } from '../../preflight/outcome.ts';
import type { DocumentSection, GeneratedDocument, Passage } from '../document.ts';

/** The key of a section's own title, which is words as much as its passages: the question of an agreement. */
export const SECTION_TITLE = 'section-title';

export interface PassageChange {
  readonly key: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'reworded';
  readonly pieces: readonly Piece[];
}

/** Changes of one section: a purpose that testers are asked about, an item of the impact assessment. */
export interface SectionChange {
  readonly key: string;
  readonly title: string;
  /** The whole section came, went, or some of its passages changed. */
  readonly kind: 'added' | 'removed' | 'changed';
  readonly passages: readonly PassageChange[];
}

/**
 * What changed between two versions of a document, in one language, section by section; sections that did not change
 * are left out. `only` keeps some of the sections: the agreements of a notice.
 */
export function documentChanges(
  before: GeneratedDocument,
  after: GeneratedDocument,
  locale: Locale,
  only: (section: DocumentSection) => boolean = () => true,
): SectionChange[] {
  const [old, young] = [before.sections.filter(only), after.sections.filter(only)];
  const gone = old.filter(({ key }) => !young.some((one) => one.key === key));
  return [...young, ...gone].flatMap((section): SectionChange[] => {
    const then = old.find(({ key }) => key === section.key);
    const now = young.find(({ key }) => key === section.key);
    const passages = [...titleChange(then, now, locale), ...passageChanges(then, now, locale)];
    if (then && now && passages.length === 0) return [];
    const kind = !then ? 'added' : !now ? 'removed' : 'changed';
    return [{ key: section.key, title: inLocale(section.title, locale), kind, passages }];
  });
}

function titleChange(
  then: DocumentSection | undefined,
  now: DocumentSection | undefined,
  locale: Locale,
): PassageChange[] {
  const [before, after] = [then, now].map((one) => (one ? inWords(one.title, locale) : ''));
  if (!before || !after || before === after) return [];
  return [{ key: SECTION_TITLE, title: '', kind: 'reworded', pieces: wordDiff(before, after) }];
}

function passageChanges(then: DocumentSection | undefined, now: DocumentSection | undefined, locale: Locale) {
  const [old, young] = [passagesIn(then), passagesIn(now)];
  const keys = [...new Set([...young.keys(), ...old.keys()])];
  return keys.flatMap((key): PassageChange[] => {
    const [one, other] = [old.get(key), young.get(key)];
    const title = (other ?? one)?.title;
    const [before, after] = [one ? inWords(one.text, locale) : '', other ? inWords(other.text, locale) : ''];
    if (before === after) return [];
    const kind = before === '' ? 'added' : after === '' ? 'removed' : 'reworded';
    return [{ key, title: title ? inLocale(title, locale) : '', kind, pieces: wordDiff(before, after) }];
  });
}

const passagesIn = (section: DocumentSection | undefined): Map<string, Passage> =>
  new Map((section?.blocks ?? []).flatMap((block) => (block.kind === 'passage' ? [[block.key, block] as const] : [])));

/** How many passages came, went, and were reworded. */
export function countChanges(changes: readonly SectionChange[]): Record<PassageChange['kind'], number> {
  const counts = { added: 0, removed: 0, reworded: 0 };
  for (const { passages } of changes) for (const { kind } of passages) counts[kind] += 1;
  return counts;
}
