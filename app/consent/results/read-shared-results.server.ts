import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { recipientsOf } from '~/pilots/recipients-of.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openSharedResults } from './list-results.server.ts';
import { readTotals, type StoredTotals } from './make-totals.server.ts';

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
  const added = await readTotals(context, { pilotSlug, recipientKeys: keysOf(true) });
  const { smallestGroup } = definition;
  return {
    isRecipient: recipients.length > 0,
    ...{ total, smallestGroup, seesEach: keysOf(false).length > 0, seesTotals: keysOf(true).length > 0 },
    totals: totalsOf(definition, added.totals),
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
 * The sums that anyone may see, of a recipient whose pilot says so, as they were last added up: opening the page opens
 * nothing. Throws a 404 Response for any other.
 */
export async function readPublicTotals(
  context: AppContext,
  { pilot, recipient }: { pilot: string; recipient: string },
) {
  const definition = await getOpenPilot(context, pilot);
  const found = definition.recipients.find(({ key }) => key === recipient);
  if (!found || !isPublic(found)) throw new Response(null, { status: 404 });
  const { totals, lines, at } = await readTotals(context, { pilotSlug: definition.slug, recipientKeys: [found.key] });
  const { title, detail } = found;
  const { theme, smallestGroup } = definition;
  return {
    ...{ theme, smallestGroup, title, detail, pilotTitle: definition.title },
    ...{ totals: totalsOf(definition, totals), lines, at: at?.toISOString() ?? null },
    takesLines: definition.services.some(({ results }) => results?.some(({ measure }) => measure === 'food-lines')),
  };
}

const isPublic = ({ totalsOnly, isPublic: isOpen }: PilotDefinition['recipients'][number]): boolean =>
  Boolean(totalsOnly && isOpen);
const publicPath = (pilot: string, recipient: string): string => `/observatoire/${pilot}/${recipient}`;

/** Sums by result and month, with the name of each. */
const totalsOf = (definition: PilotDefinition, totals: StoredTotals['totals']) =>
  totals.map(({ service, result, ...rest }) => ({ ...rest, title: titleOf(definition, service, result) }));

function titleOf({ services }: PilotDefinition, service: string, result: string) {
  const declared = services.find(({ key }) => key === service)?.results ?? [];
  return declared.find(({ key }) => key === result)?.title ?? { fr: result, en: result };
}
