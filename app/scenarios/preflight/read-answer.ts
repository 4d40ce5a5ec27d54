import { z } from 'zod';
import { type FindingRef, readRef, writeRef } from './finding-ref.ts';

export const LONGEST_REASON = 600;

/** Who accepts says why in a sentence. */
export const acceptSchema = z.object({ reason: z.string().trim().min(10).max(LONGEST_REASON) });

/** The form that answers for several points at once; those of one point bear its key. */
export const MANY = 'plusieurs';

const MOST = 300;
const refs = z.array(z.string().max(300).transform(readRef)).max(MOST);

const bits = z.object({
  intent: z.enum(['accept', 'withdraw']),
  form: z.string().max(60),
  findings: refs,
  parts: z.array(z.string().max(20_000).transform(listed).pipe(refs)).max(20),
  revision: z.coerce.number().int().min(1),
});

/** What the box of a whole part holds: its findings as they were shown, so that no later one is answered for. */
export const writePart = (findings: readonly FindingRef[]): string => JSON.stringify(findings.map(writeRef));

function listed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Answer {
  readonly intent: 'accept' | 'withdraw';
  /** `MANY`, or the key of the check whose form was sent. */
  readonly form: string;
  readonly findings: readonly FindingRef[];
  readonly revision: number;
}

/** What a form of the check's page asks for, its reason aside; undefined when it asks for nothing known. */
export function readAnswer(form: FormData): Answer | undefined {
  const all = (name: string) => form.getAll(name).map(String);
  const read = bits.safeParse({ ...Object.fromEntries(form), findings: all('finding'), parts: all('part') }).data;
  if (!read) return undefined;
  const { parts, ...answer } = read;
  const named = [...read.findings, ...parts.flat()];
  const findings = named.filter((one) => one !== undefined);
  if (findings.length < named.length) return undefined;
  return { ...answer, findings: [...new Map(findings.map((one) => [writeRef(one), one])).values()] };
}
