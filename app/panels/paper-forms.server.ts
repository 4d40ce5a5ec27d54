import { createHash } from 'node:crypto';
import { openForTester, sealForTester } from '~/consent/personal-key.server.ts';
import { recordDecision } from '~/consent/record-decision.server.ts';
import { lockTester, TRANSACTION } from '~/consent/tester-pilot.server.ts';
import { AppError, isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asLocale, DEFAULT_LOCALE } from '~/platform/i18n/messages.ts';
import { asDecision, type Decision } from './noted-decisions.server.ts';
import { MOST_PAPER_BYTES, PAPER_KINDS, type PaperKind, paperKind } from './paper-form.ts';

/** Scans of one tester: more is a mistake. */
const MOST_FORMS = 5;

/** What a file to attach is, or why it cannot be. AppError('panels.paper-size' | 'panels.paper-kind'). */
export function checkPaper(bytes: Uint8Array): PaperKind {
  if (bytes.byteLength === 0 || bytes.byteLength > MOST_PAPER_BYTES) throw new AppError('panels.paper-size');
  const kind = paperKind(bytes);
  if (!kind) throw new AppError('panels.paper-kind');
  return kind;
}

/**
 * Keeps a signed form, sealed with the tester's key, and lets what was written on it stand: the signature is the person's
 * own confirmation. Whoever typed it is kept with it, and cannot open it again.
 * Errors: a 404 Response for one who left; AppError('panels.paper-size' | 'panels.paper-kind' | 'panels.paper-many').
 */
export async function attachPaper(
  context: AppContext,
  { testerId, bytes, typedById }: { testerId: string; bytes: Uint8Array; typedById: string },
): Promise<void> {
  const kind = checkPaper(bytes);
  const sealed = await sealForTester(context, testerId, Buffer.from(bytes).toString('base64'));
  await context.db.$transaction(async (tx) => {
    await lockTester(tx, testerId);
    if ((await tx.paperForm.count({ where: { testerId } })) >= MOST_FORMS) throw new AppError('panels.paper-many');
    const at = context.clock.now();
    await tx.paperForm.create({ data: { testerId, kind, bytes: bytes.byteLength, sealed, typedById, at } });
  }, TRANSACTION);
  const scanSha256 = createHash('sha256').update(bytes).digest('hex');
  const noted = await context.db.notedDecision.findMany({ where: { testerId, way: 'paper' } });
  for (const { purposeKey, decision: said, locale } of noted) {
    const decision = asDecision(said);
    if (decision) await letStand(context, { testerId, purposeKey, decision, locale, typedById, scanSha256 });
    await context.db.notedDecision.deleteMany({ where: { testerId, purposeKey } });
  }
}

async function letStand(
  context: AppContext,
  signed: {
    testerId: string;
    purposeKey: string;
    decision: Decision;
    locale: string;
    typedById: string;
    scanSha256: string;
  },
): Promise<void> {
  const { testerId, purposeKey, decision, typedById, scanSha256 } = signed;
  const locale = asLocale(signed.locale) ?? DEFAULT_LOCALE;
  try {
    await recordDecision(context, {
      ...{ testerId, purposeKey, decision, locale, assistedBy: typedById, onPaper: { scanSha256 } },
    });
  } catch (error) {
    // Decided meanwhile by the person themselves, or past its last day: what stands there stands.
    if (!isAppError(error)) throw error;
  }
}

/** A scan, for the tester whose it is; a 404 Response for anything else. */
export async function openPaper(
  context: AppContext,
  { testerId, id }: { testerId: string; id: string },
): Promise<{ kind: PaperKind; bytes: Uint8Array<ArrayBuffer> }> {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Response(null, { status: 404 });
  const row = await context.db.paperForm.findUnique({ where: { id, testerId } });
  const kind = PAPER_KINDS.find((one) => one === row?.kind);
  if (!row || !kind) throw new Response(null, { status: 404 });
  const text = await openForTester<string>(context, testerId, row.sealed);
  return { kind, bytes: new Uint8Array(Buffer.from(text, 'base64')) };
}
