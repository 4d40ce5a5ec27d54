/** The words of a text that may hold HTML, written by another tool: nothing of it runs or shows. */
export const withoutTags = (text: string): string =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
