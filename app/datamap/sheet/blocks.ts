/**
 * Cuts a list into blocks of `size`, taking again those of `before` that hold the very same things: a list of which one
 * thing changed has one block that changed.
 */
export function inBlocks<T>(list: readonly T[], size: number, before: readonly (readonly T[])[] = []): readonly T[][] {
  const blocks: T[][] = [];
  for (let first = 0; first < list.length; first += size) {
    const block = list.slice(first, first + size);
    const known = before[blocks.length] as T[] | undefined;
    const same = known?.length === block.length && known.every((one, index) => one === block[index]);
    blocks.push(known && same ? known : block);
  }
  return blocks;
}
