import type { Outcome, Pending } from '../../sheet/board.ts';

type Answer =
  | { readonly kind: 'done'; readonly outcome: Outcome }
  /** No network, or a server that is not well: to be tried again. */
  | { readonly kind: 'offline' }
  /** Nobody is signed in any more: to be tried again once somebody is. */
  | { readonly kind: 'refused' }
  /** It will never be taken. */
  | { readonly kind: 'never' };

/** Sends one thing that waits; never throws. */
export async function send(base: string, pending: Pending): Promise<Answer> {
  try {
    const response = await post(base, pending);
    if (response.ok) return { kind: 'done', outcome: (await response.json()) as Outcome };
    if (response.type === 'opaqueredirect' || response.status === 403) return { kind: 'refused' };
    return response.status >= 500 || response.status === 429 ? { kind: 'offline' } : { kind: 'never' };
  } catch {
    return { kind: 'offline' };
  }
}

export function post(base: string, body: unknown): Promise<Response> {
  return fetch(`${base}/gestes`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    redirect: 'manual',
  });
}
