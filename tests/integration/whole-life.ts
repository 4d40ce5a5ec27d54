import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { eraseSpaces } from '../../app/consent/archive-pilot.server.ts';
import { agreementsOffering } from '../../app/consent/ask-again.server.ts';
import { sandboxServiceHandlers } from '../../app/consent/copies/sandbox-services.server.ts';
import { decideConsent } from '../../app/consent/decide-consent.server.ts';
import { listConsents } from '../../app/consent/list-consents.server.ts';
import { mayRead } from '../../app/consent/shares/read-for.server.ts';
import { serviceReader } from '../../app/consent/shares/share-reader.ts';
import { withdrawConsent } from '../../app/consent/withdraw-consent.server.ts';
import { memoryGrantStore } from '../../app/holders/grant-store.ts';
import { createSandboxFetch } from '../../app/holders/sandbox-fetch.server.ts';
import { sendDueMessages } from '../../app/panels/messaging/send-due-messages.server.ts';
import { historyTexts } from '../../app/pilots/archive/history-texts.server.ts';
import { importArchive } from '../../app/pilots/archive/import-archive.server.ts';
import { pilotOrigin } from '../../app/pilots/archive/pilot-origin.server.ts';
import { readArchive } from '../../app/pilots/archive/read-archive.server.ts';
import { NO_CONTACT } from '../../app/pilots/archive/without-contact.ts';
import { writeArchive } from '../../app/pilots/archive/write-archive.server.ts';
import type { PilotDefinition, PilotPurpose } from '../../app/pilots/definition.ts';
import { getOpenPilot } from '../../app/pilots/get-open-pilot.server.ts';
import { readPilot } from '../../app/pilots/get-pilot-definition.server.ts';
import { loadPilot } from '../../app/pilots/load-pilots.server.ts';
import { openPart } from '../../app/pilots/open-part.ts';
import { openingOffer } from '../../app/pilots/opening-offer.ts';
import { pilotPolicy } from '../../app/pilots/pilot-governance.ts';
import type { PilotMove, PilotState } from '../../app/pilots/protocol/life.ts';
import { type MovePilot, movePilot } from '../../app/pilots/protocol/move-pilot.server.ts';
import { proposedAmendment } from '../../app/pilots/protocol/proposed-amendment.server.ts';
import { signAmendment } from '../../app/pilots/protocol/sign-amendment.server.ts';
import { findFolder } from '../../app/pilots/source/find-folder.server.ts';
import { syncPilots } from '../../app/pilots/sync-pilots.server.ts';
import { SimulatedClock } from '../../app/platform/clock.ts';
import { gatherOffers, offering } from '../../app/platform/offers.ts';
import { simulatedDays } from '../../app/rehearsal/engine/simulated-days.ts';
import type { RehearsalContext } from '../../app/rehearsal/engine/stage.ts';
import { certifyAll } from '../../app/rehearsal/lab/certify-all.server.ts';
import { enrolLab } from '../../app/rehearsal/lab/enrol-lab.server.ts';
import { DAY_MS, type LabStage, type LabTester, pass } from '../../app/rehearsal/lab/lab-stage.ts';
import { measureDeparture } from '../../app/rehearsal/lab/measure-departure.server.ts';
import { playShare } from '../../app/rehearsal/lab/play-share.server.ts';
import type { PlayedShare } from '../../app/rehearsal/lab/played-share.ts';
import { shortened, withStandIns } from '../../app/rehearsal/lab/under-model.ts';
import { walkIn } from '../../app/rehearsal/lab/walk-in.server.ts';
import { writePilot } from '../../app/rehearsal/lab/write-pilot.server.ts';
import { openTestDatabase } from '../support/database-pool.ts';
import { makeTestContext } from '../support/test-context.ts';

const LEAD = { kind: 'staff', userId: '00000000-0000-4000-8000-00000000000a', name: 'Léa', roles: [] } as const;
const WORDS = { fr: 'Une précision.', en: 'A detail.' };
/** A round every four hours, so that one falls outside quiet hours; enough of them for the first message to leave. */
const ROUND_MS = DAY_MS / 6;
const MOST_ROUNDS = 20 * 6;
const SPACES_KEPT_DAYS = 31;

