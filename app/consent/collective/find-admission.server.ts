import { z } from 'zod';
import { AppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import type { Admission } from '~/platform/database/generated/client.ts';
import type { Tx } from '~/platform/database/open.server.ts';
import { type AdmissionEvent, type AdmissionState, asAdmissionState, nextAdmissionState } from './admission-state.ts';

/** A request made to this pilot's board. Throws a 404 Response. */
export async function findAdmission(
  { db }: Pick<AppContext, 'db'>,
  { pilotSlug, admissionId }: { pilotSlug: string; admissionId: string },
): Promise<Admission> {
  const id = z.uuid().safeParse(admissionId);
  const row = id.success ? await db.admission.findUnique({ where: { id: id.data, pilotSlug } }) : null;
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** The row, held until the transaction ends. */
export async function lockAdmission(tx: Tx, admissionId: string): Promise<Admission> {
  await tx.$queryRaw`SELECT 1 FROM "Admission" WHERE id = ${admissionId}::uuid FOR UPDATE`;
  const row = await tx.admission.findUnique({ where: { id: admissionId } });
  if (!row) throw new Response(null, { status: 404 });
  return row;
}

/** The state after the event. AppError('assembly.admission-past') for one that came too late or too early. */
export function afterEvent({ state }: Pick<Admission, 'state'>, event: AdmissionEvent): AdmissionState {
  const to = nextAdmissionState(asAdmissionState(state), event);
  if (!to) throw new AppError('assembly.admission-past');
  return to;
}
