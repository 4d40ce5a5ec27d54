import type { Life } from '../behaviour/day.ts';
import type { SimulatedPerson } from '../behaviour/person.ts';

/** What the engine knows of someone's round trips to one holder. */
export interface HolderLink {
  /** Round trips begun. */
  trips: number;
  connected: boolean;
  /** Something has arrived from there. */
  hasReadings: boolean;
  /** Day of the rehearsal of the last sync that was tried. */
  lastSyncOn: number | null;
  /** First day on which a sync failed, while none has succeeded since. */
  failingSince: number | null;
  /** The holder waits for this person to connect again. */
  waitsForThem: boolean;
  /** They moved house, and the holder knows them by their former number. */
  hasMoved: boolean;
}

/** Someone invited, and how far they have come. Changed by the acts, in order of time. */
export interface Participant {
  readonly person: SimulatedPerson;
  /** C-0001: how the log names someone invited who is not, or not yet, a tester. */
  readonly candidate: string;
  /** Token of the enrolment link they received. */
  token: string;
  testerId: string | null;
  pseudonym: string | null;
  life: Life | null;
  /** Keys of purposes that they were asked about. */
  readonly asked: Set<string>;
  /** Keys of purposes agreed to and not withdrawn, in the definition's order. */
  granted: string[];
  readonly links: Map<string, HolderLink>;
  /** Keys of gestures adopted, in order. */
  readonly gestures: string[];
  /** Keys of the gestures proposed when they first looked, best first; null before. */
  proposed: readonly string[] | null;
  /** Whether a visit of theirs has had consumption to show. */
  hasSeen: boolean;
  /** Whether they had their chance to share what testers compare. */
  hasCompared: boolean;
  /** Day on which an opening was last written down. */
  lastOpenedOn: number | null;
  /** Pages of services that have had something to show them. */
  readonly shown: Set<string>;
  /** Kind of activity → day on which such a view was last written down. */
  readonly viewedOn: Map<string, number>;
  /** Datasets of dated things whose page they have opened. */
  readonly looked: Set<string>;
  /** Days on which they opened their space, each once. */
  readonly visitedOn: number[];
  /** Surveys that they sent. */
  readonly answered: Set<string>;
  /** Day on which they left by the door. */
  leftOn: number | null;
  /** Day on which they gave up, without a word or not. */
  gaveUpOn: number | null;
}

export function newParticipant(person: SimulatedPerson, candidate: string): Participant {
  return {
    person,
    candidate,
    token: '',
    testerId: null,
    pseudonym: null,
    life: null,
    asked: new Set(),
    granted: [],
    links: new Map(),
    gestures: [],
    proposed: null,
    hasSeen: false,
    hasCompared: false,
    lastOpenedOn: null,
    shown: new Set(),
    viewedOn: new Map(),
    looked: new Set(),
    visitedOn: [],
    answered: new Set(),
    leftOn: null,
    gaveUpOn: null,
  };
}

/** The link to a holder, begun if there was none. */
export function linkTo(participant: Participant, holderId: string): HolderLink {
  const known = participant.links.get(holderId);
  if (known) return known;
  const link: HolderLink = {
    trips: 0,
    connected: false,
    hasReadings: false,
    lastSyncOn: null,
    failingSince: null,
    waitsForThem: false,
    hasMoved: false,
  };
  participant.links.set(holderId, link);
  return link;
}
