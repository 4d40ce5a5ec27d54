import type { DepartureActKind } from '~/consent/departure/plan-departure.ts';
import type { ReadObstacle } from '~/consent/shares/judge-reader.ts';
import type { GovernanceModelKey } from '~/governance/models.ts';
import type { Sight } from '~/governance/policy/policy.ts';
import type { StandIns } from './under-model.ts';

/** Who may ask to read: `service:<key>` and `recipient:<key>` by name, the others by what they are. */
export type ReaderName =
  | 'tester'
  | 'operator'
  | 'trustee'
  | 'other-tester'
  | `service:${string}`
  | `recipient:${string}`;

/** What one reader got when it asked for one dataset of one tester who had said every yes. */
export interface MeasuredReading {
  readonly reader: ReaderName;
  readonly sight: Sight;
  /** The program ran in the tester's own space: nothing went out to it. */
  readonly isInside: boolean;
  /** Readings, or 1 for what the tester stated, that it opened. */
  readonly opened: number;
  /** What stood in the way. */
  readonly obstacles: readonly ReadObstacle[];
  /** What stood in the way before the tester had said anything. */
  readonly atFirst: readonly ReadObstacle[];
}

export interface MeasuredDataset {
  readonly dataset: string;
  /** What is in it: the answers that a tester states, or what each reading says. */
  readonly fields: readonly string[];
  readonly holder: string;
  /** Where it lay once it had come: the tester's own part of what the model keeps, or a copy per service. */
  readonly lies: { readonly space: boolean; readonly copies: readonly string[] };
  readonly readers: readonly MeasuredReading[];
}

/** Pages that asked the tester for an answer on the way in, as many times as they were met. */
export interface PagesMet {
  readonly joining: number;
  readonly board: number;
  readonly question: number;
  readonly holder: number;
  readonly description: number;
}

export interface MeasuredAsking {
  readonly pages: PagesMet;
  readonly consents: {
    /** Times that the tester says yes: on joining, by switch or by question, and at holders. */
    readonly asked: number;
    /** On joining, one yes for everything that is brought in. */
    readonly onJoining: number;
    /** One switch for each service and dataset, on one page. */
    readonly onBoard: number;
    /** Questions that let data through, each on its page. */
    readonly aboutData: number;
    /** Questions about research, being written to, what is shared. */
    readonly other: number;
    /** Yeses said at a holder, one for each service. */
    readonly atHolders: number;
    /** Agreements that these wrote down, each with its own words and each withdrawn apart. */
    readonly recorded: number;
  };
  readonly decisions: {
    /** The yeses, the other trips to a holder, and what one share asks of the tester. */
    readonly total: number;
    /** Trips to a holder that give no yes apart. */
    readonly otherTrips: number;
    /** For one share: the tester's own gesture, or their ballot. */
    readonly shares: number;
    readonly ballots: number;
  };
  /** What others than the tester had to decide before anything was read or shared. */
  readonly byOthers: { readonly certifications: number; readonly seatVotes: number };
}

/** The one share that a replay plays, as the model decides it. */
export interface MeasuredShare {
  readonly way: 'own-result' | 'vote' | 'admission' | 'none';
  readonly recipient: string | null;
  /** Results let out, or totals published, that the recipient saw before anybody left. */
  readonly before: number;
  /** Of these, those that it still sees after one tester left. */
  readonly after: number;
  /** People behind a total published before the departure, and behind the next one; null where there is none. */
  readonly peopleBefore: number | null;
  readonly peopleNext: number | null;
  /** Why nothing could be shared. */
  readonly why: 'no-result' | 'no-recipient' | 'calendar-too-short' | 'nothing-to-add-up' | null;
}

export interface MeasuredDeparture {
  readonly acts: readonly {
    readonly kind: DepartureActKind;
    readonly subject: string | null;
    readonly state: string;
    readonly count: number | null;
  }[];
  /** Who could open something of theirs, and cannot any more; and who still can. */
  readonly stopsReading: readonly ReaderName[];
  readonly stillReads: readonly ReaderName[];
  readonly erased: { readonly readings: number; readonly statements: number; readonly isKeyDestroyed: boolean };
  readonly recalled: { readonly asked: number; readonly confirmedAtOnce: number; readonly confirmed: number };
  /** Services told one by one that a number left. */
  readonly servicesTold: number;
  /** Copies outside that nobody confirmed gone. */
  readonly copiesLeft: number;
  /** What stays: dates and a pseudonym, the log under that pseudonym, the fact of their agreements. */
  readonly remains: {
    readonly activityEntries: number;
    readonly agreementFacts: number;
    readonly ballotsCounted: number;
    readonly publishedTotals: number;
  };
  /** Testers behind the operator's totals, before and after; null where it is shown none. */
  readonly operatorTotals: { readonly testersBefore: number; readonly testersAfter: number } | null;
}

/** What came of replaying a pilot under one model. Everything in it was counted in rows that use cases wrote. */
export interface GovernanceMeasure {
  readonly model: GovernanceModelKey;
  /** Simulated testers, all of whom say every yes. */
  readonly testers: number;
  readonly datasets: readonly MeasuredDataset[];
  readonly askedPerTester: MeasuredAsking;
  readonly copies: { readonly made: number; readonly perTester: number; readonly readings: number };
  readonly share: MeasuredShare;
  readonly leaving: MeasuredDeparture;
  readonly leftOut: StandIns;
}
