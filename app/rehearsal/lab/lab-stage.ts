import { type ShareReader, serviceReader } from '~/consent/shares/share-reader.ts';
import type { Policy } from '~/governance/policy/policy.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { RehearsalContext } from '../engine/stage.ts';
import type { ReaderName } from './measures.ts';

/** Someone who takes part in a replay. */
export interface LabTester {
  readonly testerId: string;
  readonly pseudonym: string;
  readonly panelKey: string;
}

/** What a replay plays on. */
export interface LabStage {
  readonly context: RehearsalContext;
  /** As testers of the replay meet it. */
  readonly definition: PilotDefinition;
  readonly policy: Policy;
  readonly testers: readonly LabTester[];
}

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export function pass({ context }: Pick<LabStage, 'context'>, ms: number): void {
  context.clock.moveTo(new Date(context.clock.now().getTime() + ms));
}

/** Everyone who may ask, in the order in which a page shows them. */
export function readersOfPilot({ services, recipients }: PilotDefinition): ShareReader[] {
  return [
    { kind: 'tester' },
    ...services.map(({ key }) => serviceReader(key)),
    ...recipients.map(({ key }) => ({ kind: 'recipient' as const, key })),
    ...(['operator', 'other-tester', 'trustee'] as const).map((kind) => ({ kind })),
  ];
}

export function nameOfReader(reader: ShareReader): ReaderName {
  if (reader.kind === 'service' || reader.kind === 'recipient') return `${reader.kind}:${reader.key}`;
  if (reader.kind === 'person') return `service:${reader.service}`;
  return reader.kind === 'export' ? 'tester' : reader.kind;
}
