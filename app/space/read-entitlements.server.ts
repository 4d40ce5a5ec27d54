import { type Entitlements, findEntitlements } from '~/services/culture/find-entitlements.ts';
import { type FreeEntry, findFreeEntries } from '~/services/culture/find-free-entries.ts';
import { loadCultureRules, loadFreeEntries } from '~/services/culture/load-culture-values.server.ts';
import { addDays } from '~/services/local-days.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readServiceEntries } from './service-data.server.ts';

const HOUSEHOLD = 'caf/household';
const ALLOWANCES = 'caf/allowances';
const CARDS = 'metropole-lyon/local-rights';

/** Quotients and benefits older than this say nothing of today. */
const RECENT_DAYS = 100;
/** Cards are issued for a year. */
const CARDS_DAYS = 400;

export interface ReadEntitlements {
  readonly entitlements: Entitlements;
  readonly childrenAges: readonly number[];
  /** The month of the quotient looked at, 'yyyy-mm'; null without any. */
  readonly quotientMonth: string | null;
  readonly freeEntries: readonly FreeEntry[];
}

/** The fares that a person is entitled to today, as far as the data of this service tell. */
export async function readEntitlements(page: OpenService): Promise<ReadEntitlements> {
  const { today } = page;
  const quotients = (await recent(page, HOUSEHOLD, RECENT_DAYS)).flatMap(({ id, fields }) =>
    typeof fields.quotient === 'number' ? [{ month: id, euros: fields.quotient, children: fields.children }] : [],
  );
  const latest = quotients.at(-1);
  const childrenAges = agesIn(latest?.children);
  const cards = (await recent(page, CARDS, CARDS_DAYS)).flatMap(({ fields: { label, until } }) =>
    typeof label === 'string' && typeof until === 'string' ? [{ label, until }] : [],
  );
  const quotient = latest ? { month: latest.month, euros: latest.euros } : null;
  return {
    entitlements: findEntitlements(loadCultureRules(), { day: today, quotient, childrenAges, cards }),
    childrenAges,
    quotientMonth: latest?.month ?? null,
    freeEntries: findFreeEntries(loadFreeEntries().places, {
      childrenAges,
      receivesRsa: (await recent(page, ALLOWANCES, RECENT_DAYS)).some(({ fields }) => fields.kind === 'rsa') || null,
    }),
  };
}

/** The latest entries of a dataset that the service has; what it has not is not asked for. */
async function recent(page: OpenService, dataset: string, days: number) {
  if (!page.service.datasets.includes(dataset)) return [];
  const [firstDay, endDay] = [addDays(page.today, -days), addDays(page.today, 1)];
  return readServiceEntries(page, { dataset, firstDay, endDay });
}

function agesIn(lines: unknown): number[] {
  if (!Array.isArray(lines)) return [];
  return lines.flatMap((line: { age?: unknown }) => (typeof line.age === 'number' ? [line.age] : []));
}
