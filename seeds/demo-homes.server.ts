import { reportPost, thankPost } from '~/consent/exchange/answer-post.server.ts';
import { chooseBoardName } from '~/consent/exchange/choose-name.server.ts';
import { writePost } from '~/consent/exchange/write-post.server.ts';
import { makeTotals } from '~/consent/results/make-totals.server.ts';
import { serviceReader } from '~/consent/shares/share-reader.ts';
import { syncConnection } from '~/consent/sync-connection.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import type { AppContext } from '~/platform/context.server.ts';
import { listDemoDoors } from '~/rehearsal/demo/doors.server.ts';
import type { RehearsalContext } from '~/rehearsal/engine/stage.ts';
import { dayOf } from '~/services/local-days.server.ts';
import { readContribution } from '~/space/contribution/read-contribution.server.ts';
import { sendContribution } from '~/space/contribution/send-contribution.server.ts';
import type { TesterPrincipal } from '~/space/tester.ts';
import { atTime } from './at-time.server.ts';
import { DEMO_TESTERS, type DemoTester } from './demo-people.ts';
import { connect, enrol } from './demo-tester.server.ts';
import { forgetTesters, LINKS } from './forget-testers.server.ts';

/** The pilot whose homes write to one another, and the door of one of them. */
const HOME_DOOR = 'nantes-shopper';
/** Written when they are whole. */
const DONE = 'demo.homes';
const DAY_MS = 86_400_000;
const WEEKS_IN = 8;

/** Names that simulated homes chose, and what they wrote: theme, words, days ago. */
const HOMES: readonly {
  readonly name: string;
  readonly post?: readonly [string, 'find' | 'question', string, number];
}[] = [
  {
    name: 'Poule au pot',
    post: ['leftovers', 'find', 'Les fanes de radis et de carottes font une bonne soupe, avec une pomme de terre.', 20],
  },
  {
    name: 'Bocal vide',
    post: ['keeping', 'question', 'Comment garder les herbes plus de trois jours ? Les miennes noircissent.', 12],
  },
  {
    name: 'Pain perdu',
    post: ['shopping', 'find', 'Le mercredi soir, le pain du jour est à moitié prix à la halle.', 9],
  },
  {
    name: 'Lentille verte',
    post: ['numbers', 'question', 'Pourquoi le fromage pèse-t-il autant que la viande dans mon panier ?', 5],
  },
  {
    name: 'Cagette',
    post: ['cooking', 'find', 'Une salade fatiguée redevient craquante dix minutes dans l’eau froide.', 3],
  },
  { name: 'Midi pile' },
];

/** What somebody replied to a question, by its theme. */
const REPLIES: Readonly<Record<string, string>> = {
  keeping: 'Dans un linge humide, puis une boîte : une semaine chez nous.',
  numbers: 'Il faut beaucoup de lait pour un kilo de fromage. On en a parlé à la rencontre d’octobre.',
};

/**
 * A few homes of the demo that eat, send a month to the observatory and write on the wall, through the use cases that
 * people use. Cut off, it starts again; whole, it does nothing.
 */
export async function seedDemoHomes(context: AppContext): Promise<void> {
  const { db, clock, env } = context;
  if ((await db.setting.count({ where: { key: DONE } })) > 0) return;
  const person = DEMO_TESTERS.find(({ door }) => door === HOME_DOOR);
  const keptId = (await listDemoDoors(context)).find(({ key }) => key === HOME_DOOR)?.id;
  if (person && keptId && env.ATELIER_DEMO_TESTERS > 0) {
    await db.exchangePost.deleteMany({ where: { pilotSlug: person.pilotSlug } });
    await forgetTesters(context, {
      pilotSlug: person.pilotSlug,
      label: LINKS.oneByOne,
      enrolledBefore: clock.now(),
      keptId,
    });
    await fill(context, person);
  }
  await db.setting.create({ data: { key: DONE, value: { done: true }, updatedAt: clock.now() } });
}

async function fill(context: AppContext, person: DemoTester): Promise<void> {
  const now = context.clock.now().getTime();
  const past = atTime(context, new Date(now - WEEKS_IN * 7 * DAY_MS));
  const { holders, services } = await getOpenPilot(past, person.pilotSlug);
  // A protocol that was frozen before there was a wall has none.
  if (!services.some(({ board }) => board)) return;
  const homes: TesterPrincipal[] = [];
  for (const [at, { name }] of HOMES.entries()) {
    const home = { ...person, door: `foyer-${at + 1}`, name: `Foyer ${at + 1}` };
    const tester = await enrol(past, home);
    for (const holderId of holders) await connect(past, tester, holderId, home);
    await chooseBoardName(past, { testerId: tester.testerId, name, onLeaving: 'delete' });
    homes.push(tester);
  }
  await writeTo(past, homes, now);
  past.clock.moveTo(context.clock.now());
  for (const tester of homes) {
    for (const holderId of holders) await syncConnection(past, { testerId: tester.testerId, holderId });
    await contribute(past, tester);
  }
  await makeTotals(past, person.pilotSlug);
}

async function writeTo(past: RehearsalContext, homes: readonly TesterPrincipal[], now: number): Promise<void> {
  for (const [at, { post }] of HOMES.entries()) {
    const author = homes[at];
    if (!post || !author) continue;
    const [theme, kind, body, daysAgo] = post;
    past.clock.moveTo(new Date(now - daysAgo * DAY_MS));
    await writePost(past, { testerId: author.testerId, kind, theme, body });
    const { id } = await past.db.exchangePost.findFirstOrThrow({
      where: { authorId: author.testerId, parentId: null },
    });
    const [first, second] = homes.filter(({ testerId }) => testerId !== author.testerId);
    if (first) await thankPost(past, { testerId: first.testerId, postId: id, on: true });
    if (second && kind === 'question') {
      past.clock.moveTo(new Date(now - (daysAgo - 1) * DAY_MS));
      await writePost(past, { testerId: second.testerId, kind: 'reply', parentId: id, body: REPLIES[theme] ?? body });
    }
    // Something for a moderator to look at: a price that may not hold everywhere.
    if (second && theme === 'shopping') await reportPost(past, { testerId: second.testerId, postId: id });
  }
}

/** Sends every line of the last month that is over, as the page offers it. */
async function contribute(past: RehearsalContext, tester: TesterPrincipal): Promise<void> {
  const definition = await getOpenPilot(past, tester.pilotSlug);
  const service = definition.services.find(({ widgets }) => widgets.includes('contribution'));
  if (!service) return;
  const { timeZone } = definition.calendar;
  const today = dayOf(past.clock.now().getTime(), timeZone);
  const page = { app: past, tester, definition, service, timeZone, today, reader: serviceReader(service.key) };
  const { period, rows } = await readContribution(page, new URLSearchParams());
  const form = new FormData();
  form.append('mois', period);
  form.append('apercu', '1');
  form.append('sorte', 'on');
  for (const { key } of rows) form.append('ligne', key);
  const asked = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  const { mark } = await readContribution(page, asked);
  if (mark === null) return;
  form.append('mark', mark);
  await sendContribution(page, form);
}
