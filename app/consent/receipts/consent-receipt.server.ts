import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Consent, ConsentEvent } from '~/platform/database/generated/client.ts';
import { asLocale, type Bilingual, DEFAULT_LOCALE, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { answeredPurpose } from '../answered-purpose.server.ts';
import { canonicalJson } from '../canonical-json.ts';
import { hashText } from '../hash-text.server.ts';
import { messages } from '../messages.ts';
import { findTesterPilot } from '../tester-pilot.server.ts';
import { textOfAnswer } from './find-text.server.ts';
import { type ConsentReceipt, type ReceiptEvent, signedLines } from './receipt.ts';
import { signReceipt } from './receipt-key.server.ts';
import { saidTerms } from './said-terms.ts';

/**
 * The receipt of a tester's answer to one purpose, for them to keep: signed by this installation.
 * One that the pilot asks no more is told as it was asked.
 * Throws a 404 Response when there is no such tester or purpose, or nothing was decided.
 */
export async function consentReceipt(
  context: AppContext,
  { testerId, purposeKey }: { testerId: string; purposeKey: string },
): Promise<ConsentReceipt> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const asked = definition.purposes.find(({ key }) => key === purposeKey);
  const consent = await context.db.consent.findFirst({
    where: { testerId, purposeKey, ...(asked ? { recipientKey: asked.recipient } : {}) },
    orderBy: { decidedAt: 'desc' },
    include: { events: { orderBy: { id: 'asc' } } },
  });
  const purpose = asked ?? (consent && (await answeredPurpose(context, consent)));
  if (!consent || !purpose) throw new Response(null, { status: 404 });
  const locale: Locale = asLocale(consent.locale) ?? DEFAULT_LOCALE;
  const { pilotSlug, textHash, protocolVersion } = consent;
  const text = await textOfAnswer(context, { pilotSlug, protocolVersion, purposeKey, textHash, locale });
  const territory = await context.db.territory.findUnique({ where: { id: definition.territory } });
  const controller = territory?.name ?? definition.territory;
  const principalId = `${tester.pilotSlug}/${tester.pseudonym}`;
  const body = describe(context, { definition, purpose, consent, controller, principalId, text, locale });
  const sha256 = hashText(canonicalJson(body));
  const { keyId, signature } = await signReceipt(context, signedLines({ sha256, textSha256: textHash }));
  return { ...body, integrity: { algorithm: 'Ed25519', key_id: keyId, sha256, signature } };
}

interface Described {
  readonly definition: PilotDefinition;
  readonly purpose: PilotPurpose;
  readonly consent: Consent & { events: ConsentEvent[] };
  readonly controller: string;
  readonly principalId: string;
  readonly text: string | null;
  readonly locale: Locale;
}