/** One installation: a database, a clock, simulated holders and services, a directory of pilots of its own. */
async function installation(at: Date, territoryId: string, initiativeId: string): Promise<RehearsalContext> {
  const database = await openTestDatabase();
  const clock = new SimulatedClock(at);
  const grants = memoryGrantStore();
  const { env, ...context } = makeTestContext(database, {
    clock,
    // Holders and services that a folder still waits for are played by stand-ins, so that every act can be lived.
    offers: gatherOffers([agreementsOffering, offering(openingOffer, withStandIns)]),
    outboundFetch: createSandboxFetch({
      ...{ store: grants, clock, options: { countHours: false } },
      others: sandboxServiceHandlers({ db: database.db, clock }),
    }),
    tasks: { start: async () => '00000000-0000-4000-8000-0000000000ff' },
  });
  await database.db.territory.create({ data: { id: territoryId, name: territoryId, createdAt: at } });
  const names = { nameFr: initiativeId, nameEn: initiativeId };
  await database.db.initiative.create({ data: { id: initiativeId, territoryId, theme: 'energie', ...names } });
  const PILOTS_DIR = mkdtempSync(path.join(tmpdir(), 'whole-life-'));
  return { ...context, clock, grants, env: { ...env, PILOTS_DIR } };
}

/** A pilot's whole life, step by step; each step leaves what the next one needs. */
export class WholeLife {
  readonly #folder: string;
  #here: RehearsalContext | undefined;
  #definition: PilotDefinition | undefined;
  #testers: readonly LabTester[] = [];
  #share: PlayedShare | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  get context(): RehearsalContext {
    if (!this.#here) throw new Error('The pilot is not there yet');
    return this.#here;
  }

