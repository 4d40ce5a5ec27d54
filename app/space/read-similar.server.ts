import { listMyResults } from '~/consent/results/list-results.server.ts';
import { comparedResults } from '~/consent/results/make-similar-groups.server.ts';
import { readSimilarMean } from '~/consent/results/read-similar-groups.server.ts';
import type { ResultPayload } from '~/consent/results/result-payload.ts';
import { mayCompare } from '~/consent/results/share-result.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { traitsOf } from '~/pilots/likeness.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import {
  type ComparedMeasure,
  computeComparedResult,
  isCompared,
  yearOfEnergy,
} from './compute-compared-result.server.ts';
import { monthsToShare } from './compute-result.server.ts';
import { descriptionPath } from './next-step.server.ts';
import type { OpenService } from './open-service.server.ts';
import { readServiceRecord } from './service-data.server.ts';
import { type TraitWords, traitWords } from './trait-words.ts';

/** One figure that people compare, as the page shows it; plain data. */
export interface Comparison {
  readonly key: string;
  readonly measure: ComparedMeasure;
  readonly unit: ResultPayload['unit'];
  readonly mine: number | null;
  readonly group: { readonly people: number; readonly mean: number; readonly madeOn: string } | null;
  /** What the group has in common, and what was given up for it to be large enough. */
  readonly common: readonly TraitWords[];
  readonly dropped: readonly Bilingual[];
  /** The energy of this person's own year, in kWh, for a share to be said of it. */
  readonly yearKwh: number | null;
  readonly sayPath: string;
  /** Where to share it; null without an agreement, or without a number. */
  readonly sharePath: string | null;
  /** The question that is asked before; null once it is answered by a yes. */
  readonly agreePath: string | null;
  readonly sharedOn: string | null;
}

const UNITS: Readonly<Record<ComparedMeasure, ResultPayload['unit']>> = {
  ...{ 'energy-kwh-per-m2': 'kWh/m2', 'works-saving-share': '%', 'food-co2e-per-person': 'kgCO2e' },
};

/**
 * Each figure that this pilot's testers compare: one's own, worked out now, and the mean of the finest group of people
 * like them that may be shown, as it was made last night. The work does not grow with the number of testers.
 */
export async function readSimilar(page: OpenService): Promise<Comparison[]> {
  const { app, tester, definition, timeZone, today } = page;
  const { testerId, pilotSlug } = tester;
  const [period = ''] = monthsToShare(today);
  const shared = await listMyResults(app, testerId);
  const back = definition.purposes.find(({ recipient }) =>
    definition.recipients.some(({ key, sharedBack }) => sharedBack && key === recipient),
  );
  const found: Comparison[] = [];
  for (const { serviceKey, resultKey, result } of comparedResults(definition)) {
    const service = definition.services.find(({ key }) => key === serviceKey);
    const { measure, likeness } = result;
    if (!service || !likeness || !measure || !isCompared(measure)) continue;
    const at = { app, tester, definition, timeZone, reader: serviceReader(serviceKey) };
    const asked = { service: serviceKey, result: resultKey, period };
    const mine = await computeComparedResult(at, asked, { measure, likeness });
    const own = { ...at, service };
    const said = service.datasets.includes(likeness.dataset) ? await readServiceRecord(own, likeness.dataset) : {};
    const traits = traitsOf(likeness, said);
    const group = await readSimilarMean(app, { pilotSlug, serviceKey, resultKey }, traits);
    const words = traitWords(definition, likeness, traits);
    const may = await mayCompare(app, { testerId, definition, serviceKey });
    const standing = shared.find((one) => one.resultKey === resultKey && one.serviceKey === serviceKey && !one.endedAt);
    found.push({
      ...{ key: resultKey, measure, unit: UNITS[measure], mine: mine?.value ?? null },
      group: group && { people: group.people, mean: group.mean, madeOn: group.madeAt.toISOString() },
      common: words.slice(0, group?.depth ?? 0),
      dropped: group ? words.slice(group.depth).map(({ title }) => title) : [],
      yearKwh: measure === 'works-saving-share' ? ((await yearOfEnergy(own, period))?.kwh ?? null) : null,
      sayPath: descriptionPath(likeness.dataset),
      sharePath: may && mine ? `/moi/resultats/${serviceKey}/${resultKey}` : null,
      agreePath: may || !back ? null : `/moi/accords/${back.key}`,
      sharedOn: standing?.sharedAt.toISOString() ?? null,
    });
  }
  return found;
}
