/** The address of one question in a wave's editor. */
export const questionHref = (base: string, name: string): string => `${base}/question/${encodeURIComponent(name)}`;