  get definition(): PilotDefinition {
    if (!this.#definition) throw new Error('The pilot is not there yet');
    return this.#definition;
  }

  /** Everyone but the last, who answers nothing. */
  get speaking(): readonly LabTester[] {
    return this.#testers.slice(0, -1);
  }

  get silent(): LabTester {
    return this.#testers.at(-1) ?? this.#fail();
  }

  async draft(): Promise<void> {
    const [found] = (await loadPilot(this.#folder)).pilots;
    if (!found) throw new Error(`${this.#folder} has mistakes`);
    this.#definition = { ...shortened(found.definition), status: 'draft' };
    const { territory, initiative, calendar } = this.#definition;
    const at = simulatedDays(calendar.startsOn, calendar.timeZone).instant(0, 9 * 60);
    this.#here = await installation(at, territory, initiative);
    await writePilot(this.context.env.PILOTS_DIR, this.definition);
    await syncPilots(this.context);
    await this.#expectState('draft');
    await expect(enrolLab(this.context, this.definition)).rejects.toThrow();
  }

  async launch(): Promise<void> {
    await this.#move(this.context, 'draft', 'submit');
    await this.#move(this.context, 'review', 'launch');
    await this.#expectState('running');
    expect(await this.#version()).toBe(1);
  }

  async recruitAndEnrol(): Promise<void> {
    await certifyAll(this.context, this.definition);
    this.#testers = await enrolLab(this.context, this.definition);
    expect(this.#testers.length).toBeGreaterThan(2);
    const stage = await this.#stage();
    for (const tester of this.speaking) await walkIn(stage, tester);
    const granted = { pilotSlug: this.definition.slug, state: 'granted' };
    const open = await getOpenPilot(this.context, this.definition.slug);
    expect(await this.context.db.consent.count({ where: granted })).toBe(open.purposes.length * this.speaking.length);
  }

  /** The folder changes what one agreement is for; whoever signs asks those who had agreed to it, and nobody else. */
  async amend(): Promise<void> {
    const { context, definition } = this;
    const amended = openPart(definition).purposes.at(-1) ?? this.#fail();
    const [first, ...others] = this.speaking;
    if (!first) this.#fail();
    await decideConsent(context, {
      testerId: this.silent.testerId,
      purposeKey: amended.key,
      decision: 'refuse',
      locale: 'fr',
    });
    const purposes = definition.purposes.map(
      (purpose): PilotPurpose =>
        purpose.key === amended.key
          ? { ...purpose, version: purpose.version + 1, why: { ...purpose.why, detail: WORDS } }
          : purpose,
    );
    this.#definition = { ...definition, purposes };
    await writePilot(context.env.PILOTS_DIR, this.definition);
    const proposal = await proposedAmendment(context, definition.slug);
    if (proposal.state !== 'proposed') throw new Error(`Nothing is proposed: ${proposal.state}`);
    const { hash, inForce } = proposal;
    await signAmendment(context, LEAD, {
      ...{ territoryId: definition.territory, slug: definition.slug, base: inForce.version, hash },
      ...{ reason: 'Amend', changes: WORDS, wordingOnly: [] },
    });
    expect(await this.#version()).toBe(2);
    for (const { testerId } of this.speaking) {
      const asked = (await listConsents(context, testerId)).filter(({ askedAgain }) => askedAgain);
      expect(asked.map(({ purposeKey }) => purposeKey)).toEqual([amended.key]);
    }
    const silent = await listConsents(context, this.silent.testerId);
    expect(silent.filter(({ askedAgain }) => askedAgain)).toEqual([]);
    expect(silent.find(({ purposeKey }) => purposeKey === amended.key)?.state).toBe('refused');
    for (const { testerId } of [first, ...others]) {
      await decideConsent(context, { testerId, purposeKey: amended.key, decision: 'grant', locale: 'fr' });
      const [row] = await context.db.consent.findMany({ where: { testerId, purposeKey: amended.key } });
      expect(row).toMatchObject({ state: 'granted', protocolVersion: 2 });
    }
  }

  /** Days go by; the planner writes to whoever its folder says, and logs it without the words. */
  async remind(): Promise<void> {
    const { context, definition } = this;
    const stage = await this.#stage();
    const mails = () => context.db.outboxMail.count({ where: { to: { contains: 'simulation.invalid' } } });
    const before = await mails();
    let sent = 0;
    for (let round = 0; round < MOST_ROUNDS && sent === 0; round += 1) {
      pass(stage, ROUND_MS);
      sent += (await sendDueMessages(context, { pilotSlug: definition.slug })).sent;
    }
    expect(sent).toBeGreaterThan(0);
    expect((await mails()) - before).toBe(sent);
  }

  /** What the model asks before anything is shared: a vote, a board, or each one's own yeses and a result let out. */
  async decide(): Promise<void> {
    const stage = await this.#stage(this.speaking);
    this.#share = await playShare(stage);
    const { share } = this.#share;
    const { gate } = stage.policy.decides;
    if (gate === 'members-vote' || gate === 'board-admits') {
      expect(share).toMatchObject({ way: gate === 'members-vote' ? 'vote' : 'admission', why: null });
      expect(share.before).toBeGreaterThan(0);
      return;
    }
    expect(['own-result', 'none']).toContain(share.way);
    const [tester] = this.speaking;
    for (const { key, datasets } of stage.definition.services) {
      for (const dataset of datasets) {
        const ask = { testerId: tester?.testerId ?? '', dataset, reader: serviceReader(key) };
        expect((await mayRead(this.context, ask)).obstacles, `${key} ${dataset}`).toEqual([]);
      }
    }
  }

  /** One agreement is taken back, and somebody leaves for good. */
  async withdraw(): Promise<void> {
    const { context } = this;
    const [leaver, withdrawing] = this.speaking;
    if (!leaver || !withdrawing) this.#fail();
    const [purpose] = (await getOpenPilot(context, this.definition.slug)).purposes;
    const { testerId } = withdrawing;
    await withdrawConsent(context, { testerId, purposeKey: purpose?.key ?? '' });
    expect(await context.db.consent.count({ where: { testerId, state: 'revoked' } })).toBe(1);
    const share = this.#share?.share ?? this.#fail();
    const left = await measureDeparture(await this.#stage(), leaver, share);
    expect(left.stillReads).toEqual([]);
    expect(left.copiesLeft).toBe(0);
    expect(await context.db.testerIdentity.count({ where: { testerId: leaver.testerId } })).toBe(0);
    const row = await context.db.tester.findUniqueOrThrow({ where: { id: leaver.testerId } });
    expect(row.state).toBe('withdrawn');
  }

  async close(): Promise<void> {
    const { context, definition } = this;
    const spacesUntil = new Date(context.clock.now().getTime() + SPACES_KEPT_DAYS * DAY_MS);
    await this.#move(context, 'running', 'close', { spacesUntil });
    await expect(enrolLab(context, definition)).rejects.toThrow();
    const completed = { pilotSlug: definition.slug, kind: 'completed' };
    expect(await context.db.activityEntry.count({ where: completed })).toBe(this.#testers.length - 1);
  }

  async archive(): Promise<void> {
    const { context, definition } = this;
    await expect(this.#move(context, 'closed', 'archive')).rejects.toMatchObject({ code: 'pilots.spaces-kept' });
    pass({ context }, (SPACES_KEPT_DAYS + 1) * DAY_MS);
    await this.#move(context, 'closed', 'archive');
    await eraseSpaces(context, { slug: definition.slug });
    const pilotSlug = definition.slug;
    expect(await context.db.tester.count({ where: { pilotSlug, state: 'enrolled' } })).toBe(0);
    expect(await context.db.vaultChunk.count()).toBe(0);
    expect(await context.db.testerIdentity.count()).toBe(0);
    expect(await context.db.activityEntry.count({ where: { pilotSlug } })).toBeGreaterThan(0);
  }

  /** The archive says nothing of anybody; another installation, which had nothing, imports it, launches and fills it. */
  async liveElsewhere(): Promise<void> {
    const { context, definition } = this;
    const { slug: whose, contact } = definition;
    const typed = await historyTexts(context, whose);
    const reworded = typed.map((one) => ({ ...one, reason: one.version === 2 ? 'Reworded' : '' }));
    const bytes = await writeArchive(context, { slug: whose, texts: reworded, withContact: false });
    const texts = Object.values(unzipSync(bytes)).map((file) => new TextDecoder().decode(file));
    const named = this.#testers.map(({ testerId }) => testerId);
    const people = [...named, 'simulation.invalid', contact.name, contact.email];
    expect(texts.filter((text) => people.some((word) => text.includes(word)))).toEqual([]);
    const archive = readArchive(bytes, 'fr');
    if (archive.state !== 'read') throw new Error(`The archive is ${archive.state}`);
    expect(archive.history.map(({ version, reason }) => [version, reason])).toEqual([
      [1, ''],
      [2, 'Reworded'],
    ]);
    const at = simulatedDays(definition.calendar.startsOn, definition.calendar.timeZone).instant(0, 9 * 60);
    const there = await installation(at, 'ailleurs', 'ailleurs-ensemble');
    try {
      const slug = `${definition.slug}-ailleurs`.slice(0, 60);
      await importArchive(there, LEAD, { territoryId: 'ailleurs', initiativeId: 'ailleurs-ensemble', slug, archive });
      await syncPilots(there);
      const at = { territoryId: 'ailleurs', slug };
      await this.#move(there, 'draft', 'submit', at);
      await this.#move(there, 'review', 'launch', at);
      const open = await getOpenPilot(there, slug);
      const { purposes } = await getOpenPilot(context, whose);
      expect(open.purposes).toEqual(JSON.parse(JSON.stringify(purposes).replaceAll(contact.name, NO_CONTACT.name)));
      expect(open.contact).toMatchObject(NO_CONTACT);
      expect(await pilotOrigin(there, slug)).toMatchObject({ slug: whose, protocolVersion: 2, hash: archive.hash });
      await certifyAll(there, open);
      const testers = await enrolLab(there, open);
      const stage = { context: there, definition: open, policy: pilotPolicy(open), testers };
      const [first] = testers;
      if (!first) this.#fail();
      await walkIn(stage, first);
      const granted = { testerId: first.testerId, state: 'granted' };
      expect(await there.db.consent.count({ where: granted })).toBe(open.purposes.length);
    } finally {
      await there.database.close();
    }
  }

  async end(): Promise<void> {
    await this.#here?.database.close();
  }

  async #stage(testers = this.#testers): Promise<LabStage> {
    const definition = await getOpenPilot(this.context, this.definition.slug);
    return { context: this.context, definition, policy: pilotPolicy(definition), testers };
  }

  async #move(
    context: RehearsalContext,
    from: PilotState,
    move: PilotMove,
    more: Partial<MovePilot> = {},
  ): Promise<PilotState> {
    const at = { territoryId: this.definition.territory, slug: this.definition.slug, ...more };
    const found = await findFolder(context, at.slug);
    const hash = found ? (await readPilot(context, found)).hash : undefined;
    return movePilot(context, LEAD, { ...at, from, move, reason: move, hash });
  }

  async #expectState(state: PilotState): Promise<void> {
    const { status } = await this.context.db.pilot.findUniqueOrThrow({ where: { slug: this.definition.slug } });
    expect(status).toBe(state);
  }

  async #version(): Promise<number> {
    const row = await this.context.db.pilot.findUniqueOrThrow({ where: { slug: this.definition.slug } });
    return row.protocolVersion;
  }

  #fail(): never {
    throw new Error('A step of this life came too soon');
  }
}
