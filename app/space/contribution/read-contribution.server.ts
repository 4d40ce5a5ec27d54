import { Temporal } from 'temporal-polyfill';
import { listMyResults } from '~/consent/results/list-results.server.ts';
import type { ResultPayload } from '~/consent/results/result-payload.ts';
import { resultRecipients } from '~/consent/results/share-result.server.ts';
import type { ContributionLine } from '~/consent/results/total-lines.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { basketFootprint } from '~/services/food/basket-footprint.ts';
import { loadFood } from '~/services/food/load-food.server.ts';
import { monthsToShare } from '../compute-result.server.ts';
import type { OpenService, ServiceAtHand } from '../open-service.server.ts';
import { readShopping } from '../read-basket.server.ts';
import { markOf } from '../read-results.server.ts';
import {
  type ContributionChoice,
  type ContributionRow,
  contributionRows,
  linesToSend,
  tenth,
} from './contribution-rows.ts';

/** The measure of a result that is contributed line by line. */
export const LINES = 'food-lines';

export interface FoodNames {
  readonly aisles: Readonly<Record<string, Bilingual>>;
  readonly kinds: Readonly<Record<string, Bilingual>>;
}

/** Enough of the page to read and send a month of it. */
export type ContributionPage = ServiceAtHand & Pick<OpenService, 'tester' | 'today'>;

/** What aisles and kinds of food are called, by key. */
export function foodNames(): FoodNames {
  const { aisles, kinds } = loadFood();
  const named = (list: readonly { key: string; title: Bilingual }[]) =>
    Object.fromEntries(list.map(({ key, title }) => [key, title]));
  return { aisles: named(aisles), kinds: named(kinds) };
}

export interface Contribution {
  readonly result: { readonly key: string; readonly title: Bilingual; readonly what: Bilingual };
  readonly recipient: { readonly key: string; readonly title: Bilingual; readonly detail: Bilingual };
  /** The months that are over, latest first, and the one shown. */
  readonly months: readonly string[];
  readonly period: string;
  readonly rows: readonly ContributionRow[];
  readonly choice: { readonly withKind: boolean; readonly withEur: boolean; readonly rows: readonly string[] };
  /** Exactly what would leave under this choice, and the mark by which it is known again; null when nothing would. */
  readonly payload: ResultPayload | null;
  readonly mark: string | null;
  /** What of this month has left already and was not taken back. */
  readonly sent: { readonly id: string; readonly lines: readonly ContributionLine[]; readonly at: string } | null;
}

/** A month of one's receipts as rows that may leave, under a choice of fields and rows. A 404 Response where none may. */
export async function readContribution(page: ContributionPage, params: URLSearchParams): Promise<Contribution> {
  const { definition, service, app, tester, today } = page;
  const result = service.results?.find(({ measure }) => measure === LINES);
  const [recipient] = result ? resultRecipients(definition, result) : [];
  if (!result || !recipient) throw new Response(null, { status: 404 });
  const months = monthsToShare(today);
  const period = months.find((month) => month === params.get('mois')) ?? months[0] ?? '';
  const rows = await rowsOf(page, period);
  const isChosen = params.has('apercu');
  const chosen = isChosen ? params.getAll('ligne') : rows.map(({ key }) => key);
  const choice: ContributionChoice = {
    withKind: isChosen ? params.has('sorte') : true,
    withEur: isChosen && params.has('prix'),
    rows: new Set(chosen),
  };
  const lines = linesToSend(rows, choice);
  const { daysInMonth } = Temporal.PlainYearMonth.from(period);
  const payload: ResultPayload | null =
    lines.length === 0
      ? null
      : {
          ...{ service: service.key, result: result.key, period, unit: 'kgCO2e', lines },
          value: tenth(lines.reduce((sum, { co2eKg }) => sum + co2eKg, 0)),
          ...{ daysMeasured: daysInMonth, daysInMonth },
        };
  const standing = (await listMyResults(app, tester.testerId)).find(
    (one) => one.resultKey === result.key && one.period === period && one.recipientKey === recipient.key && one.payload,
  );
  return {
    ...{ result, recipient, months, period, rows, payload, mark: payload && markOf(payload) },
    choice: { ...choice, rows: rows.flatMap(({ key }) => (choice.rows.has(key) ? [key] : [])) },
    sent: standing
      ? { id: standing.id, lines: standing.payload?.lines ?? [], at: standing.sharedAt.toISOString() }
      : null,
  };
}

async function rowsOf(page: ContributionPage, period: string): Promise<ContributionRow[]> {
  const { month, lines, knowledge } = await readShopping(page, period);
  if (month !== period) return [];
  const own = lines.filter(({ day }) => day.startsWith(period));
  return contributionRows(basketFootprint(own, loadFood(), knowledge).lines);
}
