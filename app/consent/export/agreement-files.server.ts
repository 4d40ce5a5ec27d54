import type { PilotDefinition } from '~/pilots/definition.ts';
import type { ConsentEvent } from '~/platform/database/generated/client.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { writePdf } from '~/platform/pdf/write-pdf.server.ts';
import { asConsentState } from '../consent-state.ts';
import { listConsents } from '../list-consents.server.ts';
import { messages as consentWords } from '../messages.ts';
import { consentReceipt } from '../receipts/consent-receipt.server.ts';
import { receiptPaper } from '../receipts/receipt-paper.ts';
import type { ExportFile, ExportPart } from './export-part.ts';
import { messages } from './messages.ts';
import { dateCell, toCsv } from './readings-csv.ts';

/** Agreements: what happened to each, one event a line, and the receipts, on paper and for checking. */
export const agreementFiles: ExportPart = async (context, { tester, definition, locale }) => {
  const words = pick(messages, locale);
  const testerId = tester.id;
  const rows = await context.db.consent.findMany({
    where: { testerId },
    include: { events: { orderBy: { id: 'asc' } } },
  });
  const events = rows.flatMap(({ purposeKey, events: own }) => own.map((event) => ({ purposeKey, event })));
  events.sort((a, b) => a.event.at.getTime() - b.event.at.getTime() || Number(a.event.id - b.event.id));
  const files: ExportFile[] = [
    {
      name: words.names.consents,
      content: toCsv(
        locale,
        Object.values(words.consentHeadings),
        events.map(({ purposeKey, event }) => eventRow(definition, locale, purposeKey, event)),
      ),
      about: words.files.consents,
    },
  ];
  const consents = await listConsents(context, testerId);
  const pilot = { pilot: inLocale(definition.title, locale), timeZone: definition.calendar.timeZone };
  for (const { purposeKey, decidedVersion } of consents) {
    if (decidedVersion === null) continue;
    const receipt = await consentReceipt(context, { testerId, purposeKey });
    const { bytes } = await writePdf(receiptPaper(receipt, pilot), { paper: 'a4', now: context.clock.now() });
    const name = `${words.names.receipts}/${purposeKey}`;
    files.push({ name: `${name}.pdf`, content: bytes, about: words.files.receipts });
    files.push({ name: `${name}.json`, content: json(receipt), about: words.files.receipts });
  }
  files.push({
    name: `${words.names.machine}/consents.json`,
    content: json(
      consents.map(({ purpose, renewal, ...rest }) => ({ ...rest, question: purpose.question, until: purpose.until })),
    ),
    about: words.files.machine,
  });
  return files;
};

function eventRow(definition: PilotDefinition, locale: Locale, purposeKey: string, event: ConsentEvent): string[] {
  const words = pick(messages, locale);
  const purpose = definition.purposes.find(({ key }) => key === purposeKey);
  const { actor, paperSignedOn } = event;
  const by = actor === 'tester' ? words.how.tester : actor === 'system' ? words.how.system : words.how.assistant;
  return [
    purpose ? inLocale(purpose.question, locale) : purposeKey,
    dateCell(event.at),
    pick(consentWords, locale).states[asConsentState(event.toState)],
    // An end is midnight after the last day.
    event.validUntil ? dateCell(new Date(event.validUntil.getTime() - 1)).slice(0, 10) : '',
    event.textVersion === null ? '' : String(event.textVersion),
    event.protocolVersion === null ? '' : String(event.protocolVersion),
    [by, paperSignedOn ? words.how.paper(paperSignedOn) : ''].filter(Boolean).join(', '),
  ];
}

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
