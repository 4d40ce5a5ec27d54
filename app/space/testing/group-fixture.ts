import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { newBallotCode } from '~/consent/collective/ballot-code.ts';
import { castBallot } from '~/consent/collective/cast-ballot.server.ts';
import { saveProposal } from '~/consent/collective/save-proposal.server.ts';
import { submitProposal } from '~/consent/collective/submit-proposal.server.ts';
import type { ProposalTerms } from '~/consent/collective/terms.ts';
import { decideConsent } from '~/consent/decide-consent.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { createEnrolmentLinks } from '~/panels/create-enrolment-links.server.ts';
import { enrolTester } from '~/panels/enrol-tester.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { syncPilots } from '~/pilots/sync-pilots.server.ts';
import type { SimulatedClock } from '~/platform/clock.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { dayOf } from '~/services/local-days.server.ts';
import type { WidgetKey } from '~/services/widgets.ts';
import type { OpenService } from '../open-service.server.ts';
import type { TesterPrincipal } from '../tester.ts';

export interface Ground {
  readonly pilotSlug: string;
  readonly territory: string;
  readonly initiative: string;
  readonly theme: string;
}

/** A running pilot of the repository's own folders. */
export async function layPilot(
  { db, clock, ...rest }: AppContext,
  { pilotSlug, territory, initiative, theme }: Ground,
): Promise<void> {
  await db.territory.create({ data: { id: territory, name: territory, createdAt: clock.now() } });
  await db.initiative.create({
    data: { id: initiative, territoryId: territory, theme, nameFr: theme, nameEn: theme },
  });
  await syncPilots({ db, clock, ...rest });
  await db.pilot.update({ where: { slug: pilotSlug }, data: { status: 'running' } });
}

/** Somebody who enrolled in the first panel and agreed to these purposes. */
export async function newMember(
  context: AppContext,
  pilotSlug: string,
  granted: readonly string[],
): Promise<TesterPrincipal> {
  const { panels } = await getOpenPilot(context, pilotSlug);
  const panelKey = panels[0]?.key ?? '';
  const expiresAt = new Date(context.clock.now().getTime() + 30 * 86_400_000);
  const [link] = await createEnrolmentLinks(context, {
    ...{ pilotSlug, panelKey, count: 1, label: 'essai', expiresAt, maxUses: 1, createdById: null },
  });
  const token = link?.url.split('/').at(-1) ?? '';
  const { testerId, pseudonym } = await enrolTester(context, { token, name: 'Awa', locale: 'fr' });
  for (const purposeKey of granted) {
    await decideConsent(context, { testerId, purposeKey, decision: 'grant', locale: 'fr' });
  }
  return { kind: 'tester', testerId, pseudonym, pilotSlug, panelKey, isDemo: false };
}

/** Proposes a share and has everyone vote yes; the clock ends after the debate. Returns the proposal's id. */
export async function voteShare(
  context: AppContext & { readonly clock: SimulatedClock },
  members: readonly TesterPrincipal[],
  terms: ProposalTerms,
): Promise<string> {
  const [author] = members;
  if (!author) throw new Error('nobody to vote');
  const { pilotSlug, testerId } = author;
  const { proposalId } = await saveProposal(context, { pilotSlug, testerId, kind: 'share', terms });
  await submitProposal(context, { pilotSlug, testerId, proposalId });
  const { voteFrom } = await context.db.proposal.findUniqueOrThrow({ where: { id: proposalId } });
  if (voteFrom) context.clock.moveTo(voteFrom);
  await advanceAssembly(context, pilotSlug);
  for (const member of members) {
    const ballot = { pilotSlug, testerId: member.testerId, proposalId, choice: 'yes' as const };
    await castBallot(context, { ...ballot, code: newBallotCode() });
  }
  await advanceAssembly(context, pilotSlug);
  return proposalId;
}

/** The page of a service as its route opens it, and what it wrote down. */
export async function openPage(
  context: AppContext,
  tester: TesterPrincipal,
  widget: WidgetKey,
): Promise<OpenService & { recorded: string[] }> {
  const definition = await getOpenPilot(context, tester.pilotSlug);
  const service = definition.services.find(({ widgets }) => widgets.includes(widget));
  if (!service) throw new Error(`no service shows ${widget}`);
  const recorded: string[] = [];
  const { timeZone } = definition.calendar;
  return {
    ...{ app: context, tester, definition, service, recorded, locale: 'fr', timeZone },
    today: dayOf(context.clock.now().getTime(), timeZone),
    ...{ reader: serviceReader(service.key), frame: {} as OpenService['frame'] },
    record: async (kind) => void recorded.push(kind),
  };
}
