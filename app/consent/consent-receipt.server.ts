import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { isHolderId } from '~/holders/holder-ids.ts';
import { manifests } from '~/holders/manifests.ts';
import type { PilotDefinition, PilotPurpose } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Consent, ConsentEvent } from '~/platform/database/generated/client.ts';
import { asLocale, type Bilingual, DEFAULT_LOCALE, inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { canonicalJson } from './canonical-json.ts';
import { consentText } from './consent-text.ts';
import { hashText } from './hash-text.server.ts';
import { messages } from './messages.ts';
import type { ConsentReceipt } from './receipt.ts';
import { findPurpose, findTesterPilot } from './tester-pilot.server.ts';

/**
 * The receipt of a tester's answer to one purpose, for them to keep.
 * Throws a 404 Response when there is no such tester or purpose, or nothing was decided.
 */
export async function consentReceipt(
  context: AppContext,
  { testerId, purposeKey }: { testerId: string; purposeKey: string },
): Promise<ConsentReceipt> {
  const { tester, definition } = await findTesterPilot(context, testerId);
  const purpose = findPurpose(definition, purposeKey);
  const name = { testerId, purposeKey, recipientKey: purpose.recipient };
  const consent = await context.db.consent.findUnique({
    where: { testerId_purposeKey_recipientKey: name },
    include: { events: { orderBy: { id: 'asc' } } },
  });
  if (!consent) throw new Response(null, { status: 404 });
  const territory = await context.db.territory.findUnique({ where: { id: definition.territory } });
  const controller = territory?.name ?? definition.territory;
  const body = describe(context, {
    ...{ definition, purpose, consent, controller },
    principalId: `${tester.pilotSlug}/${tester.pseudonym}`,
  });
  const sha256 = hashText(canonicalJson(body));
  return { ...body, integrity: { sha256, issuer_seal: sealOf(context, sha256) } };
}

/** Whether a receipt says what it said when this installation issued it, text included. */
export function verifyReceipt(context: Pick<AppContext, 'masterKey'>, receipt: ConsentReceipt): boolean {
  const { integrity, ...body } = receipt;
  const { text, sha256: textHash } = receipt.pii_processing.privacy_notice;
  const expected = Buffer.from(sealOf(context, integrity.sha256));
  const given = Buffer.from(integrity.issuer_seal);
  return (
    hashText(canonicalJson(body)) === integrity.sha256 &&
    (text === null || hashText(text) === textHash) &&
    given.length === expected.length &&
    timingSafeEqual(given, expected)
  );
}

function sealOf({ masterKey }: Pick<AppContext, 'masterKey'>, sha256: string): string {
  const key = hkdfSync('sha256', masterKey, '', 'atelier/consent/receipt/1', 32);
  return createHmac('sha256', Buffer.from(key)).update(sha256).digest('hex');
}

interface Described {
  readonly definition: PilotDefinition;
  readonly purpose: PilotPurpose;
  readonly consent: Consent & { events: ConsentEvent[] };
  readonly controller: string;
  readonly principalId: string;
}

function describe(context: AppContext, described: Described): Omit<ConsentReceipt, 'integrity'> {
  const { definition, purpose, consent, controller, principalId } = described;
  const locale: Locale = asLocale(consent.locale) ?? DEFAULT_LOCALE;
  const say = (text: Bilingual | undefined): string => (text ? inLocale(text, locale) : '');
  const words = pick(messages, locale).receipt;
  const text = consentText(purpose, locale);
  const sources = [...new Set(purpose.datasets.map((key) => sourceOf(definition, key)))];
  const { publicUrl, clock } = context;
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    receipt_metadata: {
      receipt_id: `${consent.id}/${consent.events.length}`,
      issued_at: clock.now().toISOString(),
      issuer: publicUrl,
      language: locale,
    },
    record_metadata: {
      record_id: consent.id,
      pii_principal_id: principalId,
      protocol_version: consent.protocolVersion,
    },
    pii_processing: {
      privacy_notice: {
        version: consent.textVersion,
        sha256: consent.textHash,
        text: hashText(text) === consent.textHash ? text : null,
      },
      purposes: [
        {
          purpose: purpose.key,
          purpose_type: purpose.datasets.length > 0 ? 'service' : 'participation',
          description: words.pair(say(purpose.why.title), say(purpose.why.detail)),
          lawful_basis: 'consent (GDPR art. 6.1.a)',
          services: definition.services
            .filter(({ key }) => purpose.services.includes(key))
            .map(({ title }) => say(title)),
        },
      ],
      pii_information: purpose.datasets.map((key) => ({
        pii_type: say(definition.datasets.find((dataset) => dataset.key === key)?.title),
        pii_attribute_id: key,
        source: sourceOf(definition, key),
        special_category: false,
      })),
      pii_controllers: [controller],
      recipients: definition.recipients
        .filter(({ key }) => key === purpose.recipient)
        .map(({ title, detail }) => ({ recipient: say(title), detail: say(detail) })),
      collection_method: words[collectionOf(purpose)],
      processing_method: words.processing,
      storage_locations: [`${words.storage} (${publicUrl})`],
      retention_period: { until: consent.expiresAt?.toISOString() ?? null, detail: say(purpose.until.detail) },
      withdrawal_method: { url: `${publicUrl}/moi/accords/${purpose.key}`, consequence: say(purpose.ifWithdrawn) },
      privacy_rights: {
        access_and_portability: `${publicUrl}/moi/donnees`,
        erasure: `${publicUrl}/moi/partir`,
      },
      jurisdictions: ['FR'],
      authority_party: 'CNIL, https://www.cnil.fr',
    },
    party_identification: [
      { party_id: definition.territory, party_name: controller, party_role: 'pii_controller', party_contact: null },
      {
        party_id: 'contact',
        party_name: `${definition.contact.name}, ${say(definition.contact.role)}`,
        party_role: 'contact',
        party_contact: definition.contact.email,
      },
      ...sources.filter(isHolderId).map((id) => ({
        party_id: id,
        party_name: manifests[id].name,
        party_role: 'data_source' as const,
        party_contact: manifests[id].site,
      })),
    ],
    consent_events: consent.events.map(({ at, toState, actor }) => ({
      event_time: at.toISOString(),
      event_type: EVENT_TYPES[toState] ?? 'record',
      event_state: toState,
      validity_until: toState === 'granted' ? (consent.expiresAt?.toISOString() ?? null) : null,
      entity: actor === 'tester' ? 'pii_principal' : 'system',
    })),
  };
}

const EVENT_TYPES: Readonly<Record<string, ConsentReceipt['consent_events'][number]['event_type']>> = {
  granted: 'explicit consent',
  refused: 'refusal',
  revoked: 'withdrawal',
  expired: 'expiry',
  terminated: 'termination',
};

const sourceOf = (definition: PilotDefinition, dataset: string): string =>
  definition.datasets.find(({ key }) => key === dataset)?.holder ?? dataset;

function collectionOf({ holder, datasets }: PilotPurpose): 'fromHolder' | 'declared' | 'use' {
  if (holder) return 'fromHolder';
  return datasets.length > 0 ? 'declared' : 'use';
}
