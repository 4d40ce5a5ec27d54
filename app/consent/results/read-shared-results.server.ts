import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { recipientsOf } from '~/pilots/recipients-of.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openSharedResults } from './list-results.server.ts';
import { totalResults } from './total-results.ts';

/** More than a panel and its months make. */
const MOST_ADDED = 10_000;

/** What testers let out for those whom this person stands for, and nothing else; plain data. */
export async function readSharedResults(
  context: AppContext,
  { definition, principal }: { definition: PilotDefinition; principal: Extract<Principal, { kind: 'staff' }> },
) {
  const recipients = recipientsOf(definition, principal);
  const keysOf = (totalsOnly: boolean) =>
    recipients.filter((one) => (one.totalsOnly ?? false) === totalsOnly).map(({ key }) => key);
  const pilotSlug = definition.slug;
  const { results, total } = await openSharedResults(context, { pilotSlug, recipientKeys: keysOf(false) });
  const added = await openSharedResults(context, { pilotSlug, recipientKeys: keysOf(true), most: MOST_ADDED });
  const { smallestGroup } = definition;
  return {
    isRecipient: recipients.length > 0,
    ...{ total, smallestGroup, seesEach: keysOf(false).length > 0, seesTotals: keysOf(true).length > 0 },
    totals: totalResults(added.results.map(({ payload }) => payload).reverse(), smallestGroup).map(
      ({ service, result, ...rest }) => ({ ...rest, title: titleOf(definition, service, result) }),
    ),
    results: results.map(({ id, payload, recipientKey, until }) => {
      const { service, result, ...rest } = payload;
      return {
        ...{ id, ...rest },
        title: titleOf(definition, service, result),
        recipient: recipients.find(({ key }) => key === recipientKey)?.title ?? { fr: recipientKey, en: recipientKey },
        until: new Date(until.getTime() - 1).toISOString(),
      };
    }),
  };
}

function titleOf({ services }: PilotDefinition, service: string, result: string) {
  const declared = services.find(({ key }) => key === service)?.results ?? [];
  return declared.find(({ key }) => key === result)?.title ?? { fr: result, en: result };
}
