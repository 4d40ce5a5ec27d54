import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import { DECLARED_HOLDER, type PilotDefinition, type PilotPurpose } from '~/pilots/definition.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { inBoth } from '../in-both.ts';
import { inWords, listed } from '../preflight/outcome.ts';
import { both, plain } from './build.ts';
import type { DocumentInput } from './document.ts';
import { messages } from './messages/facts.ts';

/** What the definition says, put as documents cite it. */

export function holderName({ partners, comingHolders }: PilotDefinition, key: string): Bilingual {
  if (key === DECLARED_HOLDER) return inBoth(messages, (t) => t.declared);
  const known = partners.find((partner) => partner.holder === key) ?? comingHolders.find((one) => one.key === key);
  return plain(known?.name ?? (isHolderId(key) ? manifests[key].name : key));
}

export function recipientOf({ recipients }: PilotDefinition, purpose: PilotPurpose): Bilingual {
  return both(recipients.find(({ key }) => key === purpose.recipient)?.title);
}

/** "Courbe d'électricité, Gaz": what an agreement is about; what is done here, when it is about no data. */
export function dataOf({ datasets }: PilotDefinition, purpose: PilotPurpose): Bilingual {
  const known = datasets.filter(({ key }) => purpose.datasets.includes(key));
  if (known.length === 0) return both(purpose.what.title);
  return inBoth(messages, (_t, locale) =>
    listed(
      locale,
      known.map(({ title }) => inWords(title, locale)),
    ),
  );
}

export const untilOf = (purpose: PilotPurpose): Bilingual =>
  inBoth(messages, (t, locale) => {
    const { on, months, detail } = purpose.until;
    return [on ? t.until(formatDate(locale, on)) : '', months ? t.forMonths(months) : '', inWords(detail, locale)]
      .filter(Boolean)
      .join(', ');
  });

const ASPECTS = {
  data: 'dataLives',
  computation: 'computation',
  decision: 'decides',
  sight: 'sees',
  leaving: 'leaving',
} as const;
export type ModelQuestion = keyof typeof ASPECTS;

/** What the model that the pilot keeps for this aspect says of it. */
export function modelSays({ definition, models }: DocumentInput, question: ModelQuestion): Bilingual {
  const { model, overrides } = definition.governance;
  const key = overrides.find(({ aspect }) => aspect === ASPECTS[question])?.model ?? model;
  return both(models.get(key)?.where[question]);
}

/** "50 personnes, Volontaires". */
export const panelLine = ({ size, title, description }: PilotDefinition['panels'][number]): Bilingual =>
  inBoth(messages, (t, locale) =>
    [t.panel(inWords(title, locale), size), inWords(description, locale)].filter(Boolean).join(' '),
  );

export const dayOrBlank = (day: string): Bilingual =>
  day ? inBoth(messages, (_t, locale) => formatDate(locale, day)) : plain('');
