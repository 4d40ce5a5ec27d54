import { createHmac } from 'node:crypto';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Db } from '~/platform/database/open.server.ts';
import type { CompletedAnswer } from '~/surveys/answers/read-answers.server.ts';
import {
  type Coding,
  maskAnswer,
  renameTag,
  tagAnswer,
  unmaskAnswer,
  untagAnswer,
} from '~/surveys/coding/code-answers.server.ts';
import { readMaskedAnswers } from '~/surveys/coding/masked-answers.server.ts';
import { type OpenAnswer, type OpenQuestion, readOpenAnswers } from '~/surveys/coding/open-answers.server.ts';
import { formVersions } from '~/surveys/form/form-versions.server.ts';
import type { StoredForm, WavePlace } from '~/surveys/form/stored-form.server.ts';
import { type CountedWave, countWaves } from '~/surveys/waves/count-waves.server.ts';
import type { TesterTraits } from './exports/source.ts';
import { testerTraitsOffer } from './exports/traits-offer.ts';
import {
  type ActivityCount,
  type ActivityCountQuery,
  type ComingsAndGoings,
  countActivity,
  countComings,
} from './indicators/count-activity.server.ts';
import { readSharedMeans, type SharedMean } from './indicators/read-shared-means.server.ts';
import { readUse, type UseQuery, type UseRow } from './read-use.server.ts';
import { type PendingEntry, type PendingQuery, readPending } from './rollup/pending.server.ts';

/**
 * What research is given instead of the application's context: the activity log, the pilot's row, what is rolled up of
 * it, its own exports, the clock, and functions that read what was asked and answered under pseudonyms and note codes and
 * masks on open answers. Vaults, agreements, identities, keys and the outside world are out of its reach, by type and in
 * fact.
 */
export interface ResearchContext
  extends Omit<AppContext, 'db' | 'database' | 'keys' | 'masterKey' | 'mail' | 'tasks' | 'offers' | 'outboundFetch'> {
  readonly db: Pick<
    Db,
    'activityEntry' | 'pilot' | 'indicatorValue' | 'researchExport' | 'trajectoryRollUp' | 'trajectoryChunk'
  >;
  /** The figures of the log that take SQL. */
  readonly readUse: (query: UseQuery) => Promise<UseRow[]>;
  /** Counts of the log by period, for indicators. */
  readonly countActivity: (query: ActivityCountQuery) => Promise<ActivityCount[]>;
  readonly countComings: (query: ActivityCountQuery) => Promise<ComingsAndGoings[]>;
  /** Answers that were sent, under pseudonyms, with what somebody masked in them masked. */
  readonly readAnswers: (place: WavePlace) => Promise<CompletedAnswer[]>;
  /** Means over groups, made by the room that holds what was shared. */
  readonly readSharedMeans: (pilotSlug: string) => Promise<SharedMean[]>;
  /** Stratum and channel of entry by pseudonym, and nothing else of anybody; empty where nobody answers. */
  readonly readTraits: (pilotSlug: string) => Promise<ReadonlyMap<string, TesterTraits>>;
  /** A key that names people for one purpose: the same for the same purpose here, of no use for anything else. */
  readonly namingKey: (purpose: string) => Uint8Array;
  readonly readPending: (query: PendingQuery) => Promise<PendingEntry[]>;
  /** What a wave asked, the last version first. */
  readonly readForms: (place: WavePlace) => Promise<StoredForm[]>;
  /** How many people each wave was put to, and how many answered; nobody by name nor number. */
  readonly countWaves: (definition: PilotDefinition) => Promise<CountedWave[]>;
  /** What people wrote, without pseudonyms, and the notes that research makes of it: all that this room may write. */
  readonly openAnswers: {
    readonly read: (question: OpenQuestion) => Promise<OpenAnswer[]>;
    readonly tag: (coding: Coding & { answerId: string; tag: string }) => Promise<void>;
    readonly untag: (coding: OpenQuestion & { answerId: string; tag: string }) => Promise<void>;
    readonly rename: (coding: OpenQuestion & { tag: string; to: string }) => Promise<void>;
    readonly mask: (coding: Coding & { answerId: string; text: string }) => Promise<void>;
    readonly unmask: (coding: OpenQuestion & { answerId: string }) => Promise<void>;
  };
}

export function researchContext(
  context: Pick<AppContext, 'env' | 'clock' | 'log' | 'publicUrl' | 'db'> &
    Partial<Pick<AppContext, 'offers' | 'masterKey'>>,
): ResearchContext {
  const { env, clock, log, publicUrl, db, offers, masterKey } = context;
  return {
    env,
    clock,
    log,
    publicUrl,
    db: {
      ...{ activityEntry: db.activityEntry, pilot: db.pilot },
      ...{ indicatorValue: db.indicatorValue, researchExport: db.researchExport },
      ...{ trajectoryRollUp: db.trajectoryRollUp, trajectoryChunk: db.trajectoryChunk },
    },
    readUse: (query) => readUse(db, query),
    countActivity: (query) => countActivity(db, query),
    countComings: (query) => countComings(db, query),
    readAnswers: (place) => readMaskedAnswers(db, place),
    readSharedMeans: (pilotSlug) => readSharedMeans(db, pilotSlug),
    readTraits: async (pilotSlug) => (await offers?.take(testerTraitsOffer)?.({ db }, pilotSlug)) ?? new Map(),
    namingKey: (purpose) => {
      if (!masterKey) throw new Error('No master key here: nobody can be named anew');
      return createHmac('sha256', masterKey).update(`research-names ${purpose}`).digest();
    },
    readPending: (query) => readPending(db, query),
    readForms: (place) => formVersions(db, place),
    countWaves: (definition) => countWaves({ db, clock }, definition),
    openAnswers: {
      read: (question) => readOpenAnswers(db, question),
      tag: (coding) => tagAnswer({ db, clock }, coding),
      untag: (coding) => untagAnswer({ db }, coding),
      rename: (coding) => renameTag({ db }, coding),
      mask: (coding) => maskAnswer({ db, clock }, coding),
      unmask: (coding) => unmaskAnswer({ db }, coding),
    },
  };
}
