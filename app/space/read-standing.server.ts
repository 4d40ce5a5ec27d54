import type { ChangeKind } from '~/pilots/protocol/add-version.server.ts';
import { asPilotState, type PilotState } from '~/pilots/protocol/life.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { TesterPrincipal } from './tester.ts';

/** A version of the protocol after the one under which this tester enrolled. */
export interface ProtocolChange {
  readonly version: number;
  readonly kind: ChangeKind;
  readonly changes: Bilingual;
  readonly at: string;
  readonly isRead: boolean;
}

/** Where the pilot is in its life and in its protocol, for one of its testers. */
export interface Standing {
  readonly state: PilotState;
  /** Once it is over: until when their space is kept. */
  readonly spacesUntil: string | null;
  /** The version in force, and since when; null before any was frozen. */
  readonly inForce: { readonly version: number; readonly at: string } | null;
  /** Latest first. */
  readonly changes: readonly ProtocolChange[];
}

/** More amendments than a pilot has. */
const MOST = 50;

export async function readStanding({ db }: Pick<AppContext, 'db'>, tester: TesterPrincipal): Promise<Standing> {
  const { testerId, pilotSlug } = tester;
  const [pilot, row, versions] = await Promise.all([
    db.pilot.findUniqueOrThrow({ where: { slug: pilotSlug }, select: { status: true, spacesUntil: true } }),
    db.tester.findUniqueOrThrow({ where: { id: testerId }, select: { readVersion: true, enrolledAt: true } }),
    db.protocolVersion.findMany({
      where: { pilotSlug },
      omit: { files: true },
      orderBy: { version: 'desc' },
      take: MOST,
    }),
  ]);
  const [latest] = versions;
  return {
    state: asPilotState(pilot.status),
    spacesUntil: pilot.spacesUntil?.toISOString() ?? null,
    inForce: latest ? { version: latest.version, at: latest.at.toISOString() } : null,
    changes: versions
      .filter(({ kind, at }) => kind !== 'launch' && at > row.enrolledAt)
      .map(({ version, kind, changesFr, changesEn, at }) => ({
        ...{ version, kind: kind as ChangeKind, at: at.toISOString(), isRead: version <= row.readVersion },
        changes: { fr: changesFr, en: changesEn },
      })),
  };
}
