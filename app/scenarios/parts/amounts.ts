export interface Amount {
  readonly title: string;
  readonly amountEur: number;
}

const LINE = /^(.*\S)\s*[:;=]\s*(\d[\d\s]*(?:[.,]\d{1,2})?)\s*€?$/u;

/** « Connecteur Yélo : 12 000 », one a line → title and amount; undefined when a line has no amount. */
export function readAmounts(text: string): Amount[] | undefined {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = lines.flatMap((line) => {
    const [, title = '', amount = ''] = LINE.exec(line) ?? [];
    return title === '' ? [] : [{ title, amountEur: Number(amount.replace(/\s/gu, '').replace(',', '.')) }];
  });
  return read.length === lines.length ? read : undefined;
}

/** The same, as people type it again. */
export const writeAmounts = (lines: readonly Amount[]): string =>
  lines.map(({ title, amountEur }) => `${title} : ${amountEur}`).join('\n');