/** Where the words that were read are kept, they say what was agreed to, not those that the pilot shows today. */
function describe(context: AppContext, described: Described): Omit<ConsentReceipt, 'integrity'> {
  const { definition, purpose, consent, controller, principalId, text, locale } = described;
  const say = (said: Bilingual | undefined): string => (said ? inLocale(said, locale) : '');
  const words = pick(messages, locale).receipt;
  const said = text === null ? undefined : saidTerms(text);
  const { publicUrl, clock } = context;
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    receipt_id: `${consent.id}/${consent.events.length}`,
    x_issued_at: clock.now().toISOString(),
    x_issuer: publicUrl,
    record_id: consent.id,
    pii_principal_id: principalId,
    x_protocol_version: consent.protocolVersion,
    pii_processing: {
      privacy_notice: {
        notice_id: `${consent.pilotSlug}/${purpose.key}`,
        version: consent.textVersion,
        sha256: consent.textHash,
        text,
      },
      language: locale,
      purposes: [
        {
          purpose: purpose.key,
          purpose_type: purpose.datasets.length > 0 ? 'service' : 'participation',
          x_description:
            said?.why.replace('\n', words.between) ?? words.pair(say(purpose.why.title), say(purpose.why.detail)),
          lawful_basis: 'consent (GDPR art. 6.1.a)',
          services: definition.services
            .filter(({ key }) => purpose.services.includes(key))
            .map(({ title }) => say(title)),
        },
      ],
      pii_information: purpose.datasets.map((key) => ({
        pii_type: say(definition.datasets.find((dataset) => dataset.key === key)?.title),
        pii_attribute_id: key,
        ...({ pii_optional: true, sensitive_pii_category: false, special_pii_category: false } as const),
        x_source: sourceOf(definition, key),
      })),
      pii_controllers: [definition.territory],
      collection_method: words[collectionOf(purpose)],
      processing_method: words.processing,
      storage_locations: [`${words.storage} (${publicUrl})`],
      retention_period: {
        until: consent.expiresAt?.toISOString() ?? null,
        detail: said?.until ?? say(purpose.until.detail),
      },
      jurisdiction: ['FR'],
      recipient_third_parties: definition.recipients
        .filter(({ key }) => key === purpose.recipient)
        .map(({ title, detail }) => ({ recipient: say(title), detail: say(detail) })),
      withdrawal_method: {
        url: `${publicUrl}/moi/accords/${purpose.key}`,
        consequence: said?.ifWithdrawn ?? say(purpose.ifWithdrawn),
      },
      privacy_rights: { access_and_portability: `${publicUrl}/moi/donnees`, erasure: `${publicUrl}/moi/partir` },
      authority_party: 'cnil',
    },
    party_identification: partiesOf(definition, purpose, { controller, role: say(definition.contact.role) }),
    events: consent.events.map(eventOf),
  };
}

function partiesOf(
  definition: PilotDefinition,
  purpose: PilotPurpose,
  { controller, role }: { controller: string; role: string },
): ConsentReceipt['party_identification'] {
  const { contact, territory } = definition;
  const sources = [...new Set(purpose.datasets.map((key) => sourceOf(definition, key)))];
  return [
    { party_id: territory, party_name: controller, party_role: 'pii_controller' },
    {
      ...{ party_id: 'contact', party_name: `${contact.name}, ${role}`, party_role: 'contact' },
      party_email: contact.email,
    },
    ...sources.filter(isHolderId).map((id) => ({
      ...{ party_id: id, party_name: manifests[id].name, party_role: 'data_source' as const },
      party_url: manifests[id].site,
    })),
    { party_id: 'cnil', party_name: 'CNIL', party_role: 'authority', party_url: 'https://www.cnil.fr' },
  ];
}

function eventOf(event: ConsentEvent): ReceiptEvent {
  return {
    event_time: event.at.toISOString(),
    event_type: EVENT_TYPES[event.trigger || event.toState] ?? 'record',
    event_state: event.toState,
    validity_duration: event.validUntil?.toISOString() ?? null,
    entity_id: event.actor === 'tester' ? 'pii_principal' : event.actor === 'system' ? 'system' : 'assistant',
    x_text_version: event.textVersion,
    x_text_sha256: event.textHash,
    x_protocol_version: event.protocolVersion,
    x_assisted: event.assistedBy !== null,
    x_paper_signed_on: event.paperSignedOn,
  };
}

/** By what happened; by the state that followed, for events older than the note of what happened. */
const EVENT_TYPES: Readonly<Record<string, string>> = {
  ...{ record: 'noted by someone else', grant: 'explicit consent', refuse: 'refusal', withdraw: 'withdrawal' },
  ...{ expire: 'expiry', 'ask-again': 'asked again', leave: 'termination' },
  ...{ granted: 'explicit consent', refused: 'refusal', revoked: 'withdrawal' },
  ...{ expired: 'expiry', terminated: 'termination' },
};

const sourceOf = (definition: PilotDefinition, dataset: string): string =>
  definition.datasets.find(({ key }) => key === dataset)?.holder ?? dataset;

function collectionOf({ holder, datasets }: PilotPurpose): 'fromHolder' | 'declared' | 'use' {
  if (holder) return 'fromHolder';
  return datasets.length > 0 ? 'declared' : 'use';
}
