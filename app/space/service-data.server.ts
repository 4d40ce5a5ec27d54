import { holderName } from '~/consent/holder-words.ts';
import { listConnections } from '~/consent/list-connections.server.ts';
import { listConsents } from '~/consent/list-consents.server.ts';
import { listDescriptions } from '~/consent/list-descriptions.server.ts';
import { readDescription } from '~/consent/read-description.server.ts';
import { describeFor, readEntriesFor } from '~/consent/shares/read-for.server.ts';
import { DECLARED_HOLDER } from '~/pilots/definition.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { startOfDay } from '~/services/local-days.server.ts';
import { connectionPath, descriptionPath, isToConnect } from './next-step.server.ts';
import type { ServiceAtHand } from './open-service.server.ts';
import { isTakenBack } from './read-energies.server.ts';
import { datasetTitle } from './reader-words.ts';

interface LocalDays {
  readonly dataset: string;
  /** yyyy-mm-dd, local: from this day on, and before that one. */
  readonly firstDay: string;
  readonly endDay: string;
}

/**
 * The entries of a dataset that this service may read, oldest first; none where the policy or the person shows it none.
 * The reading is written in the person's journal. Errors: AppError('vault.erased' | 'vault.damaged').
 */
export async function readServiceEntries(page: ServiceAtHand, days: LocalDays): Promise<Entry[]> {
  const answer = await readEntriesFor(page.app, rangeOf(page, days));
  return answer.sight === 'readings' ? answer.value : [];
}

const rangeOf = ({ tester, reader, timeZone }: ServiceAtHand, { dataset, firstDay, endDay }: LocalDays) => ({
  ...{ testerId: tester.testerId, reader, dataset },
  ...{ from: startOfDay(firstDay, timeZone), to: startOfDay(endDay, timeZone) },
});

/** What the person said in a declared dataset, field by field; empty where they said nothing or agreed to nothing. */
export function readServiceRecord({ app, tester, definition, reader }: ServiceAtHand, dataset: string) {
  return readDescription(app, { testerId: tester.testerId, definition, dataset, reader });
}

/** Where one dataset of a service stands for this person. */
export interface DatasetStanding {
  readonly dataset: string;
  readonly title: Bilingual;
  /** Who sends it; null for what the person says themselves. */
  readonly holder: string | null;
  /**
   * - `ready`: there is some to read;
   * - `arriving`: linked, nothing has come yet;
   * - `broken`: linked, and the last time failed;
   * - `to-link`: agreed to, not linked; `to-say`: agreed to, nothing said yet;
   * - `to-answer`: its question awaits an answer;
   * - `refused`: the person said no, or took it back;
   * - `withheld`: it is there, and the policy shows this service none of it.
   */
  readonly state: 'ready' | 'arriving' | 'broken' | 'to-link' | 'to-say' | 'to-answer' | 'refused' | 'withheld';
  /** Where to do something about it. */
  readonly path: string;
  /** First and last month held (yyyy-mm), when ready. */
  readonly firstMonth: string | null;
  readonly lastMonth: string | null;
}

/** What a service has to work with and what it lacks, dataset by dataset, in its order; opens nothing. */
export async function serviceStanding({ app, tester, definition, service, reader }: ServiceAtHand) {
  const { testerId } = tester;
  const consents = await listConsents(app, testerId);
  const connections = await listConnections(app, testerId);
  const descriptions = await listDescriptions(app, testerId);
  const shown = await describeFor(app, { testerId, reader });
  const held = await describeFor(app, { testerId, reader: { kind: 'tester' } });
  return service.datasets.map((dataset): DatasetStanding => {
    const holderId = dataset.split('/')[0] ?? '';
    const isDeclared = holderId === DECLARED_HOLDER;
    const at = (state: DatasetStanding['state'], path: string, months?: { firstMonth: string; lastMonth: string }) => ({
      ...{ dataset, title: datasetTitle(definition, dataset), holder: isDeclared ? null : holderName(holderId) },
      ...{ state, path, firstMonth: months?.firstMonth ?? null, lastMonth: months?.lastMonth ?? null },
    });
    const asking = consents.filter(({ purpose }) => purpose.datasets.includes(dataset));
    const question = asking.find((one) => one.isOpen && (one.state === 'draft' || one.state === 'pending'));
    const questionPath = `/moi/accords/${(question ?? asking[0])?.purposeKey ?? ''}`;
    const content = shown.find((one) => one.dataset === dataset);
    const isAgreed = asking.some(({ state }) => state === 'granted');
    if (content && !isTakenBack(consents, dataset)) return at('ready', `/moi/donnees/${dataset}`, content);
    if (!isAgreed) return at(question ? 'to-answer' : 'refused', questionPath);
    if (isDeclared) {
      const description = descriptions.find((one) => one.dataset === dataset);
      return at(description && description.answers > 0 ? 'ready' : 'to-say', descriptionPath(dataset));
    }
    if (held.some((one) => one.dataset === dataset)) return at('withheld', questionPath);
    const connection = connections.find((one) => one.holderId === holderId);
    if (!connection || isToConnect(connection)) {
      return at('to-link', connection ? connectionPath(connection) : `/moi/connexions/${holderId}`);
    }
    return at(connection.lastErrorCode ? 'broken' : 'arriving', `/moi/connexions/${holderId}`);
  });
}
