import { beforeAll, describe, expect, it } from 'vitest';
import { useTestContext } from '../../../tests/support/test-context.ts';
import { canonicalJson } from '../canonical-json.ts';
import { decideConsent } from '../decide-consent.server.ts';
import { hashText } from '../hash-text.server.ts';
import { recordDecision } from '../record-decision.server.ts';
import { createTester } from '../testing/people.ts';
import { createTestPilot, TEST_PILOT, testPilotEnv } from '../testing/pilot-fixture.ts';
import { consentReceipt } from './consent-receipt.server.ts';
import type { ConsentReceipt } from './receipt.ts';
import { saidTerms } from './said-terms.ts';
import { readStamp, stampUrl } from './stamp-url.ts';
import { verifyReceipt, verifyStamp } from './verify-receipt.server.ts';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const HELPER = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

describe('receipts', () => {
  const test = useTestContext({ env: testPilotEnv() });
  beforeAll(() => createTestPilot(test.context));

  const answered = async (): Promise<{ testerId: string; receipt: ConsentReceipt }> => {
    const testerId = await createTester(test.context);
    const answer = { testerId, purposeKey: 'gas', locale: 'fr' } as const;
    await decideConsent(test.context, { ...answer, decision: 'refuse' });
    await decideConsent(test.context, { ...answer, decision: 'grant' });
    return { testerId, receipt: await consentReceipt(test.context, { testerId, purposeKey: 'gas' }) };
  };
  const check = (receipt: unknown) => verifyReceipt(test.context, JSON.stringify(receipt));
  /** The receipt with one part changed by whoever forges it. */
  const forge = (receipt: ConsentReceipt, change: (copy: Mutable<ConsentReceipt>) => void): ConsentReceipt => {
    const copy = structuredClone(receipt) as Mutable<ConsentReceipt>;
    change(copy);
    return copy;
  };
  const rehash = ({ integrity, ...body }: ConsentReceipt): ConsentReceipt => ({
    ...body,
    integrity: { ...integrity, sha256: hashText(canonicalJson(body)) },
  });

  it('have the fields of the specification, and name nobody', async () => {
    const { receipt } = await answered();
    expect(receipt).toMatchObject({
      schema_version: 'ISO/IEC TS 27560:2023',
      pii_principal_id: expect.stringMatching(/^essai\/T-\d{4}$/),
      pii_processing: {
        privacy_notice: { notice_id: 'essai/gas', version: 1 },
        language: 'fr',
        purposes: [{ purpose: 'gas', purpose_type: 'service', services: ['Hestia (fr)'] }],
        pii_information: [{ pii_attribute_id: 'grdf/daily', x_source: 'grdf' }],
        pii_controllers: ['nantes'],
        recipient_third_parties: [{ recipient: 'The service (fr)' }],
        retention_period: { until: '2027-03-31T22:00:00.000Z' },
        withdrawal_method: { url: 'https://atelier.test/moi/accords/gas', consequence: 'withdrawn gas (fr)' },
      },
    });
    expect(receipt.events.map(({ event_type, event_state }) => [event_type, event_state])).toEqual([
      ['refusal', 'refused'],
      ['explicit consent', 'granted'],
    ]);
    expect(JSON.stringify(receipt)).not.toMatch(/\bAda\b|ada@example/);
  });

  it('agree with the words kept, even after the pilot shows others', async () => {
    const { receipt } = await answered();
    expect(await check(receipt)).toMatchObject({ signature: 'ours', text: 'same', version: 'same' });
    const env = testPilotEnv((pilot) => {
      pilot.purposes[1]!.version = 2;
      pilot.purposes[1]!.what.title = { fr: 'autre chose', en: 'something else' };
    });
    const later = await verifyReceipt({ ...test.context, env } as typeof test.context, JSON.stringify(receipt));
    expect(later).toMatchObject({ signature: 'ours', text: 'same', version: 'same' });
    expect(later?.stored?.text).toContain('what gas (fr)');
  });

  it('are found out when any part of them was changed', async () => {
    const { receipt } = await answered();
    const longer = forge(receipt, (copy) => {
      copy.pii_processing.retention_period.until = '2037-03-31T22:00:00.000Z';
    });
    expect(await check(longer)).toMatchObject({ signature: 'altered' });
    expect(await check(rehash(longer))).toMatchObject({ signature: 'not-ours' });
    const reworded = forge(receipt, (copy) => {
      copy.pii_processing.privacy_notice.text = 'Anything';
    });
    expect(await check(reworded)).toMatchObject({ signature: 'altered', text: 'altered' });
    const other = forge(receipt, ({ pii_processing: { privacy_notice: notice } }) => {
      notice.text = 'Words of my own';
      notice.sha256 = hashText(notice.text);
      notice.version = 7;
    });
    expect(await check(rehash(other))).toMatchObject({ signature: 'not-ours', text: 'unknown', version: 'unknown' });
  });

  it('signed by another installation are not ours; those of a key of before still are', async () => {
    const { testerId, receipt } = await answered();
    const renewed = { ...test.context, masterKey: new Uint8Array(32).fill(9) };
    expect(await verifyReceipt(renewed, JSON.stringify(receipt))).toMatchObject({ signature: 'ours' });
    await test.context.db.receiptKey.deleteMany();
    expect(await verifyReceipt(renewed, JSON.stringify(receipt))).toMatchObject({ signature: 'not-ours' });
    const again = await consentReceipt(test.context, { testerId, purposeKey: 'gas' });
    expect(await check(again)).toMatchObject({ signature: 'ours' });
  });

  it('answer the same for who left, and for who never was', async () => {
    const { testerId, receipt } = await answered();
    await test.context.db.consent.deleteMany({ where: { testerId } });
    expect(await check(receipt)).toMatchObject({ signature: 'ours', text: 'same', version: 'same' });
  });

  it('say who helped, and that a paper was signed', async () => {
    const testerId = await createTester(test.context);
    const onPaper = { signedOn: '2026-10-28' };
    await recordDecision(test.context, {
      ...{ testerId, purposeKey: 'gas', decision: 'grant', locale: 'fr', assistedBy: HELPER, onPaper },
    });
    const receipt = await consentReceipt(test.context, { testerId, purposeKey: 'gas' });
    expect(receipt.events.at(-1)).toMatchObject({
      ...{ entity_id: 'assistant', x_assisted: true, x_paper_signed_on: '2026-10-28' },
    });
    expect(JSON.stringify(receipt)).not.toContain(HELPER);
  });

  it('on paper are checked by their code', async () => {
    const { receipt } = await answered();
    const url = new URL(stampUrl('https://atelier.test', receipt));
    const stamp = readStamp(url.searchParams)!;
    expect(url.pathname).toBe('/recu/verifier');
    expect(await verifyStamp(test.context, stamp)).toMatchObject({ isOurs: true, stored: { purposeKey: 'gas' } });
    const swapped = { ...stamp, textSha256: hashText('other words') };
    expect(await verifyStamp(test.context, swapped)).toEqual({ isOurs: false, stored: null });
    url.searchParams.delete('signature');
    expect(readStamp(url.searchParams)).toBeUndefined();
  });

  it.each(['', 'bonjour', '{}', '[]', 'null', '{"integrity":1}', 'x'.repeat(300_000)])(
    'are told from what is none (%#)',
    async (handed) => {
      expect(await verifyReceipt(test.context, handed)).toBeUndefined();
    },
  );

  it('of answers older than the words kept find them while the pilot shows the same', async () => {
    const { testerId } = await answered();
    const { db } = test.context;
    await db.consentText.deleteMany({ where: { pilotSlug: TEST_PILOT } });
    const receipt = await consentReceipt(test.context, { testerId, purposeKey: 'gas' });
    expect(receipt.pii_processing.privacy_notice.text).toContain('May gas? (fr)');
    expect(await db.consentText.count({ where: { hash: receipt.pii_processing.privacy_notice.sha256 } })).toBe(1);
  });

  it('read back the parts of a text, with or without a length in months', () => {
    const lines = ['q', 'w', 'w2', 'y', 'y2', 'o', 'o2', '2027-03-31', 'until', 'refused', 'withdrawn'];
    const said = { question: 'q', what: 'w\nw2', who: 'o\no2', lastDay: '2027-03-31', ifWithdrawn: 'withdrawn' };
    expect(saidTerms(lines.join('\n'))).toMatchObject({ ...said, months: null });
    expect(saidTerms(lines.toSpliced(8, 0, 'P6M').join('\n'))).toMatchObject({ ...said, months: 6 });
    expect(saidTerms(['a', ...lines].join('\n'))).toBeUndefined();
  });
});
