import { z } from 'zod';
import { PLACEHOLDERS, placeholdersIn, TESTER_STATUSES } from '~/pilots/definition/messages.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { requireOpenFor } from '~/pilots/protocol/require-open-for.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { concernedBy, countStandings, guardCounts } from './count-concerned.server.ts';
import { DAY_MS } from './local-clock.ts';

const line = z.string().trim().max(150);
const text = z
  .string()
  .trim()
  .max(4000)
  .transform((value) => value.replaceAll('\r\n', '\n'));

const formSchema = z.object({
  id: z.uuid(),
  subjectFr: line,
  subjectEn: line,
  bodyFr: text,
  bodyEn: text,
  panels: z.array(z.string()),
  statuses: z.array(z.enum(TESTER_STATUSES)),
  solicitation: z.boolean(),
  aboutRights: z.boolean(),
});

export type OnceForm = z.output<typeof formSchema>;
export type OnceField = 'subjectFr' | 'subjectEn' | 'bodyFr' | 'bodyEn' | 'panels';
/** `missing`: one of the two languages is empty; otherwise the placeholder that nothing fills in. */
export type OnceProblems = Partial<
  Record<OnceField, { readonly kind: 'missing' | 'placeholder'; readonly name: string }>
>;

const TEXTS = ['subjectFr', 'subjectEn', 'bodyFr', 'bodyEn'] as const;

/** Reads the posted form. A 400 Response for a form that no page of ours makes. */
export function readOnceForm(form: FormData, definition: PilotDefinition): { value: OnceForm; problems: OnceProblems } {
  const read = formSchema.safeParse({
    ...Object.fromEntries(['id', ...TEXTS].map((name) => [name, String(form.get(name) ?? '')])),
    panels: form.getAll('panels').map(String),
    statuses: form.getAll('statuses').map(String),
    solicitation: form.get('solicitation') === 'on',
    aboutRights: form.get('aboutRights') === 'on',
  });
  if (!read.success) throw new Response(null, { status: 400 });
  const problems: OnceProblems = {};
  for (const name of TEXTS) {
    const unknown = placeholdersIn(read.data[name]).find((one) => !(PLACEHOLDERS as readonly string[]).includes(one));
    if (read.data[name] === '') problems[name] = { kind: 'missing', name: '' };
    else if (unknown !== undefined) problems[name] = { kind: 'placeholder', name: unknown };
  }
  const known = definition.panels.map(({ key }) => key);
  const strange = read.data.panels.find((key) => !known.includes(key));
  if (strange !== undefined) throw new Response(null, { status: 400 });
  return { value: read.data, problems };
}

const audienceOf = ({ panels, statuses }: OnceForm) => ({
  ...(panels.length > 0 ? { panels } : {}),
  ...(statuses.length > 0 ? { statuses } : {}),
});

/** How many people it is for today; null when they are too few to be counted. */
export async function countOnce(context: AppContext, definition: PilotDefinition, form: OnceForm) {
  const standings = await countStandings(context, definition);
  const all = standings.reduce((sum, { count }) => sum + count, 0);
  const [, shown] = guardCounts([all, concernedBy(audienceOf(form), standings)], definition.smallestGroup);
  return shown ?? null;
}

/**
 * Hands the message to the rounds, which start with it at once: limits, quiet hours and opting out hold unless it is
 * about rights. The form's id makes it: sent twice, it is one message. Errors: as `requireOpenFor`.
 */
export async function sendOnce(
  context: AppContext,
  input: { definition: PilotDefinition; form: OnceForm; userId: string },
): Promise<void> {
  const { definition, form, userId } = input;
  const { slug: pilotSlug, messageRules } = definition;
  const { db, clock } = context;
  await requireOpenFor(context, pilotSlug, 'remind');
  const now = clock.now();
  const { id, subjectFr, subjectEn, bodyFr, bodyEn, solicitation, aboutRights } = form;
  const { count } = await db.oneOffMessage.createMany({
    data: [
      {
        ...{ id, pilotSlug, title: subjectFr, subjectFr, subjectEn, bodyFr, bodyEn, solicitation, aboutRights },
        ...{ audience: audienceOf(form), createdById: userId, createdAt: now },
        endsAt: new Date(now.getTime() + messageRules.waitsAtMostDays * DAY_MS),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return;
  await db.tester.updateMany({ where: { pilotSlug, state: 'enrolled' }, data: { messagesDueAt: now } });
}
