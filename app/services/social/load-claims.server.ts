import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Bilingual } from '~/platform/i18n/messages.ts';

const text = z.string().min(1);
const bilingual = z.strictObject({ fr: text, en: text });
const fileSchema = z.strictObject({
  readOn: z.iso.date(),
  sources: z.array(z.strictObject({ title: text, url: z.url() })).min(1),
  claims: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z-]+$/),
        title: bilingual,
        form: z.string().regex(/^\d{5}$/),
        to: bilingual,
        papers: z.array(text).min(1),
      }),
    )
    .min(1),
  papers: z.record(text, bilingual),
});

/** A claim that can be prepared. */
export interface Claim {
  readonly key: string;
  readonly title: Bilingual;
  /** The national number of the office's own form (cerfa). */
  readonly form: string;
  /** Where it goes. */
  readonly to: Bilingual;
  /** What to enclose. */
  readonly papers: readonly Bilingual[];
  /** The day on which what the office asks was read. */
  readonly readOn: string;
}

let read: readonly Claim[] | undefined;

/** `claims.yaml`, read once. Throws when the file is not what it must be. */
export function loadClaims(): readonly Claim[] {
  read ??= readClaims();
  return read;
}

const readClaims = (): Claim[] =>
  claimsOf(parse(readFileSync(path.resolve('app/services/data/social/claims.yaml'), 'utf8')));

/** What such a file says. Throws when it is not what it must be, or when a claim encloses a paper that it does not list. */
export function claimsOf(content: unknown): Claim[] {
  const file = fileSchema.parse(content);
  return file.claims.map((claim) => ({
    ...claim,
    readOn: file.readOn,
    papers: claim.papers.map((key) => {
      const paper = file.papers[key];
      if (!paper) throw new Error(`claims.yaml: ${claim.key} encloses ${key}, which is not among its papers`);
      return paper;
    }),
  }));
}
