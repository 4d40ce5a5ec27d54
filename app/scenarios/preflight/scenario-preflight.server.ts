import { dayIn } from '~/pilots/calendar.ts';
import { findCards } from '~/pilots/find-cards.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Scenario } from '../scenario.ts';
import type { Point } from './check.ts';
import { loadChecks } from './load-checks.server.ts';
import { runPreflight } from './run-preflight.ts';

/** What the check before launch finds in a scenario today, with the cards of its territory's map. */
export async function scenarioPreflight(
  context: Pick<AppContext, 'db' | 'clock'>,
  { document }: Pick<Scenario, 'document'>,
): Promise<Point[]> {
  const { checks, closures } = loadChecks();
  const cards = new Set((await findCards(context, document)).keys());
  const today = dayIn(context.clock.now(), document.calendar.timeZone);
  return runPreflight(checks, { definition: document, cards, closures, today });
}
