import type { Policy, TesterConsent } from '~/governance/policy/policy.ts';
import { isVoted, sightOf } from '~/governance/policy/share.ts';
import { DECLARED_HOLDER, type PilotDefinition, type PilotPurpose } from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tester } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { isCertified } from '../certification/is-certified.server.ts';
import { collectiveStanding } from '../collective/collective-standing.server.ts';
import { grantedPurposes } from '../granted-purposes.server.ts';
import { isShown } from '../views/is-shown.server.ts';
import type { ReadSituation } from './judge-reader.ts';
import { type ShareReader, serviceReader } from './share-reader.ts';

export interface ShareOf {
  readonly tester: Pick<Tester, 'id' | 'pilotSlug' | 'state'>;
  /** The pilot as testers meet it. */
  readonly definition: PilotDefinition;
  readonly reader: ShareReader;
  readonly dataset: string;
}

const NOTHING: ReadSituation = {
  consents: [],
  certified: false,
  vote: null,
  admitted: false,
  totals: false,
  optedOut: false,
  shown: false,
  left: false,
};

/**
 * What is true today of one tester, one reader and one dataset, read in the rows: only what the pilot's policy asks
 * about is looked up. `covering` are the folder's own questions by which the reader gets the dataset: where others than
 * the tester decide, they are what was decided at the founding, until a later decision ends it (collectiveStanding).
 */
export async function findSituation(
  context: AppContext,
  share: ShareOf,
  tx: Tx = context.db,
  purposesOf: typeof grantedPurposes = grantedPurposes,
): Promise<{ policy: Policy; situation: ReadSituation }> {
  const { tester, definition, reader, dataset } = share;
  const policy = pilotPolicy(definition);
  if (tester.state !== 'enrolled') return { policy, situation: { ...NOTHING, left: true } };
  if (reader.kind === 'person') {
    // What a person is shown, a service draws: whatever that service must be let in by, the view must be too.
    const found = await findSituation(context, { ...share, reader: serviceReader(reader.service) }, tx, purposesOf);
    const shown = await isShown({ db: tx, clock: context.clock }, { testerId: tester.id, dataset, reader });
    return { policy, situation: { ...found.situation, shown } };
  }
  if (reader.kind !== 'service' && reader.kind !== 'recipient') return { policy, situation: NOTHING };
  const covering = coveringPurposes(definition, reader, dataset);
  const granted = await purposesOf({ db: tx, clock: context.clock }, tester.id, definition);
  const consents: TesterConsent[] = [];
  for (const consent of policy.decides.consents) {
    if (await holds[consent](tx, { ...share, covering, granted })) consents.push(consent);
  }
  const { gate, optOut } = policy.decides;
  const asksOthers =
    gate === 'members-vote' ||
    gate === 'board-admits' ||
    optOut ||
    sightOf(policy, 'members-service') !== 'nothing' ||
    sightOf(policy, 'admitted-party') !== 'nothing';
  return {
    policy,
    situation: {
      ...NOTHING,
      consents,
      certified: reader.kind === 'service' && (await isCertified(context, tx, tester.pilotSlug, reader.key)),
      ...(asksOthers ? await standingOf(context, share, covering) : {}),
    },
  };
}

/** The folder's questions by which this reader gets this dataset. */
function coveringPurposes(definition: PilotDefinition, reader: ShareReader, dataset: string): PilotPurpose[] {
  return definition.purposes.filter(
    ({ datasets, services, recipient }) =>
      datasets.includes(dataset) &&
      ((reader.kind === 'service' && services.includes(reader.key)) ||
        (reader.kind === 'recipient' && recipient === reader.key)),
  );
}

interface Asked extends ShareOf {
  readonly covering: readonly PilotPurpose[];
  readonly granted: readonly PilotPurpose[];
}

/** In force for this dataset: an agreement may hold for a part of what its question now asks. */
const isGranted = ({ covering, granted, dataset }: Asked): boolean =>
  covering.some(({ key }) => granted.some((purpose) => purpose.key === key && purpose.datasets.includes(dataset)));

/** Where each kind of yes lies in the rows. */
const holds: Readonly<Record<TesterConsent, (tx: Tx, asked: Asked) => Promise<boolean>>> = {
  'at-service': async (_tx, asked) => isGranted(asked),
  // What a tester brings on joining may be shared as the others decide: whoever the recipient is.
  'on-joining': async (_tx, { granted, dataset }) => granted.some(({ datasets }) => datasets.includes(dataset)),
  'on-board': async (tx, asked) => {
    const { tester, reader, dataset } = asked;
    if (!isGranted(asked)) return false;
    if (reader.kind !== 'service') return true;
    const name = { testerId: tester.id, serviceKey: reader.key, dataset };
    const row = await tx.boardSwitch.findUnique({ where: { testerId_serviceKey_dataset: name } });
    return row?.isOn ?? false;
  },
  'at-holder': async (tx, { tester, definition, reader, dataset, covering }) => {
    const holderId = definition.datasets.find(({ key }) => key === dataset)?.holder;
    // What people say of themselves has no holder: saying it is the first yes.
    if (!holderId || holderId === DECLARED_HOLDER) return true;
    const services = reader.kind === 'service' ? [reader.key] : covering.flatMap((purpose) => purpose.services);
    const where = { testerId: tester.id, holderId, serviceKey: { in: services }, endedAt: null };
    return (await tx.holderConsent.count({ where })) > 0;
  },
};

type CollectiveFacts = Pick<ReadSituation, 'vote' | 'admitted' | 'totals' | 'optedOut'>;

/** What others than the tester decided. A dataset that reaches a service by several recipients takes the best. */
async function standingOf(
  context: AppContext,
  { tester, reader, dataset }: ShareOf,
  covering: readonly PilotPurpose[],
): Promise<CollectiveFacts> {
  const named = reader.kind === 'recipient' ? [reader.key] : covering.map(({ recipient }) => recipient);
  const { pilotSlug, id: testerId } = tester;
  let found: CollectiveFacts = { vote: null, admitted: false, totals: false, optedOut: false };
  for (const recipientKey of new Set(named)) {
    const standing = await collectiveStanding(context, { pilotSlug, testerId, recipientKey, datasets: [dataset] });
    found = {
      vote: standing.vote && (!found.vote || isVoted(standing)) ? standing.vote : found.vote,
      admitted: standing.admitted || found.admitted,
      totals: standing.totals || found.totals,
      optedOut: standing.optedOut || found.optedOut,
    };
  }
  return found;
}
