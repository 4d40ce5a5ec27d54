import type { MendingPage, Severity } from './check.ts';

interface InPart {
  readonly page: MendingPage;
  readonly severity: Severity;
}

interface PartGroup<P extends InPart> {
  readonly page: MendingPage;
  readonly points: readonly P[];
}

const WEIGHT: Readonly<Record<Severity, number>> = { blocks: 0, warns: 1, advice: 2 };

/**
 * Points by the page where they are mended. The most serious point comes first in each group, and the group that holds
 * the most serious one comes first; those alike stay in the order of the checks.
 */
export function byPart<P extends InPart>(points: readonly P[]): PartGroup<P>[] {
  const serious = points.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const pages = [...new Set(serious.map(({ page }) => page))];
  return pages.map((page) => ({ page, points: serious.filter((point) => point.page === page) }));
}
