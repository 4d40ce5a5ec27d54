import { listConsents } from '~/consent/list-consents.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { addProof, type MadeProof } from '~/services/culture/kept-outings.ts';
import { fareTitles, loadCultureRules } from '~/services/culture/load-culture-values.server.ts';
import { addDays } from '~/services/local-days.server.ts';
import type { OpenService } from '../open-service.server.ts';
import { changeOutings, readOutings } from '../outings.server.ts';
import { readEntitlements } from '../read-entitlements.server.ts';
import { serviceStanding } from '../service-data.server.ts';
import { DAYS_AHEAD, holdsOn, type ProofChoice, proofChoices, provableFares } from './provable.ts';
import { endOfProof, proofUrl, signProof } from './sign-proof.server.ts';

/** A proof just made: shown or printed, then kept by nobody here. */
export interface NewProof {
  readonly token: string;
  readonly url: string;
  readonly fare: string;
  readonly fareTitle: Bilingual;
  readonly until: string;
  readonly choice: ProofChoice;
}

/** What a page of proofs shows: what can be proven, for what, who has to agree, and the proofs made so far. */
export async function readProofPage(page: OpenService) {
  const { app, tester, today } = page;
  const { entitlements, quotientMonth } = await readEntitlements(page);
  const { chosen, proofs } = await readOutings(app, tester.testerId);
  const { note, validFrom } = loadCultureRules();
  return {
    ...{ entitlements, quotientMonth, fares: fareTitles(), rules: { note, validFrom } },
    provable: provableFares(entitlements),
    choices: proofChoices(chosen, { today, lastDay: addDays(today, DAYS_AHEAD) }),
    waitsFor: await agreementToSend(page),
    proofs,
    standing: await serviceStanding(page),
  };
}

/**
 * The agreement without which no proof leaves the space: one that this service asks for on data it reads, and that links
 * no holder. Null when it is given, or when the pilot asks for none.
 */
async function agreementToSend({ app, tester, service }: OpenService) {
  const consents = await listConsents(app, tester.testerId);
  const waiting = consents.find(
    ({ purpose, state, isPast }) =>
      !isPast &&
      !purpose.holder &&
      purpose.services.includes(service.key) &&
      purpose.datasets.some((dataset) => service.datasets.includes(dataset)) &&
      state !== 'granted',
  );
  return waiting ? { key: waiting.purposeKey, question: waiting.purpose.question } : null;
}

export type ProofRefusal = 'not-entitled' | 'not-agreed' | 'ends-before';

/** Makes a proof of a fare for what was chosen, and writes down that it was made; or says why none is. */
export async function makeProof(
  page: OpenService,
  asked: { readonly way: MadeProof['way']; readonly fare: string; readonly choice: string },
): Promise<NewProof | { readonly refused: ProofRefusal }> {
  const { app, tester, timeZone } = page;
  const { provable, choices, waitsFor, fares } = await readProofPage(page);
  const right = provable.find(({ fare }) => fare === asked.fare) ?? provable[0];
  const choice = choices.find(({ key }) => key === asked.choice) ?? choices.at(-1);
  if (!right || !choice) return { refused: 'not-entitled' };
  if (waitsFor) return { refused: 'not-agreed' };
  if (!holdsOn(right, choice)) return { refused: 'ends-before' };
  const { fare } = right;
  const until = endOfProof(choice.day, timeZone);
  const token = await signProof(app, { fare, until });
  const now = app.clock.now();
  const outing = choice.outing ? { title: choice.outing.title, venue: choice.outing.venue } : null;
  const made = { way: asked.way, fare, outing, madeAt: now.toISOString(), until: until.toISOString() };
  await changeOutings(app, tester.testerId, (kept) => addProof(kept, made));
  const fareTitle = fares[fare] ?? { fr: fare, en: fare };
  return { token, url: proofUrl(app.publicUrl, token), fare, fareTitle, until: made.until, choice };
}
