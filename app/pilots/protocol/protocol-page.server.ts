import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual, Locale } from '~/platform/i18n/messages.ts';
import { type ChangeLine, changesInWords } from '../changes/changes-in-words.ts';
import { type Piece, wordDiff } from '../changes/word-diff.ts';
import type { PilotDefinition } from '../definition.ts';
import { getPilotDefinition } from '../get-pilot-definition.server.ts';
import { formatProblem } from '../problem.ts';
import type { ChangeKind } from './add-version.server.ts';
import { type AgreementChange, agreementChanges } from './agreement-changes.ts';
import { takeAgreements } from './agreements-offer.ts';
import { type HoldingFigure, holdingFigure } from './holding-figure.ts';
import { asPilotState, movesFrom, type PilotMove, type PilotState } from './life.ts';
import { DIFF_PARTS, type DiffPart, diffPartOf } from './parts.ts';
import { proposedAmendment } from './proposed-amendment.server.ts';

export interface VersionLine {
  readonly version: number;
  readonly kind: ChangeKind;
  readonly reason: string;
  readonly changes: Bilingual;
  /** '' for the installation itself. */
  readonly by: string;
  readonly at: string;
  readonly agreements: readonly Pick<AgreementChange, 'purpose' | 'question' | 'effect'>[];
}

/** A difference, word by word where it is a text. */
export interface DiffLine extends Omit<ChangeLine, 'before' | 'after' | 'part'> {
  readonly pieces: readonly Piece[];
}

export interface Consequence extends AgreementChange {
  /** Who gives it today; only where it would be asked again. */
  readonly holding: HoldingFigure | null;
}

export type ProposalView =
  | { readonly state: 'none' }
  | { readonly state: 'misplaced' }
  | { readonly state: 'broken'; readonly problems: readonly string[] }
  | {
      readonly state: 'proposed';
      readonly base: number;
      readonly hash: string;
      readonly count: number;
      readonly parts: readonly { readonly part: DiffPart; readonly lines: readonly DiffLine[] }[];
      readonly consequences: readonly Consequence[];
    };

export interface ProtocolPage {
  readonly title: Bilingual;
  readonly initiativeId: string;
  readonly smallestGroup: number;
  readonly state: PilotState;
  readonly spacesUntil: string | null;
  readonly moves: readonly PilotMove[];
  /** Spaces that are still there although the pilot is archived. */
  readonly spacesLeft: boolean;
  readonly versions: readonly VersionLine[];
  readonly steps: readonly {
    readonly to: PilotState;
    readonly by: string;
    readonly at: string;
    readonly reason: string;
  }[];
  readonly proposal: ProposalView;
}

/** Most versions and steps that the page lists; the archive has them all. */
const MOST = 100;

/** All that the protocol's page says. Throws a 404 Response for an unknown pilot. */
export async function protocolPage(context: AppContext, slug: string, locale: Locale): Promise<ProtocolPage> {
  const { db } = context;
  const row = await db.pilot.findUnique({ where: { slug } });
  if (!row) throw new Response(null, { status: 404 });
  const definition = await getPilotDefinition(context, slug);
  const state = asPilotState(row.status);
  const of = { where: { pilotSlug: slug }, take: MOST };
  const [versions, steps, left, proposal] = await Promise.all([
    db.protocolVersion.findMany({ ...of, omit: { files: true }, orderBy: { version: 'desc' } }),
    db.pilotTransition.findMany({ ...of, orderBy: { id: 'desc' } }),
    state === 'archived' ? db.tester.count({ where: { pilotSlug: slug, state: 'enrolled' } }) : 0,
    proposalView(context, definition, locale),
  ]);
  return {
    ...{ title: definition.title, initiativeId: row.initiativeId, smallestGroup: definition.smallestGroup, state },
    spacesUntil: row.spacesUntil?.toISOString() ?? null,
    moves: movesFrom(state),
    spacesLeft: left > 0,
    versions: versions.map(({ version, kind, reason, changesFr, changesEn, authorName, at, agreements }) => ({
      ...{ version, kind: kind as ChangeKind, reason, by: authorName, at: at.toISOString() },
      changes: { fr: changesFr, en: changesEn },
      agreements: (agreements as unknown as AgreementChange[]).map(({ purpose, question, effect }) => ({
        ...{ purpose, question, effect },
      })),
    })),
    steps: steps.map(({ toState, authorName, at, reason }) => ({
      ...{ to: asPilotState(toState), by: authorName, at: at.toISOString(), reason },
    })),
    proposal,
  };
}

async function proposalView(
  context: AppContext,
  { slug, smallestGroup }: PilotDefinition,
  locale: Locale,
): Promise<ProposalView> {
  const proposal = await proposedAmendment(context, slug);
  if (proposal.state === 'broken')
    return { state: 'broken', problems: proposal.problems.slice(0, 20).map(formatProblem) };
  if (proposal.state !== 'proposed') return proposal;
  const { before, after, hash, inForce } = proposal;
  const lines = changesInWords(before, after, locale);
  const holding = await takeAgreements(context).countHolding(context, slug);
  return {
    ...{ state: 'proposed', base: inForce.version, hash, count: lines.length },
    parts: DIFF_PARTS.flatMap((part) => {
      const here = lines.filter((line) => diffPartOf(line.part) === part);
      return here.length > 0 ? [{ part, lines: here.map((line) => diffLine(line)) }] : [];
    }),
    consequences: agreementChanges(before, after).map((change) => ({
      ...change,
      holding: change.effect === 'asked-again' ? holdingFigure(holding.get(change.purpose) ?? 0, smallestGroup) : null,
    })),
  };
}

const diffLine = ({ place, kind, before, after }: ChangeLine): DiffLine => ({
  place,
  kind,
  pieces: before === null && after === null ? [] : wordDiff(before ?? '', after ?? ''),
});
