import type { AppContext } from '~/platform/context.server.ts';

/**
 * Writes down what a tester decides about a gesture; an opposite decision ends. The same decision again, or
 * a second tap under way, changes nothing. Returns whether anything changed.
 */
export async function decideGesture(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  input: { testerId: string; gestureKey: string; decision: 'adopted' | 'declined' },
): Promise<boolean> {
  const { testerId, gestureKey, decision } = input;
  const now = clock.now();
  return db.$transaction(
    async (tx) => {
      await tx.gestureDecision.updateMany({
        where: { testerId, gestureKey, endedAt: null, decision: { not: decision } },
        data: { endedAt: now },
      });
      // The partial unique index of the table makes the second of two taps insert nothing.
      const inserted = await tx.$executeRaw`
        INSERT INTO "GestureDecision" (id, "testerId", "gestureKey", decision, "decidedAt")
        VALUES (gen_random_uuid(), ${testerId}::uuid, ${gestureKey}, ${decision}, ${now})
        ON CONFLICT ("testerId", "gestureKey") WHERE "endedAt" IS NULL DO NOTHING`;
      return inserted > 0;
    },
    { maxWait: 15_000, timeout: 15_000 },
  );
}
