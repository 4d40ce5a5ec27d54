import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import type { HolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { sandboxReturn } from '~/holders/sandbox-person.ts';
import { subjectFor } from '~/holders/synthetic/subject.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { completeConnection } from '../complete-connection.server.ts';
import { emailIndex } from '../email-index.server.ts';
import { createVaultKey, sealForTester } from '../personal-key.server.ts';
import { startConnection } from '../start-connection.server.ts';
import { TEST_PILOT } from './pilot-fixture.ts';

let last = 0;

/** An enrolled tester of the pilot `essai`, as enrolTester (panels/, a room above this one) leaves them. */
export async function createTester(
  context: AppContext,
  identity: { name: string; email: string | null } = { name: 'Ada', email: 'ada@example.org' },
): Promise<string> {
  last += 1;
  const { id } = await context.db.tester.create({
    data: {
      ...{ pilotSlug: TEST_PILOT, panelKey: 'grand', pseudonym: `T-${String(last).padStart(4, '0')}` },
      enrolledAt: context.clock.now(),
    },
  });
  await createVaultKey(context, id);
  const sealed = Buffer.from(await sealForTester(context, id, identity)).toString('base64');
  await context.db.$executeRaw`
    INSERT INTO "TesterIdentity" ("testerId", "emailIndex", sealed)
    VALUES (${id}::uuid, ${identity.email ? emailIndex(context, identity.email) : ''}, decode(${sealed}, 'base64'))`;
  return id;
}

const YEAR_MS = 31_536_000_000;

/** What a person does on the simulated holder's page: agrees, and is sent back with these parameters. */
export async function agreeAtHolder(
  context: AppContext,
  { holderId, url, seed }: { holderId: HolderId; url: string; seed: number },
): Promise<URLSearchParams> {
  const asked = new URL(url, context.publicUrl).searchParams;
  const subject = subjectFor(holderId, seed);
  const now = context.clock.now();
  await databaseGrantStore(context.db).put({
    ...{ holderId, subject, scopes: (asked.get('scopes') ?? '').split(' '), startsAt: now },
    endsAt: new Date(now.getTime() + YEAR_MS),
  });
  return new URLSearchParams({
    state: asked.get('state') ?? '',
    code: 'ok',
    ...sandboxReturn(manifests[holderId], seed),
  });
}

/** The whole round trip to a simulated holder. */
export async function connect(context: AppContext, testerId: string, holderId: HolderId, seed = 42): Promise<void> {
  const { url } = await startConnection(context, {
    testerId,
    holderId,
    returnUrl: `/moi/connexions/${holderId}/retour`,
  });
  const params = await agreeAtHolder(context, { holderId, url, seed });
  await completeConnection(context, { testerId, holderId, params });
}
