import type { RequestHandler } from 'msw';
import type { Clock } from '~/platform/clock.ts';
import type { Entry } from '~/platform/entry.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Reading } from '~/platform/reading.ts';
import type { EntryField } from './entry-fields.ts';
import type { HolderId } from './holder-ids.ts';
import type { Day } from './local-time.ts';
import type { HolderOperation } from './operation.ts';
import type { SandboxWorld } from './sandbox-world.ts';

/** Where a holder's services answer. An address that no source gives is absent: it must come from the settings. */
export interface HolderHosts {
  readonly api: string;
  readonly token: string;
  /** The holder's consent page; in the sandbox it is a page of this application (a path). */
  readonly authorize?: string | undefined;
}

interface DatasetBase {
  /** Key of the vault's dataset, 'enedis/load-curve'. */
  readonly key: string;
  readonly title: Bilingual;
  /** Longest window that one call may ask for. */
  readonly maxWindowDays: number;
  /** How far back a call may go: months, then days. */
  readonly history: { readonly months: number; readonly days: number };
}

/** What a meter measures, interval after interval. */
export interface SeriesManifest extends DatasetBase {
  readonly yields: 'readings';
  readonly unit: 'Wh';
  /** 30 for a load curve, 1440 for days; null when the interval is the one of the bill. */
  readonly intervalMinutes: number | null;
  /** A reading above this mean power is a mistake of the file, not a consumption. */
  readonly absurdAboveWatts: number;
}

/** Dated things that the holder knows: payments, receipts, trips. */
export interface EntriesManifest extends DatasetBase {
  readonly yields: 'entries';
  /** What each entry may say, in the order in which it is shown. Nothing else is ever kept. */
  readonly fields: readonly EntryField[];
}

export type DatasetManifest = SeriesManifest | EntriesManifest;

/** What a holder's data is about; says with which picture it is asked for. */
export type Matter = 'electricity' | 'gas' | 'benefits' | 'shopping' | 'travel' | 'culture';

export interface HolderManifest {
  readonly id: HolderId;
  readonly name: string;
  readonly site: string;
  readonly matter: Matter;
  readonly contract: {
    /** official: read from the holder's own pages; secondary: from someone who copied them; proposal: ours. */
    readonly status: 'official' | 'secondary' | 'proposal';
    readonly version: string;
    readonly source: Bilingual;
    readonly readOn: Day;
  };
  readonly hosts: { readonly sandbox: HolderHosts; readonly production: HolderHosts };
  /** What the holder calls the number by which it knows a customer, and where it puts it on the way back. */
  readonly subject: { readonly name: Bilingual; readonly parameter: string };
  /** Asked by civil status: the way back from the person's consent brings it (FranceConnect). */
  readonly returnsIdentity?: boolean;
  /** Everything that can be asked for, with the reason a person is given. Keys are datasets', or parts' of one. */
  readonly permissions: readonly { readonly key: string; readonly title: Bilingual; readonly reason: Bilingual }[];
  readonly datasets: readonly DatasetManifest[];
  readonly quotas: { readonly perSecond: number; readonly perHour: number | null };
  /** Local time from which the readings of the day before can be had. */
  readonly publishedFrom: string;
  /** Longest consent, years. */
  readonly maxConsentYears: number;
}

/** How this installation talks to a holder: the sandbox unless configured otherwise. */
export interface HolderSettings {
  readonly mode: 'sandbox' | 'production';
  readonly clientId: string;
  readonly clientSecret: string;
  /** SIRET under which this installation is cleared, where the holder asks who receives. */
  readonly recipient?: string;
  /** Replaces the manifest's addresses where given. */
  readonly hosts?: Partial<HolderHosts>;
  /** Pauses between calls to stay within the quota per second. Absent in the sandbox, whose clock may stand still. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface AuthorizeRequest {
  readonly clientId: string;
  /** ≤ 100 characters, returned unchanged. */
  readonly state: string;
  /** Where the holder sends the person back; in the sandbox a path of this site. */
  readonly redirectUri: string;
  /** ISO 8601, at most three years: 'P1Y'. */
  readonly durationIso: string;
  /** Keys of the manifest's permissions. */
  readonly scopes: readonly string[];
  /**
   * Sandbox only: an opaque word that stands for the person, the same at every holder, so that the electricity
   * and the gas of one tester are those of one simulated home. Without it the `state` serves.
   */
  readonly customer?: string;
}

/** A person's civil status, as FranceConnect gives it and as API Particulier asks for it. */
export interface PivotIdentity {
  readonly familyName: string;
  /** One to three. */
  readonly givenNames: readonly string[];
  readonly birthDate: Day;
  readonly sex: 'M' | 'F';
  /** INSEE codes. */
  readonly birthPlace: string;
  readonly birthCountry: string;
}

/** What the holder granted to one tester. */
export interface HolderGrant {
  /** The number by which the holder knows them: usage_point_id, PCE, customer number. */
  readonly subject: string;
  /** Where the holder is asked by civil status. Sealed with the rest of the grant. */
  readonly identity?: PivotIdentity | undefined;
}

export interface HolderAccess {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly grant: HolderGrant;
  readonly settings?: HolderSettings;
  /** Told before each call that counts in the holder's quotas; what it throws ends the work. */
  readonly onCall?: (() => void) | undefined;
}

export interface WindowsRequest extends HolderAccess {
  readonly dataset: string;
  /** First day. Days before the holder's history are left out without an error. */
  readonly from: Day;
  /** Day after the last. Days to come are left out. */
  readonly to: Day;
}

interface Window {
  readonly window: { readonly from: Day; readonly to: Day };
}

/** What one call to the holder gave, in order of time, and the days that were asked for. */
export type FetchedWindow =
  | (Window & { readonly yields: 'readings'; readonly readings: readonly Reading[] })
  | (Window & { readonly yields: 'entries'; readonly entries: readonly Entry[] });

/** What a contract says that helps to read the curve; unknown where the grant hides it. */
export interface HolderContract {
  readonly subscribedPowerKva?: number | undefined;
  readonly offPeakHours?: string | undefined;
  readonly inServiceSince?: Day | undefined;
  /** Yearly reference consumption that the gas holder computes, kWh. */
  readonly yearlyReferenceKwh?: number | undefined;
}

export interface Holder {
  readonly manifest: HolderManifest;
  /** Address to send the person to. In the sandbox, a path of this site. */
  authorizeUrl(request: AuthorizeRequest, settings?: HolderSettings): string;
  /**
   * Reads what the holder put on the return address. The caller has checked `state`.
   * Throws `holders.consentRefused`, `holders.redirectIncomplete` or the error the holder reported.
   */
  readRedirect(params: URLSearchParams): HolderGrant;
  /**
   * Yields window by window, oldest first, so that what arrived is kept when a later window fails.
   * A window without data is yielded empty. When no window has any, a series throws `holders.noData`: a meter always
   * measures; of entries there may well be none.
   * Throws AppErrors of errors.ts.
   */
  fetchWindows(request: WindowsRequest): AsyncGenerator<FetchedWindow, void, void>;
  fetchContract?(request: HolderAccess): Promise<HolderContract>;
  /** Gives back what was granted, where the holder's contract has a call for it. Nothing happens when nothing is left. */
  revoke?(request: HolderAccess): Promise<void>;
  /** The calls that it answers, for documents. */
  readonly operations: readonly HolderOperation[];
  /** What answers in the sandbox. */
  mockHandlers(world: SandboxWorld): RequestHandler[];
}
