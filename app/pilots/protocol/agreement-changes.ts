import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { PilotDefinition, PilotPurpose } from '../definition.ts';
import { openPart } from '../open-part.ts';

/**
 * What becomes of an agreement between two versions of a protocol:
 *
 * - `asked-first`: a question that nobody was asked until now;
 * - `asked-again`: what was agreed to is no longer what is asked; those who had agreed, and only they, are asked anew;
 * - `narrowed`: less is asked, or for less long: those who agreed are told, and asked nothing;
 * - `reworded`: the words changed, not what is done;
 * - `ended`: it is asked no more; those who agreed keep it in sight and can take it back.
 */
export const AGREEMENT_EFFECTS = ['asked-first', 'asked-again', 'narrowed', 'reworded', 'ended'] as const;
export type AgreementEffect = (typeof AGREEMENT_EFFECTS)[number];

/** Why it is asked again. */
export type AskingReason = 'purpose' | 'recipient' | 'holder' | 'datasets' | 'until' | 'services' | 'activity';

export interface AgreementChange {
  readonly purpose: string;
  readonly question: Bilingual;
  /** Who received before, and who receives now; null where it was not, or is no longer, asked. */
  readonly recipient: string | null;
  readonly nextRecipient: string | null;
  readonly effect: AgreementEffect;
  readonly reasons: readonly AskingReason[];
  /** Asked again: the datasets that the earlier agreement goes on covering until it is answered anew. */
  readonly continues: readonly string[];
  /** Only words say that its purpose changed: whoever signs may answer that they mean the same. */
  readonly mayBeWording: boolean;
}

/** Reasons beside which the earlier agreement still covers what it covered. */
const ADDITIONS: readonly AskingReason[] = ['datasets', 'until'];

/** The datasets of a purpose, and the parts of them that the holder shows under a permission of their own. */
const asked = ({ datasets }: PilotDefinition, purpose: PilotPurpose): string[] =>
  purpose.datasets.flatMap((key) => [key, ...(datasets.find((one) => one.key === key)?.including ?? [])]);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const isIn = (list: readonly string[]) => (one: string) => list.includes(one);

/**
 * What becomes of each agreement that testers meet in either version; those that do not change are left out.
 * `wordingOnly` names the purposes whose new words, as whoever signs answers for, mean the same as the old ones.
 */
export function agreementChanges(
  before: PilotDefinition,
  after: PilotDefinition,
  wordingOnly: readonly string[] = [],
): AgreementChange[] {
  const [old, young] = [openPart(before), openPart(after)];
  const changes = young.purposes.flatMap((purpose) => {
    const then = old.purposes.find(({ key }) => key === purpose.key);
    if (!then) return [plain(purpose, { recipient: null, nextRecipient: purpose.recipient, effect: 'asked-first' })];
    return between(old, young, then, purpose, wordingOnly.includes(purpose.key));
  });
  const ended = old.purposes
    .filter(({ key }) => !young.purposes.some((purpose) => purpose.key === key))
    .map((purpose) => plain(purpose, { recipient: purpose.recipient, nextRecipient: null, effect: 'ended' }));
  return [...changes, ...ended];
}

const plain = (
  { key, question }: PilotPurpose,
  told: Pick<AgreementChange, 'recipient' | 'nextRecipient' | 'effect'>,
): AgreementChange => ({ purpose: key, question, ...told, reasons: [], continues: [], mayBeWording: false });

function between(
  old: PilotDefinition,
  young: PilotDefinition,
  then: PilotPurpose,
  now: PilotPurpose,
  isWording: boolean,
): AgreementChange[] {
  const recipientOf = (definition: PilotDefinition, key: string) =>
    definition.recipients.find((one) => one.key === key);
  const reasons: AskingReason[] = [];
  if (then.recipient !== now.recipient) reasons.push('recipient');
  if (then.holder !== now.holder) reasons.push('holder');
  if (!asked(young, now).every(isIn(asked(old, then)))) reasons.push('datasets');
  if (now.until.on > then.until.on) reasons.push('until');
  if (!now.services.every(isIn(then.services))) reasons.push('services');
  if (now.coversActivity && !then.coversActivity) reasons.push('activity');
  const words = ({ why, who, what }: PilotPurpose) => (reasons.includes('datasets') ? [why, who] : [why, who, what]);
  const sameRecipient =
    then.recipient !== now.recipient || same(recipientOf(old, then.recipient), recipientOf(young, now.recipient));
  // Only a person can tell whether other words mean the same thing: asked again, unless whoever signs says they do.
  const mayBeWording = !same(words(then), words(now)) || !sameRecipient;
  if (mayBeWording && !isWording) reasons.push('purpose');

  const told = { recipient: then.recipient, nextRecipient: now.recipient };
  if (reasons.length > 0) {
    const goesOn = reasons.every((reason) => ADDITIONS.includes(reason));
    const continues = goesOn ? then.datasets.filter(isIn(now.datasets)) : [];
    return [{ ...plain(now, { ...told, effect: 'asked-again' }), reasons, continues, mayBeWording }];
  }
  const isNarrower =
    !asked(old, then).every(isIn(asked(young, now))) ||
    now.until.on < then.until.on ||
    !then.services.every(isIn(now.services)) ||
    (then.coversActivity === true && !now.coversActivity);
  if (isNarrower) return [{ ...plain(now, { ...told, effect: 'narrowed' }), mayBeWording }];
  const { version: _old, ...oldWords } = then;
  const { version: _young, ...newWords } = now;
  if (same(oldWords, newWords) && sameRecipient) return [];
  return [{ ...plain(now, { ...told, effect: 'reworded' }), mayBeWording }];
}
