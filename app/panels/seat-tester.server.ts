import { emailIndex } from '~/consent/email-index.server.ts';
import type { Identity } from '~/consent/identity.ts';
import { sealForTester } from '~/consent/personal-key.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import type { EntryWay } from './candidate.ts';
import type { ContactHours, ContactWay, Reach } from './contact-preferences.ts';
import { writePreference } from './save-contact.server.ts';
import { recordStages } from './take-part.server.ts';

export interface SeatTester {
  readonly testerId: string;
  readonly pilotSlug: string;
  readonly panelKey: string;
  readonly pseudonym: string;
  readonly linkId: string | null;
  readonly channelKey: string | null;
  readonly cellKey: string | null;
  readonly identity: Identity;
  readonly reach: Omit<Reach, 'email'>;
  readonly contactWay: ContactWay;
  readonly hours: ContactHours;
  readonly locale: Locale;
  readonly way: EntryWay;
  readonly helperId: string | null;
  readonly isDemo: boolean;
  /** What the log has not been told yet: contacted and eligible for someone who never was a candidate. */
  readonly stages: readonly string[];
}

/** Writes the rows of a tester whose key exists and whose seat was checked in the same transaction. */
export async function seatTester(context: AppContext, tx: Tx, input: SeatTester): Promise<void> {
  const { testerId, pilotSlug, panelKey, pseudonym, linkId, channelKey, cellKey, identity, reach } = input;
  const { contactWay, hours, locale, way, helperId, isDemo, stages } = input;
  const at = context.clock.now();
  // Whoever joins under a version has nothing to be told of it.
  const { protocolVersion: readVersion } = await tx.pilot.findUniqueOrThrow({
    where: { slug: pilotSlug },
    select: { protocolVersion: true },
  });
  await tx.tester.create({
    data: { id: testerId, pilotSlug, panelKey, pseudonym, linkId, locale, isDemo, enrolledAt: at, readVersion },
  });
  const sealed = Buffer.from(await sealForTester(context, testerId, identity)).toString('base64');
  await tx.$executeRaw`
    INSERT INTO "TesterIdentity" ("testerId", "emailIndex", sealed)
    VALUES (${testerId}::uuid, ${identity.email ? emailIndex(context, identity.email) : ''}, decode(${sealed}, 'base64'))`;
  await tx.testerEntry.create({ data: { testerId, pilotSlug, panelKey, cellKey, channelKey, way, helperId, at } });
  await writePreference(context, tx, { testerId, way: contactWay, hours, ...reach });
  await recordStages(context, tx, { pilotSlug, panelKey, pseudonym }, stages);
}
