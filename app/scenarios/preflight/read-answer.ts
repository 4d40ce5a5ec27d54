import { z } from 'zod';
import { type FindingRef, readRef } from './finding-ref.ts';

export const LONGEST_REASON = 600;

/** Who accepts says why in a sentence. */
export const acceptSchema = z.object({ reason: z.string().trim().min(10).max(LONGEST_REASON) });

/** The form that answers for several points at once; those of one point bear its key. */
export const MANY = 'plusieurs';

const bits = z.object({
  intent: z.enum(['accept', 'withdraw']),
  form: z.string().max(60),
  findings: z.array(z.string().max(300).transform(readRef)).max(300),
  revision: z.coerce.number().int().min(1),
});

interface Answer {
  readonly intent: 'accept' | 'withdraw';
  /** `MANY`, or the key of the check whose form was sent. */
  readonly form: string;
  readonly findings: readonly FindingRef[];
  readonly revision: number;
}

/** What a form of the check's page asks for, its reason aside; undefined when it asks for nothing known. */
export function readAnswer(form: FormData): Answer | undefined {
  const asked = { ...Object.fromEntries(form), findings: form.getAll('finding').map(String) };
  const read = bits.safeParse(asked).data;
  if (!read) return undefined;
  const findings = read.findings.filter((one) => one !== undefined);
  return findings.length === read.findings.length ? { ...read, findings } : undefined;
}
