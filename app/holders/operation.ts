import type { z } from 'zod';
import type { Bilingual } from '~/platform/i18n/messages.ts';
import type { ScopedField } from './mask.ts';

/** A parameter of a call, in its address or in its query. */
export interface OperationParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly title: Bilingual;
  /** What it must be; a text when nothing is said. */
  readonly schema?: z.ZodType;
  /** Default true. */
  readonly isRequired?: boolean;
}

/** One call that a holder answers: what documents say of it, and what a test holds the simulated holder to. */
export interface HolderOperation {
  /** One word within the holder: 'daily', 'token'. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  /** In the sandbox, with `{name}` where a parameter stands. */
  readonly address: string;
  readonly title: Bilingual;
  /** Called without a token: it is the one that gives it. */
  readonly isOpen?: boolean;
  /** Key of the permission without which it refuses. */
  readonly permission?: string;
  /** Parts of an item that it shows only under a permission of their own. */
  readonly masked?: readonly ScopedField[];
  readonly parameters?: readonly OperationParameter[];
  readonly body?: { readonly type: string; readonly schema: z.ZodType };
  readonly answer: { readonly status: number; readonly type?: string; readonly schema?: z.ZodType };
  /** How it refuses: the shape, and the statuses that come with it. */
  readonly refusals: { readonly type: string; readonly schema: z.ZodType; readonly statuses: readonly number[] };
}
