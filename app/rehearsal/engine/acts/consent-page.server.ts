import { isHolderId } from '~/holders/holder-ids.ts';
import { HOUSEHOLD_SEEDS } from '~/holders/synthetic/household.ts';
import { numberOf } from '~/holders/synthetic/random.ts';
import { subjectFor } from '~/holders/synthetic/subject.ts';
import type { Stage } from '../stage.ts';
export async function answerConsentPage(stage: Stage & {store?: never}, holderId: string, url: string, end: 'grants'|'refuses'): Promise<URLSearchParams> {
  const q = new URL(url, 'http://x').searchParams;
  const state = q.get('state') ?? '';
  if (end === 'refuses' || !isHolderId(holderId)) return new URLSearchParams({ state, error: 'access_denied' });
  const subject = subjectFor(holderId, numberOf(q.get('customer') ?? '') % HOUSEHOLD_SEEDS);
  const store = (stage.context as unknown as { store: import('~/holders/grant-store.ts').GrantStore }).store;
  const now = stage.context.clock.now();
  await store.put({ holderId, subject, scopes: (q.get('scopes') ?? '').split(' '), startsAt: now, endsAt: new Date(now.getTime() + 400*86400000) });
  return new URLSearchParams({ state, code: 'x', [holderId === 'enedis' ? 'usage_point_id' : 'pce']: subject });
}
