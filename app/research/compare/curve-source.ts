import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Observation, SurvivalCurve } from '~/statistics/survival.ts';
import type { RetentionRow } from '../retention.ts';
import type { PublishedCurve } from './published-curve.ts';

/** How a source's people are told apart from those of the pilot's other sources. */
export type SourceKind = 'all' | 'panel' | 'channel' | 'stratum' | 'pilot' | 'published';

/** A group of testers whose staying may be compared or planned with, as this reader may see it. */
export interface CurveSource {
  /** Names it in an address. */
  readonly key: string;
  readonly kind: SourceKind;
  readonly title: Bilingual;
  readonly governance: PublishedCurve['governance'];
  readonly theme: PublishedCurve['theme'];
  /** Of a published one: whose, when, and what its thresholds are. */
  readonly published: Pick<PublishedCurve, 'territory' | 'asOf' | 'panelSize' | 'thresholds'> | null;
  readonly curve: SurvivalCurve;
  /** Share of those enrolled who came to a first use; null where it cannot be told. */
  readonly firstUse: { readonly share: number; readonly of: number } | null;
  /** Rolling retention by week; null where it is not known. */
  readonly retention: RetentionRow | null;
  /** Follow-ups by which a test can be made; null of a published curve. */
  readonly sample: readonly Observation[] | null;
}

/** No more than the styles of line there are. */
export const MOST_COMPARED = 4;

/** Those asked for by `?courbe=`, each once, in the order of the list; else the pilot's own panels, or all of it. */
export function chosenSources<S extends Pick<CurveSource, 'key' | 'kind'>>(
  sources: readonly S[],
  search: URLSearchParams,
): S[] {
  const asked = new Set(search.getAll('courbe'));
  const chosen = sources.filter(({ key }) => asked.has(key));
  if (chosen.length > 0) return chosen.slice(0, MOST_COMPARED);
  const panels = sources.filter(({ kind }) => kind === 'panel');
  const usual = panels.length > 1 ? panels : sources.filter(({ kind }) => kind === 'all');
  return usual.slice(0, MOST_COMPARED);
}

/**
 * Whether groups have nobody in common and their follow-ups can be read: only then does a test between them mean
 * anything.
 */
export function areTestable(sources: readonly Pick<CurveSource, 'kind' | 'sample'>[]): boolean {
  if (sources.length < 2 || sources.some(({ sample }) => sample === null)) return false;
  const own = sources.filter(({ kind }) => kind !== 'pilot');
  const [kind] = own.map((one) => one.kind);
  return own.every((one) => one.kind === kind) && (kind !== 'all' || own.length === 1);
}
