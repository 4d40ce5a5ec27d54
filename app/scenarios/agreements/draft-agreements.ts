import type { Policy } from '~/governance/policy/policy.ts';
import {
  DECLARED_HOLDER,
  type PilotDataset,
  type PilotDefinition,
  type PilotPurpose,
  type PilotService,
} from '~/pilots/definition.ts';
import { pilotPolicy } from '~/pilots/pilot-governance.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { draftActivities } from './draft-activities.ts';
import { contactPerson, contactPurpose, type Person, researchPerson, researchPurpose } from './draft-people.ts';
import { DRAFT_WORDS } from './draft-words.ts';

type Recipient = PilotDefinition['recipients'][number];

/** What could be asked of testers and is not yet, and what keeps more from being drafted. */
export interface AgreementDraft {
  readonly recipients: readonly Recipient[];
  readonly purposes: readonly PilotPurpose[];
  readonly activities: PilotDefinition['activities'];
  readonly gaps: readonly Gap[];
}

export type Gap =
  | { readonly kind: 'no-end' | 'no-contact' | 'no-research' }
  | { readonly kind: 'unused-dataset'; readonly title: Bilingual }
  | { readonly kind: 'service-without-data'; readonly title: Bilingual };

const both = (say: (words: (typeof DRAFT_WORDS)['fr'], locale: 'fr' | 'en') => string): Bilingual => ({
  fr: say(DRAFT_WORDS.fr, 'fr'),
  en: say(DRAFT_WORDS.en, 'en'),
});

/**
 * Drafts what testers are to be asked, from the data, the services, the governance and the people that the scenario
 * names: one agreement for each service and holder, one for research, one for letters. What is there already is left
 * as it is; a recipient is only ever a service, a partner or a contact of the scenario.
 *
 * @param holderName what people call a holder
 */
export function draftAgreements(definition: PilotDefinition, holderName: (id: string) => string): AgreementDraft {
  const policy = pilotPolicy(definition);
  const asked = definition.services.flatMap((service) => askedFor(definition, service));
  const services = [...new Set(asked.map(({ service }) => service))];
  const people = [researchPerson(definition), contactPerson(definition)];
  const recipients = [
    ...services.map((service) => serviceRecipient(service, policy)),
    ...people.flatMap((person) => (person ? [person.recipient] : [])),
  ];
  const purposes = [
    ...asked.map((need) => dataPurpose(definition, need, policy, holderName)),
    ...[researchOf(definition, people[0]), contactOf(definition, people[1])].flatMap((one) => one ?? []),
  ];
  const known = definition.purposes.map(({ key }) => key);
  const kept = purposes.filter(({ key }) => !known.includes(key));
  const needed = new Set(kept.map(({ recipient }) => recipient));
  const there = definition.recipients.map(({ key }) => key);
  return {
    recipients: unique(recipients).filter(({ key }) => needed.has(key) && !there.includes(key)),
    purposes: kept,
    activities: definition.activities.length > 0 ? [] : draftActivities(definition),
    gaps: gapsOf(definition),
  };
}

/** A scenario with what was drafted for it. */
export function withDraft(definition: PilotDefinition, draft: AgreementDraft): PilotDefinition {
  return {
    ...definition,
    recipients: [...definition.recipients, ...draft.recipients],
    purposes: [...definition.purposes, ...draft.purposes],
    activities: [...definition.activities, ...draft.activities],
  };
}

interface Need {
  readonly service: PilotService;
  readonly holder: string;
  readonly datasets: readonly PilotDataset[];
}

/** What a service uses and no agreement gives it yet, holder by holder. */
function askedFor({ datasets, purposes }: PilotDefinition, service: PilotService): Need[] {
  const given = purposes.filter((one) => one.services.includes(service.key)).flatMap((one) => one.datasets);
  const used = datasets.filter(({ key }) => service.datasets.includes(key) && !given.includes(key));
  const holders = [...new Set(used.map(({ holder }) => holder))].filter((holder) => holder !== '');
  return holders.map((holder) => ({ service, holder, datasets: used.filter((one) => one.holder === holder) }));
}

function serviceRecipient({ key, title, provider }: PilotService, { computation }: Policy): Recipient {
  return {
    key,
    title: both((t, locale) => t.recipients[computation.where].title(title[locale])),
    detail: both((t) => t.recipients[computation.where].detail(provider ? t.madeBy(provider) : '')),
  };
}

function dataPurpose(
  { calendar }: PilotDefinition,
  { service, holder, datasets }: Need,
  { computation, leaving }: Policy,
  holderName: (id: string) => string,
): PilotPurpose {
  const isDeclared = holder === DECLARED_HOLDER;
  const name = holderName(holder);
  const months = Math.max(...datasets.map(({ historyMonths }) => historyMonths));
  const who = both((t) => t.who[computation.where].title);
  return {
    key: `${service.key}-${holder}`,
    ...(isDeclared ? {} : { holder }),
    datasets: datasets.map(({ key }) => key),
    recipient: service.key,
    services: [service.key],
    version: 1,
    question: both((t, locale) =>
      isDeclared ? t.mayUse(service.title[locale]) : t.mayReturn(name, service.title[locale]),
    ),
    what: {
      title: both((t, locale) =>
        list(
          datasets.map(({ title }) => title[locale]),
          t.and,
        ),
      ),
      detail: both((t) => (isDeclared ? t.declared : t.back(months))),
    },
    why: { title: both((t, locale) => t.forService(service.title[locale])), detail: service.pitch },
    who: { title: who, detail: both((t) => t.who[computation.where].detail) },
    until: { on: calendar.endsOn, detail: both((t) => t.until) },
    ifRefused: both((t, locale) =>
      sentences(t.refused(service.title[locale]), isDeclared ? '' : t.connectsNothing(name)),
    ),
    ifWithdrawn: both((t, locale) =>
      sentences(t.stops(service.title[locale]), isDeclared ? '' : t.sendsNoMore(name), t.erases[leaving.erasedBy]),
    ),
  };
}

function researchOf(definition: PilotDefinition, person: Person | undefined): PilotPurpose | undefined {
  return person && !definition.purposes.some(({ coversActivity }) => coversActivity)
    ? researchPurpose(definition, person)
    : undefined;
}

function contactOf(definition: PilotDefinition, person: Person | undefined): PilotPurpose | undefined {
  return person ? contactPurpose(definition, person) : undefined;
}

function gapsOf(definition: PilotDefinition): Gap[] {
  const { calendar, contact, datasets, services, purposes } = definition;
  const isStudied = researchPerson(definition) ?? purposes.some(({ coversActivity }) => coversActivity);
  const used = services.flatMap((service) => service.datasets);
  return [
    ...(calendar.endsOn === '' ? [{ kind: 'no-end' } as const] : []),
    ...(contact.name === '' ? [{ kind: 'no-contact' } as const] : []),
    ...(isStudied ? [] : [{ kind: 'no-research' } as const]),
    ...datasets
      .filter(({ key }) => !used.includes(key))
      .map(({ title }) => ({ kind: 'unused-dataset', title }) as const),
    ...services
      .filter((service) => service.datasets.length === 0)
      .map(({ title }) => ({ kind: 'service-without-data', title }) as const),
  ];
}

const sentences = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

const list = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;

const unique = (recipients: readonly Recipient[]): Recipient[] => [
  ...new Map(recipients.map((one) => [one.key, one])).values(),
];
