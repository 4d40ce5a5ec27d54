import type { Principal } from '~/access/permissions.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { openIdentity } from './open-identity.server.ts';
import { type OwnContact, readContact } from './read-contact.server.ts';

/** Name, numbers and wishes of a tester to be reached, for whom openIdentity lets in; audited as it does. */
export async function openContact(
  context: AppContext,
  who: { testerId: string; principal: Principal },
): Promise<OwnContact> {
  await openIdentity(context, who);
  return readContact(context, who.testerId);
}
