import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { recipientsOf } from '~/pilots/recipients-of.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openSharedResults } from './list-results.server.ts';
import type { ResultPayload } from './result-payload.ts';
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
    totals: totalsOf(definition, added.results),
    publicPages: recipients.filter(isPublic).map(({ key, title }) => ({ path: publicPath(pilotSlug, key), title })),
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

/**
 * The sums that anyone may see, of a recipient whose pilot says so; each share that is in them is marked as seen, once a
 * day. Throws a 404 Response for any other.
 */
export async function readPublicTotals(
  context: AppContext,
  { pilot, recipient }: { pilot: string; recipient: string },
) {
  const definition = await getOpenPilot(context, pilot);
  const found = definition.recipients.find(({ key }) => key === recipient);
  if (!found || !isPublic(found)) throw new Response(null, { status: 404 });
  const asked = { pilotSlug: definition.slug, recipientKeys: [found.key], most: MOST_ADDED };
  const { results } = await openSharedResults(context, asked);
  const { title, detail } = found;
  const { theme, smallestGroup } = definition;
  return {
    ...{ theme, smallestGroup, title, detail, pilotTitle: definition.title },
    totals: totalsOf(definition, results),
  };
}

const isPublic = ({ totalsOnly, isPublic: isOpen }: PilotDefinition['recipients'][number]): boolean =>
  Boolean(totalsOnly && isOpen);
const publicPath = (pilot: string, recipient: string): string => `/observatoire/${pilot}/${recipient}`;

/** Sums by result and month, of results given latest first. */
function totalsOf(definition: PilotDefinition, results: readonly { readonly payload: ResultPayload }[]) {
  const oldestFirst = results.map(({ payload }) => payload).toReversed();
  return totalResults(oldestFirst, definition.smallestGroup).map(({ service, result, ...rest }) => ({
    ...rest,
    title: titleOf(definition, service, result),
  }));
}

function titleOf({ services }: PilotDefinition, service: string, result: string) {
  const declared = services.find(({ key }) => key === service)?.results ?? [];
  return declared.find(({ key }) => key === result)?.title ?? { fr: result, en: result };
}
