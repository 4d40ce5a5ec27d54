import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import { DRAFT_WORDS } from './draft-words.ts';

/** A recipient that is people, under the name they go by. */
export interface Person {
  readonly name: string;
  readonly recipient: PilotDefinition['recipients'][number];
}

const { fr, en } = DRAFT_WORDS;
const CONTACT = 'team';
const RESEARCH = 'researchers';

/** Who writes to testers; nobody while the scenario names nobody. */
export function contactPerson({ contact: { name } }: PilotDefinition): Person | undefined {
  if (name === '') return undefined;
  return {
    name,
    recipient: {
      key: CONTACT,
      title: { fr: fr.team.title(name), en: en.team.title(name) },
      detail: { fr: fr.team.detail, en: en.team.detail },
    },
  };
}

/** The research partner that studies what testers use; nobody while the scenario has none. */
export function researchPerson({ partners }: PilotDefinition): Person | undefined {
  const partner = partners.find(
    ({ kind, commitment, name }) => kind === 'research' && commitment !== 'declined' && name,
  );
  if (!partner) return undefined;
  const { name } = partner;
  return { name, recipient: { key: RESEARCH, ...turned({ fr: fr.researchers(name), en: en.researchers(name) }) } };
}

export function researchPurpose(definition: PilotDefinition, { name, recipient }: Person): PilotPurpose {
  const { smallestGroup } = definition;
  return {
    ...blank(definition, 'research', recipient.key),
    coversActivity: true,
    question: { fr: fr.research.question(name), en: en.research.question(name) },
    what: turned({ fr: fr.research.what, en: en.research.what }),
    why: turned({ fr: fr.research.why, en: en.research.why }),
    who: turned({ fr: fr.research.who(name, smallestGroup), en: en.research.who(name, smallestGroup) }),
    ifRefused: { fr: fr.research.ifRefused, en: en.research.ifRefused },
    ifWithdrawn: { fr: fr.research.ifWithdrawn, en: en.research.ifWithdrawn },
  };
}

export function contactPurpose(definition: PilotDefinition, { name, recipient }: Person): PilotPurpose {
  return {
    ...blank(definition, 'contact', recipient.key),
    question: { fr: fr.contact.question(name), en: en.contact.question(name) },
    what: turned({ fr: fr.contact.what, en: en.contact.what }),
    why: turned({ fr: fr.contact.why, en: en.contact.why }),
    who: turned({ fr: fr.contact.who(name), en: en.contact.who(name) }),
    ifRefused: { fr: fr.contact.ifRefused, en: en.contact.ifRefused },
    ifWithdrawn: { fr: fr.contact.ifWithdrawn(name), en: en.contact.ifWithdrawn(name) },
  };
}

/** What every agreement about people rather than data has in common. */
function blank({ calendar }: PilotDefinition, key: string, recipient: string) {
  const until = { on: calendar.endsOn, detail: { fr: fr.until, en: en.until } };
  return { key, recipient, datasets: [], services: [], version: 1, until };
}

interface Heading<T> {
  readonly title: T;
  readonly detail: T;
}

/** Two headings in one language each → one heading in both. */
function turned({ fr: french, en: english }: { fr: Heading<string>; en: Heading<string> }): Heading<Bilingual> {
  return {
    title: { fr: french.title, en: english.title },
    detail: { fr: french.detail, en: english.detail },
  };
}
