import type { Policy } from './policy.ts';

/** One thing that must happen when a tester leaves. */
export type LeavingAct =
  | { readonly kind: 'destroy-key' | 'operator-deletes' | 'leave-pool' | 'revoke-access' | 'published-stays' }
  | { readonly kind: 'recall-copy' | 'tell-service'; readonly service: string };

/** What happens, in order, when a tester who used these services leaves. */
export function actsOnLeaving({ leaving }: Policy, services: readonly string[]): LeavingAct[] {
  const first = {
    'key-destroyed': 'destroy-key',
    operator: 'operator-deletes',
    pool: 'leave-pool',
    trust: 'revoke-access',
    'each-service': null,
  } as const;
  const kind = first[leaving.erasedBy];
  return [
    ...(kind ? [{ kind }] : []),
    ...services.flatMap((service): LeavingAct[] => {
      if (leaving.copiesCounted) return [{ kind: 'recall-copy', service }];
      return leaving.servicesTold ? [{ kind: 'tell-service', service }] : [];
    }),
    ...(leaving.publishedStays ? [{ kind: 'published-stays' } as const] : []),
  ];
}

/** Copies outside that nobody has confirmed gone yet. Zero where leaving has nothing to recall. */
export function copiesToRecall({ leaving }: Policy, services: readonly string[], confirmed: readonly string[]): number {
  return leaving.copiesCounted ? services.filter((service) => !confirmed.includes(service)).length : 0;
}
