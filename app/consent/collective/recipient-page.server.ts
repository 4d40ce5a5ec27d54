import { hashToken } from '~/access/token.server.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { TRANSACTION } from '../tester-pilot.server.ts';
import { type AdmissionState, asAdmissionState } from './admission-state.ts';
import { advanceAdmissions } from './decide-admission.server.ts';
import { afterEvent, lockAdmission } from './find-admission.server.ts';
import { listReleases, type ReleaseView } from './list-releases.server.ts';
import { asProposalState, type ProposalState } from './proposal-state.ts';
import { type AdmissionTerms, type ProposalTerms, readAdmissionTerms, readTerms } from './terms.ts';

export type RecipientPage =
  | {
      readonly kind: 'share';
      readonly definition: PilotDefinition;
      readonly state: ProposalState;
      readonly terms: ProposalTerms;
      readonly termsHash: string | null;
      readonly releases: readonly ReleaseView[];
    }
  | {
      readonly kind: 'admission';
      readonly definition: PilotDefinition;
      readonly state: AdmissionState;
      readonly terms: AdmissionTerms;
      readonly termsHash: string;
      readonly acceptedBy: string | null;
      readonly acceptedAt: Date | null;
      readonly endReason: string | null;
      readonly releases: readonly ReleaseView[];
    };

/** What whoever holds the address of a recipient's page reads. Throws a 404 Response for an address that opens nothing. */
export async function readRecipientPage(context: AppContext, token: string): Promise<RecipientPage> {
  const tokenHash = hashToken(token);
  const proposal = await context.db.proposal.findUnique({ where: { tokenHash } });
  if (proposal) {
    return {
      kind: 'share',
      definition: await getOpenPilot(context, proposal.pilotSlug),
      state: asProposalState(proposal.state),
      terms: readTerms(proposal.terms),
      termsHash: proposal.termsHash,
      releases: await listReleases(context, { decisionId: proposal.id }),
    };
  }
  const known = await context.db.admission.findUnique({ where: { tokenHash } });
  if (!known) throw new Response(null, { status: 404 });
  await advanceAdmissions(context, known.pilotSlug);
  const { id, state, terms, termsHash, acceptedBy, acceptedAt, endReason, pilotSlug } =
    await context.db.admission.findUniqueOrThrow({ where: { tokenHash } });
  const definition = await getOpenPilot(context, pilotSlug);
  return {
    ...{ kind: 'admission', definition, state: asAdmissionState(state), terms: readAdmissionTerms(terms) },
    ...{ termsHash, acceptedBy, acceptedAt, endReason },
    // Once the admission is over, access is closed: to what went out as well.
    releases: state === 'in-force' ? await listReleases(context, { decisionId: id }) : [],
  };
}

/**
 * The recipient accepts the conditions as they were voted: from then on it is admitted. Doing it twice changes nothing.
 * Errors: a 404 Response; AppError('assembly.name-missing' | 'assembly.admission-past').
 */
export async function acceptConditions(
  context: AppContext,
  { token, name }: { token: string; name: string },
): Promise<void> {
  const known = await context.db.admission.findUnique({ where: { tokenHash: hashToken(token) } });
  if (!known) throw new Response(null, { status: 404 });
  const acceptedBy = name.trim().slice(0, 160);
  if (!acceptedBy) throw new AppError('assembly.name-missing');
  await advanceAdmissions(context, known.pilotSlug);
  await context.db.$transaction(async (tx) => {
    const row = await lockAdmission(tx, known.id);
    if (row.state === 'in-force') return;
    const data = { state: afterEvent(row, 'accept'), acceptedAt: context.clock.now(), acceptedBy };
    await tx.admission.update({ where: { id: row.id }, data });
  }, TRANSACTION);
}
