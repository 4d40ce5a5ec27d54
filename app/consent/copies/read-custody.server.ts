import { sightOf } from '~/governance/policy/share.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { countDepartures } from '../departure/read-departure.server.ts';
import { custodyTotals } from './custody-totals.server.ts';
import { countCopies } from './list-copies.server.ts';

/** Whether a pilot's policy gives certification any effect: to let a service in, or to show it readings. */
export function asksCertification(definition: PilotDefinition): boolean {
  const policy = pilotPolicy(definition);
  return policy.decides.gate === 'operator-certifies' || sightOf(policy, 'certified-service') !== 'nothing';
}

/** Where a pilot's readings lie, what is to come back, how departures went; counts only, plain data. */
export async function readCustody(context: AppContext, definition: PilotDefinition) {
  const { slug, smallestGroup, datasets, services } = definition;
  const { dataLives } = pilotPolicy(definition);
  const titleOf = (list: readonly { key: string; title: Bilingual }[], key: string): Bilingual =>
    list.find((one) => one.key === key)?.title ?? { fr: key, en: key };
  return {
    where: dataLives.where,
    hasCopies: dataLives.copyPerService,
    smallestGroup,
    asksCertification: asksCertification(definition),
    totals: (await custodyTotals(context, { pilotSlug: slug, smallestGroup })).map((total) => ({
      ...total,
      title: titleOf(datasets, total.dataset),
    })),
    copies: (await countCopies(context, slug)).map((count) => ({
      ...count,
      title: titleOf(services, count.serviceKey),
    })),
    departures: await countDepartures(context, slug),
  };
}
