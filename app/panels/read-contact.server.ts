import type { Identity } from '~/consent/identity.ts';
import { openForTester } from '~/consent/personal-key.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { type ContactPreferences, contactPreferences } from './contact-preferences.server.ts';
import type { Reach } from './contact-preferences.ts';

export interface OwnContact extends ContactPreferences, Reach {
  readonly name: string;
}

/** Everything a tester may change about how they are reached; for that tester; animators go through openContact. A 404 Response for one who left. */
export async function readContact(context: AppContext, testerId: string): Promise<OwnContact> {
  const preferences = await contactPreferences(context, testerId);
  const identity = await context.db.testerIdentity.findUnique({ where: { testerId }, include: { contact: true } });
  if (!identity) throw new Response(null, { status: 404 });
  const { name, email } = await openForTester<Identity>(context, testerId, identity.sealed);
  const sealed = identity.contact?.sealed;
  const reach = sealed
    ? await openForTester<Pick<Reach, 'phone' | 'address'>>(context, testerId, sealed)
    : { phone: null, address: null };
  return { ...preferences, name, email, phone: reach.phone, address: reach.address };
}
