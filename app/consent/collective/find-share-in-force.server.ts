import type { ShareSituation } from '~/governance/policy/share.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { sharableDatasets } from './check-terms.ts';
import { rulesSchema } from './rules.ts';
import { admissionReader, shareReader } from './share-reader.ts';
import { type ProposalTerms, readAdmissionTerms, readTerms } from './terms.ts';
import { termsHash } from './terms-hash.server.ts';

/** A decision of the group by which totals go out today, whoever took it. */
export interface ShareInForce extends Pick<ShareSituation, 'vote' | 'admitted'> {
  readonly id: string;
  readonly pilotSlug: string;
  readonly definition: PilotDefinition;
  readonly recipientKey: string;
  readonly datasets: readonly string[];
  readonly aggregation: ProposalTerms['aggregation'];
  /** First and last day of the data, both included. */
  readonly from: string;
  readonly until: string;
  readonly termsHash: string;
  /** How it signs what it reads. */
  readonly reader: `service:${string}`;
}

/**
 * The share or the admission in force under this id; null for none, and for one whose text is not the one that was
 * decided: nothing goes out then, whoever changed it.
 */
export async function findShareInForce(context: AppContext, id: string): Promise<ShareInForce | null> {
  const proposal = await context.db.proposal.findUnique({ where: { id, state: 'in-force', kind: 'share' } });
  const admission = proposal ? null : await context.db.admission.findUnique({ where: { id, state: 'in-force' } });
  const row = proposal ?? admission;
  if (!row) return null;
  const { pilotSlug, recipientKey } = row;
  const definition = await getOpenPilot(context, pilotSlug);
  const terms = proposal ? readTerms(row.terms) : readAdmissionTerms(row.terms);
  const hash = termsHash(terms);
  if (hash !== row.termsHash) {
    context.log.error({ id }, 'the text of a share is not the one that was decided: nothing goes out');
    return null;
  }
  const { from, until } = terms;
  const common = { id, pilotSlug, recipientKey, definition, from, until, termsHash: hash };
  if ('aggregation' in terms && proposal) {
    const { members, yes, no, blank } = proposal;
    const { quorumShare } = rulesSchema.parse(proposal.rules);
    const vote = { members: members ?? 0, yes: yes ?? 0, no: no ?? 0, blank: blank ?? 0, quorumShare };
    const { datasets, aggregation } = terms;
    return { ...common, datasets, aggregation, vote, admitted: false, reader: shareReader(id) };
  }
  const known = sharableDatasets(definition).map(({ key }) => key);
  return {
    ...common,
    datasets: terms.datasets.filter((key) => known.includes(key)),
    aggregation: admissionAggregation(definition),
    ...{ vote: null, admitted: true, reader: admissionReader(id) },
  };
}

/** What a board lets out: the week's total of all, never about fewer people than the pilot's smallest group. */
export const admissionAggregation = ({
  smallestGroup,
}: Pick<PilotDefinition, 'smallestGroup'>): ProposalTerms['aggregation'] => ({
  ...{ step: 'week', groups: 'all', smallestGroup },
});
