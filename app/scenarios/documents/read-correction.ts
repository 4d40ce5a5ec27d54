import { z } from 'zod';

const schema = z.object({
  intent: z.enum(['correct', 'restore']),
  passage: z.string().min(1).max(120),
  revision: z.coerce.number().int().min(1),
  fr: z.string().max(6000),
  en: z.string().max(6000),
});

/** What the form of a passage asks for; undefined when it asks for nothing known. */
export function readCorrection(form: FormData) {
  const read = schema.safeParse(Object.fromEntries(form)).data;
  return read && { ...read, fr: clean(read.fr), en: clean(read.en) };
}

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
