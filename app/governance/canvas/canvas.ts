import { z } from 'zod';

/** A governance canvas as structured input: who stores, who computes, who decides, what flows, under which consent. */

export const LONGEST_NAME = 80;
export const LONGEST_WORDS = 200;
export const MOST = { actors: 16, stores: 12, flows: 30 } as const;

const bilingual = (longest: number) =>
  z.strictObject({ fr: z.string().trim().max(longest), en: z.string().trim().max(longest) });
const key = z.string().regex(/^[a-z0-9-]{1,40}$/);

export const ROLES = ['person', 'holder', 'service', 'operator', 'group', 'board', 'public', 'other'] as const;
export type Role = (typeof ROLES)[number];

export const RIGHTS = ['stores', 'computes', 'decides', 'reads', 'erases'] as const;
export type Right = (typeof RIGHTS)[number];

/**
 * - `data`: readings go from one to the other;
 * - `program`: the program goes to the readings;
 * - `result`: what was made of them;
 * - `decision`: a yes, a certificate, a vote.
 */
export const FLOW_KINDS = ['data', 'program', 'result', 'decision'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

const actorSchema = z.strictObject({
  key,
  name: bilingual(LONGEST_NAME),
  role: z.enum(ROLES),
  rights: z.array(z.enum(RIGHTS)),
});
const storeSchema = z.strictObject({
  key,
  name: bilingual(LONGEST_NAME),
  /** Key of the actor who keeps it, or '' while nobody does. */
  keeper: z.string().max(40),
  holds: bilingual(LONGEST_WORDS),
});
const flowSchema = z.strictObject({
  key,
  /** Keys of actors or stores; '' while it leads nowhere. */
  from: z.string().max(40),
  to: z.string().max(40),
  kind: z.enum(FLOW_KINDS),
  what: bilingual(LONGEST_WORDS),
  consent: bilingual(LONGEST_WORDS),
});

export const canvasSchema = z.strictObject({
  actors: z.array(actorSchema).max(MOST.actors),
  stores: z.array(storeSchema).max(MOST.stores),
  flows: z.array(flowSchema).max(MOST.flows),
});

export type Canvas = z.infer<typeof canvasSchema>;
export type Actor = Canvas['actors'][number];
export type Store = Canvas['stores'][number];
export type Flow = Canvas['flows'][number];

export const CANVAS_PARTS = ['actors', 'stores', 'flows'] as const;
export type CanvasPart = (typeof CANVAS_PARTS)[number];
