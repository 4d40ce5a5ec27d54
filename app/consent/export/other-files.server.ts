import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { openForTester } from '~/vault/seal-for-tester.server.ts';
import type { ExportFile, ExportPart } from './export-part.ts';
import { messages } from './messages.ts';
import { dateCell, toCsv } from './readings-csv.ts';

/** The small things: how to be reached, how they came in, what they take part in, what they let out; and scanned papers. */
export const otherFiles: ExportPart = async (context, { tester, definition, locale }) => {
  const words = pick(messages, locale);
  const testerId = tester.id;
  const rows = [
    ...(await entryRows(context, { testerId, definition, locale })),
    ...(await shareRows(context, { testerId, definition, locale })),
    ...(await groupRows(context, { testerId, locale })),
    ...(await messageRows(context, tester, locale)),
  ];
  const files: ExportFile[] = [
    {
      name: words.names.other,
      content: toCsv(locale, Object.values(words.otherHeadings), rows),
      about: words.files.other,
    },
  ];
  const papers = await context.db.paperForm.findMany({ where: { testerId }, orderBy: { at: 'asc' } });
  for (const [index, { kind, sealed }] of papers.entries()) {
    const text = await openForTester<string>(context, testerId, sealed);
    const name = `${words.names.papers}/${index + 1}.${kind}`;
    files.push({ name, content: new Uint8Array(Buffer.from(text, 'base64')), about: words.files.papers });
  }
  return files;
};

interface Whose {
  readonly testerId: string;
  readonly definition: PilotDefinition;
  readonly locale: Locale;
}

/** What, when, detail. */
type Row = string[];

async function entryRows(context: AppContext, { testerId, definition, locale }: Whose): Promise<Row[]> {
  const { db } = context;
  const t = pick(messages, locale).other;
  const where = { testerId };
  const [contact, entry, tiers, noted] = await Promise.all([
    db.contactPreference.findUnique({ where }),
    db.testerEntry.findUnique({ where }),
    db.tierMember.findMany({ where }),
    db.notedDecision.findMany({ where }),
  ]);
  const reach = contact?.sealed
    ? await openForTester<{ phone: string | null; address: string | null }>(context, testerId, contact.sealed)
    : null;
  const questionOf = (key: string) => {
    const purpose = definition.purposes.find((one) => one.key === key);
    return purpose ? inLocale(purpose.question, locale) : key;
  };
  return [
    ...(contact ? [[t.contact, dateCell(contact.updatedAt), `${contact.way}, ${contact.hours}`]] : []),
    ...(reach?.phone ? [[t.phone, '', reach.phone]] : []),
    ...(reach?.address ? [[t.address, '', reach.address]] : []),
    ...(entry
      ? [[t.entry, dateCell(entry.at), [entry.way, entry.channelKey, entry.cellKey].filter(Boolean).join(', ')]]
      : []),
    ...tiers.map(({ tierKey, state, at }) => [t.tier, dateCell(at), `${tierKey}, ${state}`]),
    ...noted.map(({ purposeKey, way, at }) => [t.noted, dateCell(at), `${questionOf(purposeKey)} (${way})`]),
  ];
}

async function shareRows({ db }: AppContext, { testerId, definition, locale }: Whose): Promise<Row[]> {
  const t = pick(messages, locale).other;
  const where = { testerId };
  const [yeses, switches, results] = await Promise.all([
    db.holderConsent.findMany({ where, orderBy: { since: 'asc' } }),
    db.boardSwitch.findMany({ where, orderBy: { changedAt: 'asc' } }),
    db.sharedResult.findMany({ where, orderBy: { sharedAt: 'asc' } }),
  ]);
  const serviceOf = (key: string) => {
    const service = definition.services.find((one) => one.key === key);
    return service ? inLocale(service.title, locale) : key;
  };
  const datasetOf = (key: string) => {
    const dataset = definition.datasets.find((one) => one.key === key);
    return dataset ? inLocale(dataset.title, locale) : key;
  };
  return [
    ...yeses.map(({ holderId, serviceKey, since, endedAt }) => [
      ...[endedAt ? t.holderEnded : t.holder, dateCell(endedAt ?? since), `${holderId}, ${serviceOf(serviceKey)}`],
    ]),
    ...switches.map(({ serviceKey, dataset, isOn, changedAt }) => [
      ...[isOn ? t.switchOn : t.switchOff, dateCell(changedAt), `${serviceOf(serviceKey)}, ${datasetOf(dataset)}`],
    ]),
    ...results.map(({ resultKey, recipientKey, period, sharedAt }) => [
      ...[t.result, dateCell(sharedAt), `${resultKey}, ${period}, ${recipientKey}`],
    ]),
  ];
}

/** Messages that were sent: which, when and what became of them. Their words are kept nowhere. */
async function messageRows(
  { db }: AppContext,
  { id: testerId, pilotSlug, pseudonym }: { id: string; pilotSlug: string; pseudonym: string },
  locale: Locale,
): Promise<Row[]> {
  const t = pick(messages, locale).other;
  const optOut = await db.messageOptOut.findUnique({ where: { testerId } });
  const sends = await db.messageSend.findMany({ where: { pilotSlug, pseudonym }, orderBy: { at: 'asc' } });
  return [
    ...(optOut ? [[t.noReminders, dateCell(optOut.at), '']] : []),
    ...sends.map(({ messageKey, outcome, at }) => [t.message, dateCell(at), `${messageKey}, ${outcome}`]),
  ];
}

/** What they do in the group: that they voted is told, what they voted nobody knows. */
async function groupRows({ db }: AppContext, { testerId, locale }: Pick<Whose, 'testerId' | 'locale'>): Promise<Row[]> {
  const t = pick(messages, locale).other;
  const [proposals, comments, optOuts, electors, seats, volunteers, charters, stood] = await Promise.all([
    db.proposal.findMany({ where: { authorId: testerId }, orderBy: { createdAt: 'asc' } }),
    db.proposalComment.findMany({ where: { authorId: testerId }, orderBy: { at: 'asc' } }),
    db.proposalOptOut.findMany({ where: { testerId } }),
    db.elector.findMany({ where: { testerId } }),
    db.boardSeat.findMany({ where: { testerId } }),
    db.seatVolunteer.findMany({ where: { testerId } }),
    db.charterAcceptance.findMany({ where: { testerId } }),
    db.seatCandidate.findMany({ where: { testerId }, orderBy: { at: 'asc' } }),
  ]);
  const voted = await db.proposal.findMany({
    where: { id: { in: electors.map(({ voteId }) => voteId) } },
    select: { id: true, recipientKey: true },
  });
  return [
    ...proposals.map(({ kind, recipientKey, createdAt }) => [
      t.proposal,
      dateCell(createdAt),
      `${kind}, ${recipientKey}`,
    ]),
    ...comments.map(({ body, at }) => [t.comment, dateCell(at), body]),
    ...optOuts.map(({ decisionKey, at }) => [t.optOut, dateCell(at), decisionKey]),
    ...electors.map(({ hasVoted, voteId }) => [
      ...[hasVoted ? t.voted : t.elector, '', voted.find(({ id }) => id === voteId)?.recipientKey ?? t.board],
    ]),
    ...stood.map(({ at, statement }) => [t.candidate, dateCell(at), statement]),
    ...seats.map(({ heldFrom, college }) => [t.seat, dateCell(heldFrom), college]),
    ...volunteers.map(({ at }) => [t.volunteer, dateCell(at), '']),
    ...charters.map(({ version, at }) => [t.charter, dateCell(at), String(version)]),
  ];
}
