import { type AidForm, type AnswerErrors, parseAnswers, withChanges } from '~/services/social/aid-answers.ts';
import type { Received } from '~/services/social/components/aid-results.tsx';
import type { Aid } from '~/services/social/messages/aids.ts';
import { paidLately, prefillAids } from '~/services/social/prefill-aids.ts';
import { type AidEstimates, payMonths, simulateAids } from '~/services/social/simulate-aids.server.ts';
import { widgetsOf } from '~/services/widgets.ts';
import type { ServiceOnDay } from './open-service.server.ts';
import { readAidFacts, SITUATION } from './read-aid-facts.server.ts';
import type { DatasetStanding } from './service-data.server.ts';

export interface AidsPage {
  readonly form: AidForm;
  readonly errors: AnswerErrors;
  readonly estimates: AidEstimates;
  readonly received: Readonly<Partial<Record<Aid, Received | null>>>;
  readonly payMonths: readonly string[];
  readonly standing: readonly DatasetStanding[];
  /** Whether an answer may be kept in what the person says of themselves. */
  readonly mayKeep: boolean;
  /** The page that prepares claims, where the pilot has one. */
  readonly claims: string | null;
}

/** Each benefit of the office's payments. */
const PAID: Readonly<Partial<Record<Aid, string>>> = {
  rsa: 'rsa',
  primeActivite: 'prime-activite',
  housingBenefit: 'apl',
};

/**
 * The page « À quoi j'ai droit »: on what is known, or on what was just sent. Nothing is kept.
 * Errors: those of readServiceEntries.
 */
export async function readAids(page: ServiceOnDay, sent?: FormData): Promise<AidsPage> {
  const { facts, standing } = await readAidFacts(page);
  const known = prefillAids(facts);
  const form = sent ? withChanges(known, (question) => sent.getAll(question).map(String)) : known;
  const { answers, errors } = parseAnswers(form);
  const stateOf = (dataset: string) => standing.find((one) => one.dataset === dataset)?.state;
  return {
    ...{ form, errors, standing },
    estimates: simulateAids(answers, page.today),
    received: stateOf('caf/allowances') === 'ready' ? receivedOf(facts) : {},
    payMonths: payMonths(page.today),
    mayKeep: ['ready', 'to-say'].includes(stateOf(SITUATION) ?? ''),
    claims: widgetsOf(page.definition.services).find(({ key }) => key === 'claims')?.path ?? null,
  };
}

function receivedOf(facts: Parameters<typeof paidLately>[0]): AidsPage['received'] {
  return Object.fromEntries(
    Object.entries(PAID).map(([aid, kind]) => {
      const paid = paidLately(facts, kind);
      if (!paid?.on || typeof paid.value !== 'string') return [aid, null];
      return [aid, { euros: Number(paid.value.replace(',', '.')), on: paid.on }];
    }),
  );
}
