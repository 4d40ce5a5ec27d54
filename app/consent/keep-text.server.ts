import type { PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import type { Locale } from '~/platform/i18n/messages.ts';
import { consentText } from './consent-text.ts';
import { hashText } from './hash-text.server.ts';

export interface KeptText {
  readonly hash: string;
  readonly pilotSlug: string;
  readonly purposeKey: string;
  readonly version: number;
  readonly locale: Locale;
  readonly text: string;
}

/** The words of a purpose as they are shown now, with their hash. */
export function textInForce(pilotSlug: string, purpose: PilotPurpose, locale: Locale): KeptText {
  const text = consentText(purpose, locale);
  return { hash: hashText(text), pilotSlug, purposeKey: purpose.key, version: purpose.version, locale, text };
}

/** Keeps words for ever, so that a receipt can be held against them after the pilot's folder has changed. */
export async function keepTexts(
  { db, clock }: { db: Pick<Tx, 'consentText'>; clock: AppContext['clock'] },
  texts: readonly KeptText[],
): Promise<void> {
  const firstShownAt = clock.now();
  await db.consentText.createMany({ data: texts.map((text) => ({ ...text, firstShownAt })), skipDuplicates: true });
}
