import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { HARVEST_KINDS } from '~/kit/schema/parts.ts';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ChallengeList } from '../components/challenge-list.tsx';
import styles from '../components/harvest.module.css';
import { changeChallenges } from '../harvest/edit-challenges.server.ts';
import type { HarvestView } from '../harvest/harvest-view.ts';
import { listChallenges } from '../harvest/list-challenges.server.ts';
import { listHarvest } from '../harvest/list-harvest.server.ts';
import { messages } from '../messages/harvest.ts';
import { messages as words } from '../messages/words.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.read', writeAction: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.allTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireAccess(args, 'workshop.read', { territory: territoryId });
  const { app } = args.context;
  const frame = await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request) });
  const where = { territoryId, initiativeId: frame.initiativeId };
  const items = await listHarvest(app, { ...where, state: 'all' });
  const mayRun = decide(principal, 'workshop.run', { territory: territoryId }) === 'allow';
  return {
    ...{ frame, mayRun },
    advice: adviceFor('harvest', localeOf(args.request)),
    // People to meet are named: only those who would write to them read them.
    items: items.filter(({ state, kind }) => state !== 'dropped' && (mayRun || kind !== 'person')),
    challenges: await listChallenges(app, { ...where, retired: true }),
  };
}

const id = z.uuid();
const text = z.string().max(400);
const schema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('add'), text }),
  z.object({ act: z.literal('rename'), id, text }),
  z.object({ act: z.enum(['up', 'down', 'retire', 'restore']), id }),
  z.object({ act: z.literal('merge'), id, into: id }),
]);

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const asked = schema.safeParse(Object.fromEntries(await args.request.formData()));
  if (!asked.success) throw new Response(null, { status: 400 });
  const { initiativeId } = await territoryFrame(app, { territoryId, principal, locale });
  try {
    await changeChallenges(app, { territoryId, initiativeId }, asked.data);
    return null;
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, locale) };
  }
}

export default function Harvest() {
  const t = useMessages(messages);
  const w = useMessages(words);
  const { frame, mayRun, items, challenges, advice } = useLoaderData<typeof loader>();
  const result = useActionData<{ error: string } | null>();
  const kinds = HARVEST_KINDS.filter((kind) => items.some((item) => item.kind === kind));
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 0 }}>
      <div className="head">
        <div className="stack">
          <h1>{t.allTitle}</h1>
          <p className="lead">{items.length > 0 ? t.allLead : t.allNone}</p>
        </div>
      </div>
      {result ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      <div className="cols">
        <div className="main">
          {kinds.map((kind) => (
            <section key={kind} className="section">
              <h2 className={styles.kind}>{w.kinds[kind]}</h2>
              <ul className="list">
                {items
                  .filter((item) => item.kind === kind)
                  .map((item) => (
                    <HarvestLine key={item.id} item={item} base={`/${frame.territory.id}/ateliers`} />
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <div className="side">
          <section className="section">
            <h2>{t.challenges}</h2>
            <ChallengeList challenges={challenges} mayRun={mayRun} />
          </section>
          <AdviceHere advice={advice} />
        </div>
      </div>
    </LaptopFrame>
  );
}

function HarvestLine({ item, base }: { item: HarvestView; base: string }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { text: said, sourceKind, workshop, author, points, state, detail, challenge } = item;
  const notes = Array.isArray(detail.notes) ? detail.notes : [];
  const date = formatDate(locale, workshop.startsAt);
  return (
    <li>
      <span>
        <b>{said}</b>
        {notes.length > 0 ? <small>{notes.join(' · ')}</small> : null}
        <span className={styles.thread}>
          {' '}
          <Link to={`${base}/${workshop.id}`}>{t.thread(t.from[sourceKind], workshop.title, date)}</Link>
          {challenge ? `, ${challenge}` : ''}
          {author ? `, ${t.by(author)}` : ''}
        </span>
      </span>
      <small>{[points > 0 ? t.dots(points) : '', t.states[state]].filter(Boolean).join(', ')}</small>
    </li>
  );
}
