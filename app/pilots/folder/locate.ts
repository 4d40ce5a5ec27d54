import { type Document, isMap, isScalar, type Node } from 'yaml';
import type { DataPath } from '../problem.ts';

export function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Offset of the deepest part of `at` that the document has; of its key when `atKey`. */
export function offsetIn(document: Document, at: DataPath, atKey: boolean): number {
  for (let length = at.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(at.slice(0, length - 1), true);
    const wantsKey = length === at.length && atKey;
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(at[length - 1]));
      if (!pair) continue;
      // A block that lacks something is best shown by its name, a plain value by itself.
      const showKey = wantsKey || length < at.length || !isScalar(pair.value) || pair.value.range === undefined;
      return offsetOf((showKey ? pair.key : pair.value) as Node);
    }
    const node = document.getIn(at.slice(0, length), true);
    if (node) return offsetOf(node as Node);
  }
  return 0;
}
