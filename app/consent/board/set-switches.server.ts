import type { AppContext } from '~/platform/context.server.ts';

export interface BoardCell {
  readonly serviceKey: string;
  readonly dataset: string;
}

/** Turns switches of a tester's board on or off; those that already are stay as they were, with their date. */
export async function setSwitches(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  { testerId, cells, isOn }: { testerId: string; cells: readonly BoardCell[]; isOn: boolean },
): Promise<void> {
  const changedAt = clock.now();
  for (const { serviceKey, dataset } of cells) {
    await db.$executeRaw`
      INSERT INTO "BoardSwitch" ("testerId", "serviceKey", dataset, "isOn", "changedAt")
      VALUES (${testerId}::uuid, ${serviceKey}, ${dataset}, ${isOn}, ${changedAt})
      ON CONFLICT ("testerId", "serviceKey", dataset) DO UPDATE
        SET "isOn" = EXCLUDED."isOn", "changedAt" = EXCLUDED."changedAt"
        WHERE "BoardSwitch"."isOn" <> EXCLUDED."isOn"`;
  }
}
