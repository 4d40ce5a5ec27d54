import { emailIndex, normaliseEmail } from '~/consent/email-index.server.ts';
import type { Identity } from '~/consent/identity.ts';
import { openForTester, sealForTester } from '~/consent/personal-key.server.ts';
import { lockTester, TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { type ContactHours, type ContactWay, contactProblems, type Reach } from './contact-preferences.ts';

export interface SaveContact extends Reach {
  readonly testerId: string;
  readonly way: ContactWay;
  readonly hours: ContactHours;
  readonly locale: Locale;
}

/**
 * Keeps how a tester wants to be reached, over what was there. Saving the same twice changes nothing.
 * Errors: a 404 Response for one who left; AppError('panels.contact') for what `contactProblems` finds.
 */
export async function saveContact(context: AppContext, input: SaveContact): Promise<void> {
  const { testerId, way, hours, locale } = input;
  if (Object.keys(contactProblems(way, input)).length > 0) throw new AppError('panels.contact');
  const email = input.email ? normaliseEmail(input.email) : null;
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    const row = await tx.testerIdentity.findUniqueOrThrow({ where: { testerId } });
    const before = await openForTester<Identity>(context, testerId, row.sealed);
    if (before.email !== email) {
      const sealed = await sealForTester(context, testerId, { ...before, email } satisfies Identity);
      const index = email ? emailIndex(context, email) : '';
      await tx.testerIdentity.update({ where: { testerId }, data: { sealed, emailIndex: index } });
      // Links sent to the former address are no longer a way in.
      await tx.returnLink.deleteMany({ where: { testerId } });
      await forgetMailsTo(tx, before.email, row.emailIndex);
    }
    await tx.tester.update({ where: { id: testerId }, data: { locale } });
    await writePreference(context, tx, { ...input, way, hours });
  }, TRANSACTION);
}

/** The row of a tester whose identity is there. */
export async function writePreference(
  context: AppContext,
  tx: Pick<Tx, 'contactPreference'>,
  { testerId, way, hours, phone, address }: Omit<SaveContact, 'email' | 'locale'>,
): Promise<void> {
  const sealed = phone || address ? await sealForTester(context, testerId, { phone, address }) : null;
  const kept = { way, hours, sealed, updatedAt: context.clock.now() };
  await tx.contactPreference.upsert({ where: { testerId }, create: { testerId, ...kept }, update: kept });
}

/** Mails kept here (the demo's outbox) name their recipient, and leaving would no longer find them. */
async function forgetMailsTo(tx: Tx, email: string | null, index: string): Promise<void> {
  if (!email || (await tx.testerIdentity.count({ where: { emailIndex: index } })) > 0) return;
  await tx.outboxMail.deleteMany({ where: { to: { equals: email, mode: 'insensitive' } } });
}
