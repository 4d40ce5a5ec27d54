import type { AppContext } from '~/platform/context.server.ts';
import { canonicalJson } from '../canonical-json.ts';
import { hashText } from '../hash-text.server.ts';
import { findTexts, type StoredText } from './find-text.server.ts';
import { type HandedReceipt, handedReceiptSchema, signedLines } from './receipt.ts';
import { isSignedHere } from './receipt-key.server.ts';

/** The receipt, held against itself, against this installation's keys and against the words it keeps. */
export interface ReceiptCheck {
  /** Whether its content is the one that was signed, and signed here. */
  readonly signature: 'ours' | 'altered' | 'not-ours';
  /** Whether the words in it are those kept here under their hash. */
  readonly text: 'same' | 'altered' | 'unknown';
  /** Whether those words were this version, of this question, in this language. */
  readonly version: 'same' | 'other' | 'unknown';
  /** The words kept here, whatever the receipt says. */
  readonly stored: StoredText | null;
  /** The receipt that was read. */
  readonly receipt: HandedReceipt;
}

/** Larger than any receipt: what somebody hands over is read whole. */
export const MOST_BYTES = 200_000;

/**
 * Checks a receipt that anyone hands over. Looks up words and keys, never a person: the answer is the same whether or
 * not they are, or ever were, in a pilot. Undefined for what is no receipt.
 */
export async function verifyReceipt(
  context: Pick<AppContext, 'db' | 'masterKey'>,
  handed: string,
): Promise<ReceiptCheck | undefined> {
  const receipt = readHanded(handed);
  if (!receipt) return undefined;
  const { integrity, ...body } = receipt;
  const { notice_id, version, sha256: textSha256, text } = receipt.pii_processing.privacy_notice;
  const { sha256, key_id: keyId, signature } = integrity;
  const isIntact = hashText(canonicalJson(body)) === sha256;
  const isOurs = await isSignedHere(context, { lines: signedLines({ sha256, textSha256 }), keyId, signature });
  const texts = await findTexts(context, textSha256);
  const same = texts.find(
    (one) =>
      `${one.pilotSlug}/${one.purposeKey}` === notice_id &&
      one.version === version &&
      one.locale === receipt.pii_processing.language,
  );
  const isAltered = text !== null && hashText(text) !== textSha256;
  return {
    signature: !isIntact ? 'altered' : isOurs ? 'ours' : 'not-ours',
    text: isAltered ? 'altered' : texts.length > 0 ? 'same' : 'unknown',
    version: same ? 'same' : texts.length > 0 ? 'other' : 'unknown',
    stored: same ?? texts[0] ?? null,
    receipt,
  };
}

function readHanded(handed: string): HandedReceipt | undefined {
  if (handed.length > MOST_BYTES) return undefined;
  try {
    return handedReceiptSchema.safeParse(JSON.parse(handed.replace(/^\ufeff/, ''))).data;
  } catch {
    return undefined;
  }
}

/** What a code on paper carries of a receipt. */
export interface ReceiptStamp {
  readonly sha256: string;
  readonly textSha256: string;
  readonly keyId: string;
  readonly signature: string;
}

/**
 * Checks the stamp of a printed receipt: that this installation signed a receipt of that hash, about those words. What
 * is printed around it is for the eye to compare with the words kept here.
 */
export async function verifyStamp(
  context: Pick<AppContext, 'db' | 'masterKey'>,
  { sha256, textSha256, keyId, signature }: ReceiptStamp,
): Promise<{ isOurs: boolean; stored: StoredText | null }> {
  const isOurs = await isSignedHere(context, { lines: signedLines({ sha256, textSha256 }), keyId, signature });
  const [stored] = await findTexts(context, textSha256);
  return { isOurs, stored: stored ?? null };
}
