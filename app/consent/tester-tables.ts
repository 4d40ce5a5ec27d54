/** What becomes of a table's rows about a tester: in the archive they take away, and when they leave. */
export interface TesterTable {
  /** Where the archive tells it; or why it does not. */
  readonly archive: string | { readonly not: string };
  /** Whether leaving erases it; or why a row stays. */
  readonly leaving: 'erased' | { readonly stays: string };
}

/**
 * Every table with rows about one tester (a column `testerId` or `pseudonym`), and what becomes of them. A test holds
 * this against the schema: a new table is told and erased, or says here why not.
 */
export const TESTER_TABLES: Readonly<Record<string, TesterTable>> = {
  Tester: { archive: 'identity', leaving: { stays: 'a row with dates and a number: the study counts who left' } },
  TesterIdentity: { archive: 'identity', leaving: 'erased' },
  Consent: {
    archive: 'consents, receipts',
    leaving: { stays: 'the fact of an agreement, terminated, without identity' },
  },
  ActivityEntry: { archive: 'activity', leaving: { stays: 'the log of the study, under a number that leads nowhere' } },
  HolderConnection: {
    archive: { not: 'a sealed grant that only a holder understands; how far it was fetched is in the readings' },
    leaving: 'erased',
  },
  ConnectionAttempt: { archive: { not: 'a hash that lives fifteen minutes' }, leaving: 'erased' },
  Session: { archive: { not: 'a hash of the cookie that the person holds' }, leaving: 'erased' },
  ReturnLink: { archive: { not: 'a hash of the link that was mailed to the person' }, leaving: 'erased' },
  Task: { archive: { not: 'how far a piece of work is: what it brought is in the readings' }, leaving: 'erased' },
  GestureDecision: { archive: 'gestures', leaving: 'erased' },
  ChosenOutings: { archive: 'outings', leaving: 'erased' },
  SharedView: { archive: 'views', leaving: 'erased' },
  FollowUp: { archive: 'follow-up', leaving: 'erased' },
  VaultChunk: { archive: 'readings', leaving: 'erased' },
  VaultRecord: { archive: 'statements', leaving: 'erased' },
  VaultNote: { archive: 'notes', leaving: 'erased' },
  VaultAccess: { archive: 'accesses', leaving: 'erased' },
  ContactPreference: { archive: 'other', leaving: 'erased' },
  TesterEntry: { archive: 'other', leaving: 'erased' },
  TierMember: { archive: 'other', leaving: 'erased' },
  NotedDecision: { archive: 'other', leaving: 'erased' },
  PaperForm: { archive: 'papers', leaving: 'erased' },
  MessageOptOut: { archive: 'other', leaving: 'erased' },
  SurveyAnswer: {
    archive: 'surveys',
    leaving: { stays: 'answers under a number that leads nowhere, unless the person asked for them to be erased' },
  },
  MessageSend: {
    archive: 'other',
    leaving: { stays: 'that a number was written to, when and about what; never the words, nor the address' },
  },
  HolderConsent: { archive: 'other', leaving: 'erased' },
  BoardSwitch: { archive: 'other', leaving: 'erased' },
  SharedResult: {
    archive: 'other',
    leaving: { stays: 'the fact of a share, without number nor content, until its recipient has been told' },
  },
  ServiceCopy: {
    archive: 'readings (the copies are asked)',
    leaving: { stays: 'a count without number, until the service confirms that it erased its copy' },
  },
  Departure: {
    archive: { not: 'begins when they leave' },
    leaving: { stays: 'how the leaving went; nothing of who left' },
  },
  ProposalOptOut: { archive: 'other', leaving: 'erased' },
  ExchangeMember: { archive: 'messages', leaving: 'erased' },
  ExchangeThanks: { archive: { not: 'about words of somebody else' }, leaving: 'erased' },
  ExchangeReport: { archive: { not: 'about words of somebody else' }, leaving: 'erased' },
  SeatVolunteer: { archive: 'other', leaving: 'erased' },
  SeatCandidate: {
    archive: 'other',
    leaving: { stays: 'a number on a ballot paper and its count, without who stood nor their words' },
  },
  CharterAcceptance: { archive: 'other', leaving: 'erased' },
  BoardSeat: { archive: 'other', leaving: { stays: 'that a seat was held, without who held it' } },
  CommentReport: { archive: { not: 'about words of somebody else' }, leaving: 'erased' },
  Elector: {
    archive: 'other',
    leaving: { stays: 'while a vote they took part in runs, so that it is counted once; erased with the count' },
  },
  Candidate: {
    archive: { not: 'deleted at enrolment; before it, the candidate has a page of their own' },
    leaving: { stays: 'nothing: the row is gone since they enrolled' },
  },
};
