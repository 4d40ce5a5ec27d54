import { earlierOf } from '~/holders/local-time.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { asksCertification } from '../copies/read-custody.server.ts';
import { listCertifications } from './list-certifications.server.ts';

const MONTHS_UNLESS_SAID = 12;

/** Every service of a pilot and what its operator last said of it; plain data. */
export async function readCertificationPage(context: AppContext, definition: PilotDefinition) {
  const said = await listCertifications(context, definition.slug);
  const { criteria = [], validMonths = MONTHS_UNLESS_SAID } = definition.governance.certification ?? {};
  const until = context.clock.now();
  until.setUTCMonth(until.getUTCMonth() + validMonths);
  const suggested = until.toISOString().slice(0, 10);
  const { endsOn } = definition.calendar;
  return {
    isNeeded: asksCertification(definition),
    criteria,
    /** No later than the pilot's last day. */
    suggestedDay: earlierOf(suggested, endsOn),
    services: definition.services.map(({ key, title, provider }) => {
      const one = said.find(({ serviceKey }) => serviceKey === key);
      return {
        ...{ key, title, provider: provider ?? null },
        standing: one?.standing ?? ('never' as const),
        by: one?.certifiedBy ?? '',
        on: one?.certifiedAt.toISOString() ?? null,
        /** The last instant at which it holds. */
        until: one ? new Date(one.until.getTime() - 1).toISOString() : null,
        met: one?.criteria ?? [],
        withdrawnBy: one?.withdrawnBy ?? '',
        withdrawnAt: one?.withdrawnAt?.toISOString() ?? null,
        reason: one?.reason ?? null,
      };
    }),
  };
}

export type CertificationPageData = Awaited<ReturnType<typeof readCertificationPage>>;
