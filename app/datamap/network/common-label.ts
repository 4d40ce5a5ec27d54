/** What several labels of one thing say in common: « HESTIA : courbe » and « HESTIA : contrat » are « HESTIA ». */
export function commonLabel(labels: readonly string[]): string {
  const [first = '', ...others] = labels;
  if (others.length === 0) return first;
  let end = first.length;
  for (const other of others) {
    while (end > 0 && !other.startsWith(first.slice(0, end))) end -= 1;
  }
  const shared = first
    .slice(0, end)
    .replace(/[^\s:]*$/u, (tail) => (end === first.length ? tail : ''))
    .replace(/[\s:]+$/u, '');
  return shared === '' ? first : shared;
}
