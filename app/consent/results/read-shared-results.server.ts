import type { Principal } from '~/access/permissions.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { recipientsOf } from '~/pilots/recipients-of.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openSharedResults } from './list-results.server.ts';

/** What testers let out for those whom this person stands for, and nothing else; plain data. */
export async function readSharedResults(
  context: AppContext,
  { definition, principal }: { definition: PilotDefinition; principal: Extract<Principal, { kind: 'staff' }> },
) {
  const recipients = recipientsOf(definition, principal);
  const recipientKeys = recipients.map(({ key }) => key);
  const { results, total } = await openSharedResults(context, { pilotSlug: definition.slug, recipientKeys });
  return {
    isRecipient: recipients.length > 0,
    total,
    results: results.map(({ id, payload, recipientKey, until }) => {
      const { service, result, ...rest } = payload;
      const declared = definition.services.find(({ key }) => key === service)?.results ?? [];
      return {
        ...{ id, ...rest },
        title: declared.find(({ key }) => key === result)?.title ?? { fr: result, en: result },
        recipient: recipients.find(({ key }) => key === recipientKey)?.title ?? { fr: recipientKey, en: recipientKey },
        until: new Date(until.getTime() - 1).toISOString(),
      };
    }),
  };
}
