import { datasetManifest, holderName } from '~/consent/holder-words.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { addDays, dayOf } from '~/services/local-days.server.ts';
import type { FactSource } from '~/services/social/components/fact-source.tsx';
import { situationView } from '~/services/social/situation-view.ts';
import type { ServiceOnDay } from './open-service.server.ts';
import { readServiceEntries, serviceStanding } from './service-data.server.ts';

/** What each part of the page is made of; a pilot without one of these has no such part. */
const DATASETS = {
  payments: 'caf/allowances',
  household: 'caf/household',
  path: 'metropole-lyon/path',
  rights: 'metropole-lyon/local-rights',
} as const;

const YEAR = 366;

/** The page « Où j'en suis »: its view, where each part comes from, and what it lacks. Errors: those of readServiceEntries. */
export async function readSituation(page: ServiceOnDay) {
  const { today, timeZone } = page;
  const standing = await serviceStanding(page);
  const isReady = (dataset: string): boolean =>
    standing.some((one) => one.dataset === dataset && one.state === 'ready');
  const read = async (dataset: string, days: number): Promise<Entry[]> =>
    isReady(dataset)
      ? readServiceEntries(page, { dataset, firstDay: addDays(today, -days), endDay: addDays(today, 1) })
      : [];
  const source = (dataset: string): FactSource | null =>
    isReady(dataset) ? { holder: holderName(dataset.split('/')[0] ?? ''), path: `/moi/donnees/${dataset}` } : null;
  const view = situationView({
    today,
    dayOf: (at) => dayOf(at, timeZone),
    titleOfKind: kindTitle,
    payments: await read(DATASETS.payments, YEAR),
    household: await read(DATASETS.household, YEAR),
    path: await read(DATASETS.path, YEAR),
    rights: await read(DATASETS.rights, 2 * YEAR),
  });
  const sources = {
    payments: source(DATASETS.payments),
    household: source(DATASETS.household),
    path: source(DATASETS.path),
    rights: source(DATASETS.rights),
  };
  return { view, sources, standing };
}

/** What the benefits office calls a benefit. */
export function kindTitle(kind: string): Bilingual {
  const manifest = datasetManifest(DATASETS.payments);
  const fields = manifest?.yields === 'entries' ? manifest.fields : [];
  const field = fields.find(({ name }) => name === 'kind');
  return (field?.kind === 'choice' ? field.options[kind] : undefined) ?? { fr: kind, en: kind };
}
