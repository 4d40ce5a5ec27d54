import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { answeredPurpose } from '../answered-purpose.server.ts';
import { keepTexts, textInForce } from '../keep-text.server.ts';

export interface StoredText {
  readonly pilotSlug: string;
  readonly purposeKey: string;
  readonly version: number;
  readonly locale: string;
  readonly text: string;
  readonly firstShownAt: Date;
}

/** The words kept under a hash; the same words may have served several purposes or versions. */
export async function findTexts({ db }: Pick<AppContext, 'db'>, hash: string): Promise<StoredText[]> {
  return db.consentText.findMany({ where: { hash }, orderBy: { firstShownAt: 'asc' }, take: 20 });
}

/**
 * The words of an answer. One given before words were kept finds them if the pilot, or the protocol of then, shows the
 * same, and they are kept from then on; null when they are lost.
 */
export async function textOfAnswer(
  context: AppContext,
  answer: { pilotSlug: string; protocolVersion: number; purposeKey: string; textHash: string; locale: Locale },
): Promise<string | null> {
  const [stored] = await findTexts(context, answer.textHash);
  if (stored) return stored.text;
  const { purposes } = await getPilotDefinition(context, answer.pilotSlug);
  const known = [purposes.find(({ key }) => key === answer.purposeKey), await answeredPurpose(context, answer)];
  for (const purpose of known) {
    const text = purpose && textInForce(answer.pilotSlug, purpose, answer.locale);
    if (text?.hash !== answer.textHash) continue;
    await keepTexts(context, [text]);
    return text.text;
  }
  return null;
}
