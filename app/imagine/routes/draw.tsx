import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { allItems } from '~/datamap/all-items.server.ts';
import { titleOf } from '~/datamap/item-view.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { localise } from '~/kit/localise.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import styles from '../components/draw.module.css';
import { drawPairs, MOST_PAIRS, nextSeed, readSeed, seedAt } from '../draw-pairs.ts';
import { messages } from '../messages/draw.ts';
import { openDesign } from '../open-design.server.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

const SHOWN = 6;

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale, mayWrite, mayReadMap } = await openDesign(args, 'design.read');
  const seed = readSeed(new URL(args.request.url).searchParams.get('tirage'));
  if (seed === undefined) return redirect(`/${where.territoryId}/usages/tirage?tirage=${seedAt(app.clock.now())}`);
  const { domains, icebreakers } = getKit();
  const cards = await allItems(app, where);
  const pairs = drawPairs(cards, domains, { seed, count: SHOWN });
  const game = icebreakers.find(({ key }) => key === 'data-card');
  return {
    ...{ frame, mayWrite, mayReadMap, seed },
    pairs: pairs.map(({ card, domain }) => ({
      key: card.key,
      title: titleOf(card),
      data: card.information ? card.data : '',
      holders: card.holders.map(({ name }) => name).join(', '),
      domain: localise({ title: domain.title, summary: domain.summary }, locale),
    })),
    rules: game ? localise(game.how, locale) : [],
  };
}

export default function Draw() {
  const t = useMessages(messages);
  const { frame, mayWrite, mayReadMap, seed, pairs, rules } = useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/usages`;
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
        </div>
        {pairs.length > 0 ? (
          <Link className="button" to={`${base}/tirage?tirage=${nextSeed(seed)}`}>
            {t.again}
          </Link>
        ) : null}
      </div>
      {pairs.length === 0 ? (
        <EmptyState
          title={t.none}
          headingLevel={2}
          action={
            mayReadMap ? (
              <Link className="button" to={`/${frame.territory.id}/donnees`}>
                {t.toMap}
              </Link>
            ) : undefined
          }
        >
          {t.noneText}
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <ul className="cards">
            {pairs.map(({ key, title, data, holders, domain }) => (
              <li key={key}>
                <article className={`fiche ${styles.card}`}>
                  <h2>{title}</h2>
                  {data ? <p>{data}</p> : null}
                  <p className="aside">{t.heldBy(holders)}</p>
                  <div className={styles.domain}>
                    <p>{t.for}</p>
                    <h3>{domain.title}</h3>
                    <p>{domain.summary}</p>
                  </div>
                </article>
              </li>
            ))}
          </ul>
          <p className="buttons">
            <a className="button is-quiet" href={`${base}/tirage/imprimer?tirage=${seed}&n=${SHOWN}`}>
              <Icon name="print" />
              {t.print}
            </a>
            <a className="button is-quiet" href={`${base}/tirage/imprimer?tirage=${seed}&n=${MOST_PAIRS}`}>
              {t.printAll}
            </a>
            {mayWrite ? (
              <Link className="button is-plain" to={`${base}/idees/nouvelle`}>
                {t.add}
              </Link>
            ) : null}
          </p>
          <section className="section">
            <h2>{t.rules}</h2>
            <ol>
              {rules.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </DesignFrame>
  );
}
