import { type Remedy, remedyOf } from '~/holders/errors.ts';
import { type HolderId, isHolderId } from '~/holders/holder-ids.ts';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { datasetsOfHolder, grantedPurposes } from './granted-purposes.server.ts';
import { servicesMissing } from './holder-consents/services-missing.ts';
import { syncedUntilSchema } from './synced-until.ts';
import { findTesterPilot } from './tester-pilot.server.ts';

/** Whose turn it is after a failure. */
export type { Remedy } from '~/holders/errors.ts';

export interface ConnectionView {
  readonly holderId: HolderId;
  /** `none`: never connected. `action-needed`: the holder answers, but wants something of the tester. */
  readonly state: 'none' | 'connected' | 'action-needed' | 'disconnected';
  /** Datasets that the tester agreed to have fetched from it; none: an agreement is needed first. */
  readonly datasets: readonly string[];
  /** Services for which the tester has not said yes there yet, where the policy asks for a yes per service. */
  readonly servicesToAgree: readonly string[];
  /** Dataset → the day after the last one received. */
  readonly syncedUntil: Readonly<Record<string, string>>;
  readonly lastSyncAt: Date | null;
  /** Code of the last failure (holders.…), whose words are in the holders' messages; null after a success. */
  readonly lastErrorCode: string | null;
  /** Whose turn it is after that failure. */
  readonly remedy: Remedy | null;
}

/** The holders of the tester's pilot, in the definition's order, and how each is connected. */
export async function listConnections(context: AppContext, testerId: string): Promise<ConnectionView[]> {
  const { definition } = await findTesterPilot(context, testerId);
  const granted = await grantedPurposes(context, testerId, definition);
  const rows = await context.db.holderConnection.findMany({ where: { testerId } });
  const yeses = await context.db.holderConsent.findMany({ where: { testerId, endedAt: null } });
  return definition.holders.filter(isHolderId).map((holderId) => {
    const row = rows.find((connection) => connection.holderId === holderId);
    const code = row?.lastErrorCode ?? null;
    return {
      holderId,
      state: asState(row?.state),
      datasets: datasetsOfHolder(granted, holderId),
      servicesToAgree: servicesMissing(definition, { granted, holderId, yeses }),
      syncedUntil: syncedUntilSchema.parse(row?.syncedUntil ?? {}),
      lastSyncAt: row?.lastSyncAt ?? null,
      lastErrorCode: code,
      remedy: (code && remedyOf(new AppError(code))) || null,
    };
  });
}

function asState(text: string | undefined): ConnectionView['state'] {
  return text === 'connected' || text === 'action-needed' || text === 'disconnected' ? text : 'none';
}
