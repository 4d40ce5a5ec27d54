import type { PilotDefinition } from '../definition.ts';
import type { DataPath } from '../problem.ts';

/** One thing that two versions of a definition say differently, as deep as it can be said. */
export interface Change {
  /** In the later version; in the earlier one for what was removed. */
  readonly path: DataPath;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What changes from one version to the other: elements of a list are followed by their key, wherever they moved. */
export function changesBetween(before: PilotDefinition, after: PilotDefinition): Change[] {
  return compare([], before, after);
}

function compare(path: DataPath, before: unknown, after: unknown): Change[] {
  if (isSame(before, after)) return [];
  if (isNothing(before)) return [{ path, kind: 'added', after }];
  if (isNothing(after)) return [{ path, kind: 'removed', before }];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after);
  if (isBlock(before) && isBlock(after) && !isText(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compare([...path, key], before[key], after[key]));
  }
  return [{ path, kind: 'changed', before, after }];
}

function compareLists(path: DataPath, before: readonly unknown[], after: readonly unknown[]): Change[] {
  const names = (list: readonly unknown[]): string[] => list.map((value, index) => keyOf(value) ?? `#${index}`);
  const [old, now] = [names(before), names(after)];
  const kept = after.flatMap((value, index) => compare([...path, index], before[old.indexOf(now[index] ?? '')], value));
  const gone = before.flatMap((value, index): Change[] =>
    now.includes(old[index] ?? '') ? [] : [{ path: [...path, index], kind: 'removed', before: value }],
  );
  const changes = [...kept, ...gone];
  // The same elements in another order are a change all the same.
  return changes.length > 0 ? changes : [{ path, kind: 'changed' }];
}

const isBlock = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isNothing = (value: unknown): boolean => value === undefined || value === '';
const isText = (value: Record<string, unknown>): boolean => 'fr' in value && 'en' in value;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** By what an element of a list is known; a plain value by itself. */
function keyOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (!isBlock(value)) return undefined;
  const key = value.key ?? value.kind;
  return typeof key === 'string' ? key : undefined;
}
