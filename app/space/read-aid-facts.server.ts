import { holderName } from '~/consent/holder-words.ts';
import type { Entry } from '~/platform/entry.ts';
import { addDays, dayOf } from '~/services/local-days.server.ts';
import type { AidFacts } from '~/services/social/prefill-aids.ts';
import type { ServiceOnDay } from './open-service.server.ts';
import { type DatasetStanding, readServiceEntries, readServiceRecord, serviceStanding } from './service-data.server.ts';

const DATASETS = { payments: 'caf/allowances', household: 'caf/household', income: 'dgfip/income' } as const;
/** What the person says of their own circumstances. */
export const SITUATION = 'declared/situation';

/** Half a year of payments; a tax notice comes once a year. */
const DAYS = { payments: 190, household: 190, income: 800 } as const;

export interface ReadAidFacts {
  readonly facts: AidFacts;
  readonly standing: readonly DatasetStanding[];
}

/** What is known of a person that aids depend on, of the data that this service may read. Errors: those of readServiceEntries. */
export async function readAidFacts(page: ServiceOnDay): Promise<ReadAidFacts> {
  const { today, timeZone, service } = page;
  const standing = await serviceStanding(page);
  const isReady = (dataset: string): boolean =>
    standing.some((one) => one.dataset === dataset && one.state === 'ready');
  const read = async (name: keyof typeof DATASETS): Promise<Entry[]> => {
    if (!isReady(DATASETS[name])) return [];
    const days = { firstDay: addDays(today, -DAYS[name]), endDay: addDays(today, 1) };
    return readServiceEntries(page, { dataset: DATASETS[name], ...days });
  };
  const nameOf = (dataset: string): string => holderName(dataset.split('/')[0] ?? '');
  return {
    standing,
    facts: {
      ...{ today, dayOf: (at: number) => dayOf(at, timeZone) },
      payments: await read('payments'),
      household: await read('household'),
      income: await read('income'),
      said: service.datasets.includes(SITUATION) && isReady(SITUATION) ? await readServiceRecord(page, SITUATION) : {},
      holders: {
        payments: nameOf(DATASETS.payments),
        household: nameOf(DATASETS.household),
        income: nameOf(DATASETS.income),
      },
    },
  };
}
