import { Temporal } from 'temporal-polyfill';
import type { Principal } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import { getPilotDefinition } from '~/pilots/get-pilot-definition.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { certifyService } from './certify-service.server.ts';
import { withdrawCertification } from './withdraw-certification.server.ts';

export type CertificationProblem = 'certification-past' | 'criteria-missing' | 'reason-missing';

/** Certifies a service, or takes its certification back, as the posted form says; null when it was done. */
export async function receiveCertification(
  context: AppContext,
  input: { principal: Extract<Principal, { kind: 'staff' }>; territory: string; pilotSlug: string; form: FormData },
): Promise<{ service: string; problem: CertificationProblem } | null> {
  const { principal, territory, pilotSlug, form } = input;
  const serviceKey = String(form.get('service'));
  const isWithdrawal = form.get('intent') === 'withdraw';
  try {
    if (isWithdrawal) {
      const reason = String(form.get('reason') ?? '').slice(0, 500);
      await withdrawCertification(context, { pilotSlug, serviceKey, by: principal.name, reason });
    } else {
      const definition = await getPilotDefinition(context, pilotSlug);
      await certifyService(context, {
        ...{ pilotSlug, serviceKey, by: { userId: principal.userId, name: principal.name } },
        until: endOfDay(String(form.get('until')), definition.calendar.timeZone),
        criteria: form.getAll('criteria').map(String),
      });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { service: serviceKey, problem: error.code.replace('consent.', '') as CertificationProblem };
  }
  const action = isWithdrawal ? 'consent.certification-withdrawn' : 'consent.service-certified';
  await recordAudit(context, {
    principal,
    territoryId: territory,
    action,
    subject: pilotSlug,
    detail: { service: serviceKey },
  });
  return null;
}

/** The instant after a local day (yyyy-mm-dd); long past for what is no day. */
function endOfDay(day: string, timeZone: string): Date {
  try {
    const after = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 });
    return new Date(after.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return new Date(0);
  }
}
