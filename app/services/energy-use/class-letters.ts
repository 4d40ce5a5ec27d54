/** Energy classes of homes, best first. */
export const CLASS_LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
