import { z } from 'zod';
import type { HolderOperation } from './operation.ts';

const refusal = z.object({ error: z.string(), error_description: z.string().optional() });

/** OAuth 2 `client_credentials`, as every holder with a token asks for it. Seconds are text at some, a number at others. */
export function tokenOperation(
  address: string,
  { seconds, scope }: { readonly seconds: 'text' | 'number'; readonly scope?: string },
): HolderOperation {
  return {
    id: 'token',
    method: 'post',
    address,
    title: { fr: 'Demander un jeton d’accès', en: 'Ask for an access token' },
    isOpen: true,
    body: {
      type: 'application/x-www-form-urlencoded',
      schema: z.object({
        grant_type: z.literal('client_credentials'),
        client_id: z.string().min(1),
        client_secret: z.string().min(1),
        ...(scope !== undefined && { scope: z.literal(scope) }),
      }),
    },
    answer: {
      status: 200,
      schema: z.object({
        access_token: z.string().min(1),
        token_type: z.literal('Bearer'),
        expires_in: seconds === 'text' ? z.string().regex(/^\d+$/) : z.int(),
        scope: z.string().optional(),
      }),
    },
    refusals: { type: 'application/json', schema: refusal, statuses: [401] },
  };
}
