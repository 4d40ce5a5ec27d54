import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { databaseGrantStore } from '~/holders/grant-store.server.ts';
import { createSandboxFetch } from '~/holders/sandbox-fetch.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { movePilot } from '~/pilots/protocol/move-pilot.server.ts';
import { type Proposal, proposedAmendment } from '~/pilots/protocol/proposed-amendment.server.ts';
import { signAmendment } from '~/pilots/protocol/sign-amendment.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import { gatherOffers } from '~/platform/offers.ts';
import { nextStep } from '~/space/next-step.server.ts';
import { openTestDatabase } from '../../tests/support/database-pool.ts';
import { makeTestContext, type TestContext } from '../../tests/support/test-context.ts';
import { agreementsOffering } from './ask-again.server.ts';
import { decideConsent } from './decide-consent.server.ts';
import { exportTester } from './export-tester.server.ts';
import { grantedPurposes } from './granted-purposes.server.ts';
import { listConsents } from './list-consents.server.ts';
import { syncConnection } from './sync-connection.server.ts';
import { findTesterPilot } from './tester-pilot.server.ts';
import { connect, createTester } from './testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from './testing/pilot-fixture.ts';
import { withdrawConsent } from './withdraw-consent.server.ts';

const LEAD = { kind: 'staff', userId: '00000000-0000-4000-8000-00000000000a', name: 'Léa', roles: [] } as const;
const WORDS = { fr: 'Une question de plus.', en: 'One more question.' };

