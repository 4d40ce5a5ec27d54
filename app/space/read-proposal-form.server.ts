import { sharableDatasets } from '~/consent/collective/check-terms.ts';
import { dayInZone } from '~/consent/collective/days.ts';
import { listAssembly } from '~/consent/collective/list-assembly.server.ts';
import { readProposal } from '~/consent/collective/read-proposal.server.ts';
import type { ProposalTerms } from '~/consent/collective/terms.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale } from '~/platform/i18n/messages.ts';
import type { TesterPrincipal } from './tester.ts';

export interface ProposalFormStart {
  readonly draftId: string | null;
  readonly revision: number;
  /** The decision that it would end. */
  readonly endsKey: string | null;
  readonly terms: ProposalTerms;
}

/**
 * What the form of a proposal starts from: a draft, an earlier decision to end, or nothing. Throws a 404 Response for a
 * draft that is not theirs or no draft any more, and for a decision that is not in force.
 */
export async function readProposalForm(
  context: AppContext,
  input: {
    definition: PilotDefinition;
    tester: TesterPrincipal;
    draft: string | null;
    ends: string | null;
    locale: Locale;
  },
): Promise<ProposalFormStart> {
  const { definition, tester, draft, ends, locale } = input;
  const { testerId, pilotSlug } = tester;
  const { calendar, smallestGroup } = definition;
  if (draft) {
    const { state, terms, endsKey, revision } = await readProposal(context, { pilotSlug, testerId, proposalId: draft });
    if (state !== 'draft') throw new Response(null, { status: 404 });
    return { draftId: draft, revision, endsKey, terms };
  }
  const today = dayInZone(context.clock.now(), calendar.timeZone);
  const [, from = today] = [calendar.startsOn, today].sort();
  const terms: ProposalTerms = {
    recipient: { key: '', name: '', detail: '' },
    datasets: sharableDatasets(definition)
      .slice(0, 1)
      .map(({ key }) => key),
    aggregation: { step: 'month', groups: 'all', smallestGroup },
    purpose: '',
    ...{ from, until: calendar.endsOn },
  };
  if (!ends) return { draftId: null, revision: 0, endsKey: null, terms };
  const share = (await listAssembly(context, definition, testerId)).shares.find((one) => one.decisionKey === ends);
  if (!share) throw new Response(null, { status: 404 });
  const key = share.recipientKey;
  const recipient = { key, name: inLocale(share.recipient, locale), detail: '' };
  return { draftId: null, revision: 0, endsKey: ends, terms: { ...terms, recipient, datasets: [...share.datasets] } };
}
