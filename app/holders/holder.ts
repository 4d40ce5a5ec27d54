import type { RequestHandler } from 'msw';
import type { Clock } from '~/platform/clock.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { Reading } from '~/platform/reading.ts';
import type { HolderId } from './holder-ids.ts';
import type { Day } from './local-time.ts';
import type { SandboxWorld } from './sandbox-world.ts';

/** Where a holder's services answer. An address that no source gives is absent: it must come from the settings. */
export interface HolderHosts {
  readonly api: string;
  readonly token: string;
  /** The holder's consent page; in the sandbox it is a page of this application (a path). */
  readonly authorize?: string | undefined;
}

export interface DatasetManifest {
  /** Key of the vault's dataset, 'enedis/load-curve'. */
  readonly key: string;
  readonly title: Bilingual;
  readonly unit: 'Wh';
  /** 30 for a load curve, 1440 for days; null when the interval is the one of the bill. */
  readonly intervalMinutes: number | null;
  /** Longest window that one call may ask for. */
  readonly maxWindowDays: number;
  /** How far back a call may go: months, then days. */
  readonly history: { readonly months: number; readonly days: number };
  /** A reading above this mean power is a mistake of the file, not a consumption. */
  readonly absurdAboveWatts: number;
}

export interface HolderManifest {
  readonly id: HolderId;
  readonly name: string;
  readonly site: string;
  readonly energy: 'electricity' | 'gas';
  readonly contract: {
    /** official: read from the holder's own pages; secondary: from someone who copied them; proposal: ours. */
    readonly status: 'official' | 'secondary' | 'proposal';
    readonly version: string;
    readonly source: string;
    readonly readOn: Day;
  };
  readonly hosts: { readonly sandbox: HolderHosts; readonly production: HolderHosts };
  /** What the holder calls the customer's meter, and its length in digits. */
  readonly subject: { readonly name: Bilingual; readonly parameter: 'usage_point_id' | 'pce' };
  /** Everything that can be asked for, with the reason a person is given. Keys are datasets' or records'. */
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

/** What the holder granted to one tester. */
export interface HolderGrant {
  /** usage_point_id or PCE, 14 digits. */
  readonly subject: string;
}

export interface HolderAccess {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly grant: HolderGrant;
  readonly settings?: HolderSettings;
}

export interface ReadingsRequest extends HolderAccess {
  readonly dataset: string;
  /** First day. Days before the holder's history are left out without an error. */
  readonly from: Day;
  /** Day after the last. Days to come are left out. */
  readonly to: Day;
}

/** Readings of one call to the holder, in order of time, and the days that were asked for. */
export interface FetchedWindow {
  readonly readings: readonly Reading[];
  readonly window: { readonly from: Day; readonly to: Day };
}

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
   * A window without data is yielded empty; when no window has any, throws `holders.noData`.
   * Throws AppErrors of errors.ts.
   */
  fetchReadings(request: ReadingsRequest): AsyncGenerator<FetchedWindow, void, void>;
  fetchContract(request: HolderAccess): Promise<HolderContract>;
  /** Gives back what was granted, where the holder's contract has a call for it. Nothing happens when nothing is left. */
  revoke?(request: HolderAccess): Promise<void>;
  /** What answers in the sandbox. */
  mockHandlers(world: SandboxWorld): RequestHandler[];
}