describe('an amendment', () => {
  let context: TestContext;
  let original = '';
  let version = 1;
  const file = () => path.join(context.env.PILOTS_DIR, TEST_PILOT, 'pilot.yaml');

  beforeAll(async () => {
    const database = await openTestDatabase();
    context = makeTestContext(database, { env: testPilotEnv(), offers: gatherOffers([agreementsOffering]) });
    const { db, clock } = context;
    context = {
      ...context,
      outboundFetch: createSandboxFetch({ store: databaseGrantStore(db), clock }),
    };
    await createTestPilot(context);
    const initiative = { id: 'nantes-energie', territoryId: 'nantes', theme: 'energie', nameFr: '', nameEn: '' };
    await db.initiative.create({ data: initiative });
    await syncPilots(context);
    original = readFileSync(file(), 'utf8');
  });
  afterAll(() => context.database.close());

  /** Writes the folder anew and signs what it proposes; the version that is then in force. */
  async function amend(change: (pilot: PilotDefinition) => void, wordingOnly: string[] = []): Promise<number> {
    const pilot = parse(readFileSync(file(), 'utf8'));
    change(pilot);
    writeFileSync(file(), stringify(pilot));
    return sign(wordingOnly);
  }

  async function sign(wordingOnly: string[] = []): Promise<number> {
    return signAs(await proposedAmendment(context, TEST_PILOT), wordingOnly);
  }

  async function signAs(proposal: Proposal, wordingOnly: string[] = []): Promise<number> {
    if (proposal.state !== 'proposed') throw new Error(`Nothing to sign: ${proposal.state}`);
    const { hash, inForce } = proposal;
    const at = { territoryId: 'nantes', slug: TEST_PILOT, base: inForce.version, hash, wordingOnly };
    version = await signAmendment(context, LEAD, { ...at, reason: 'Parce que', changes: WORDS });
    return version;
  }

  const decide = (testerId: string, purposeKey: string, decision: 'grant' | 'refuse' = 'grant') =>
    decideConsent(context, { testerId, purposeKey, decision, locale: 'fr' });
  const covered = async (testerId: string, key: string) => {
    const { definition } = await findTesterPilot(context, testerId);
    return (await grantedPurposes(context, testerId, definition)).find((purpose) => purpose.key === key)?.datasets;
  };
  const view = async (testerId: string, key: string) =>
    (await listConsents(context, testerId)).find(({ purposeKey }) => purposeKey === key);
  const purposeIn = (pilot: PilotDefinition, key: string) => {
    const found = pilot.purposes.find((purpose) => purpose.key === key);
    if (!found) throw new Error(key);
    return found;
  };

  beforeEach(async () => {
    // Back to the words of the first version, so that each test says all that it changes.
    writeFileSync(file(), original);
    if ((await proposedAmendment(context, TEST_PILOT)).state === 'proposed') await sign();
  });

  it('freezes the folder of a running pilot at boot, and stamps what is decided', async () => {
    const first = await context.db.protocolVersion.findUniqueOrThrow({
      where: { pilotSlug_version: { pilotSlug: TEST_PILOT, version: 1 } },
    });
    expect(first).toMatchObject({ kind: 'launch', author: 'system' });
    const testerId = await createTester(context);
    await decide(testerId, 'gas');
    const row = await context.db.consent.findFirstOrThrow({ where: { testerId } });
    expect(row.protocolVersion).toBe(version);
  });

  it('lets one of two tabs sign, and tells the other', async () => {
    const pilot = parse(original);
    pilot.smallestGroup = 6;
    writeFileSync(file(), stringify(pilot));
    const read = await proposedAmendment(context, TEST_PILOT);
    const results = await Promise.allSettled([signAs(read), signAs(read)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((one) => one.status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'pilots.amended' } });
    // A tab that comes when all is over is told the same.
    await expect(signAs(read)).rejects.toMatchObject({ code: 'pilots.amended' });
    expect(await context.db.protocolVersion.count({ where: { pilotSlug: TEST_PILOT, version } })).toBe(1);
  });

  it('asks for more again, of those who had agreed and nobody else; what they agreed to goes on', async () => {
    const [agreed, refused, silent] = [
      await createTester(context),
      await createTester(context),
      await createTester(context),
    ];
    await decide(agreed, 'advice');
    await decide(refused, 'advice', 'refuse');
    await amend((pilot) => purposeIn(pilot, 'advice').datasets.push('enedis/daily'));
    expect(await view(agreed, 'advice')).toMatchObject({ state: 'granted', askedAgain: true, isPartial: true });
    expect(await covered(agreed, 'advice')).toEqual(['enedis/load-curve']);
    expect(await nextStep(context, agreed, { afterKey: 'gas' })).toBe('/moi/accords/advice');
    expect(await view(refused, 'advice')).toMatchObject({ state: 'refused', askedAgain: false });
    expect(await nextStep(context, refused, { afterKey: 'gas' })).toBe('/moi/accords/contact');
    expect(await view(silent, 'advice')).toMatchObject({ state: 'draft', askedAgain: false });

    // A no to the addition leaves the earlier yes as it was.
    await decide(agreed, 'advice', 'refuse');
    expect(await view(agreed, 'advice')).toMatchObject({ state: 'granted', askedAgain: false });
    expect(await covered(agreed, 'advice')).toEqual(['enedis/load-curve']);
    await decide(agreed, 'advice');
    expect(await covered(agreed, 'advice')).toEqual(['enedis/load-curve', 'enedis/daily']);
    expect(await context.db.consent.findFirstOrThrow({ where: { testerId: agreed } })).toMatchObject({
      protocolVersion: version,
      isPartial: false,
      covers: [],
    });
  });

  it('suspends an agreement whose purpose changed, and erases what it covered if the answer is no', async () => {
    const testerId = await createTester(context);
    await decide(testerId, 'gas');
    await connect(context, testerId, 'grdf');
    expect((await syncConnection(context, { testerId, holderId: 'grdf' })).added).toBeGreaterThan(0);
    await amend((pilot) => {
      purposeIn(pilot, 'gas').why.detail = { fr: 'Pour autre chose', en: 'For something else' };
    });
    expect(await view(testerId, 'gas')).toMatchObject({ state: 'pending', askedAgain: true });
    expect(await covered(testerId, 'gas')).toBeUndefined();
    await expect(syncConnection(context, { testerId, holderId: 'grdf' })).rejects.toMatchObject({
      code: 'consent.needed',
    });
    expect(await context.db.vaultChunk.count({ where: { testerId } })).toBeGreaterThan(0);
    const events = await context.db.consentEvent.findMany({ where: { consent: { testerId } }, orderBy: { id: 'asc' } });
    expect(events.at(-1)).toMatchObject({ fromState: 'granted', toState: 'pending', actor: 'system' });
    await decide(testerId, 'gas', 'refuse');
    expect(await context.db.vaultChunk.count({ where: { testerId } })).toBe(0);
  });

  it('asks nobody when whoever signs says that other words mean the same', async () => {
    const testerId = await createTester(context);
    await decide(testerId, 'gas');
    await amend(
      (pilot) => {
        purposeIn(pilot, 'gas').why.detail = { fr: 'Mieux dit', en: 'Better said' };
      },
      ['gas'],
    );
    expect(await view(testerId, 'gas')).toMatchObject({ state: 'granted', askedAgain: false, textChanged: false });
  });

  it('takes another recipient for another agreement', async () => {
    const [agreed, refused] = [await createTester(context), await createTester(context)];
    await decide(agreed, 'contact');
    await decide(refused, 'contact', 'refuse');
    const both = { fr: 'Un autre', en: 'Another' };
    await amend((pilot) => {
      pilot.recipients.push({ key: 'other', title: both, detail: both });
      purposeIn(pilot, 'contact').recipient = 'other';
    });
    expect(await view(agreed, 'contact')).toMatchObject({ state: 'pending', askedAgain: true });
    expect(await covered(agreed, 'contact')).toBeUndefined();
    expect(await view(refused, 'contact')).toMatchObject({ state: 'refused', askedAgain: false });
    const held = await context.db.consent.findMany({ where: { testerId: agreed }, orderBy: { recipientKey: 'asc' } });
    expect(held.map(({ recipientKey, state }) => [recipientKey, state])).toEqual([
      ['other', 'pending'],
      ['service', 'expired'],
    ]);
    await decide(agreed, 'contact');
    expect(await covered(agreed, 'contact')).toEqual([]);
  });

  it('keeps an agreement that is asked no more in sight, in the words that were answered, to be taken back', async () => {
    const testerId = await createTester(context);
    await decide(testerId, 'gas');
    await connect(context, testerId, 'grdf');
    await syncConnection(context, { testerId, holderId: 'grdf' });
    await amend((pilot) => {
      pilot.purposes = pilot.purposes.filter(({ key }) => key !== 'gas');
      pilot.datasets = pilot.datasets.filter(({ holder }) => holder !== 'grdf');
      pilot.holders = ['enedis'];
      for (const service of pilot.services)
        service.datasets = service.datasets.filter((key) => !key.startsWith('grdf'));
    });
    expect(await view(testerId, 'gas')).toMatchObject({ state: 'granted', isPast: true, isOpen: false });
    expect((await view(testerId, 'gas'))?.purpose.question.en).toBe('May gas? (en)');
    const { erasedReadings, disconnected } = await withdrawConsent(context, { testerId, purposeKey: 'gas' });
    expect(erasedReadings).toBeGreaterThan(0);
    expect(disconnected).toMatchObject([{ holderId: 'grdf' }]);
    expect(await view(testerId, 'gas')).toBeUndefined();
  });

  it('stamps syncs and exports with the version in force', async () => {
    const testerId = await createTester(context);
    await decide(testerId, 'gas');
    await connect(context, testerId, 'grdf');
    const connection = () => context.db.holderConnection.findFirstOrThrow({ where: { testerId } });
    expect((await connection()).protocolVersion).toBe(version);
    await amend((pilot) => {
      pilot.smallestGroup = 7;
    });
    expect((await connection()).protocolVersion).toBe(version - 1);
    await syncConnection(context, { testerId, holderId: 'grdf' });
    expect((await connection()).protocolVersion).toBe(version);
    const files = unzipSync(await exportTester(context, testerId));
    const text = (end: string) =>
      strFromU8(files[Object.keys(files).find((name) => name.endsWith(end)) ?? ''] ?? new Uint8Array());
    expect(text('vous.csv')).toContain(`version du protocole en vigueur;${version}`);
    expect(JSON.parse(text('identity.json')).protocolVersion).toBe(version);
  });

  it('is signed in full or not at all, and only while the pilot lives', async () => {
    const pilot = parse(original);
    pilot.smallestGroup = 8;
    writeFileSync(file(), stringify(pilot));
    const proposal = await proposedAmendment(context, TEST_PILOT);
    const hash = proposal.state === 'proposed' ? proposal.hash : '';
    const at = { territoryId: 'nantes', slug: TEST_PILOT, base: version, hash, wordingOnly: [] };
    const whole = { ...at, reason: 'Parce que', changes: WORDS };
    await expect(signAmendment(context, LEAD, { ...whole, reason: ' ' })).rejects.toMatchObject({
      code: 'pilots.reason-needed',
    });
    await expect(signAmendment(context, LEAD, { ...whole, changes: { fr: 'x', en: '' } })).rejects.toMatchObject({
      code: 'pilots.words-needed',
    });
    await expect(signAmendment(context, LEAD, { ...whole, hash: 'read-before' })).rejects.toMatchObject({
      code: 'pilots.folder-changed',
    });
    await expect(signAmendment(context, LEAD, { ...whole, territoryId: 'elsewhere' })).rejects.toMatchObject({
      status: 404,
    });
    const step = { territoryId: 'nantes', slug: TEST_PILOT, reason: 'Fin' };
    const spacesUntil = new Date(context.clock.now().getTime() + 40 * 86_400_000);
    await movePilot(context, LEAD, { ...step, move: 'close', from: 'running', spacesUntil });
    await expect(signAmendment(context, LEAD, whole)).rejects.toMatchObject({ code: 'pilots.not-amendable' });
    await context.db.pilot.update({ where: { slug: TEST_PILOT }, data: { status: 'running' } });
  });
});
