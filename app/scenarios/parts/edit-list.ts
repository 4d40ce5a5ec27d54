/** Replaces the element that `is` picks, or adds one at the end. */
export function put<T>(list: readonly T[], is: ((one: T, index: number) => boolean) | undefined, made: T): T[] {
  const at = is ? list.findIndex(is) : -1;
  return at < 0 ? [...list, made] : list.with(at, made);
}

export const without = (keys: readonly string[], gone: string): string[] => keys.filter((key) => key !== gone);
