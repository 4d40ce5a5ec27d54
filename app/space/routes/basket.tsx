import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { BasketWidget } from '~/services/components/basket-widget.tsx';
import { messages } from '~/services/food/messages/basket.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { openService } from '../open-service.server.ts';
import { readBasket } from '../read-basket.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.page);

/** What a month's shopping weighs: `?mois=2026-10`, the last month otherwise. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'basket');
  const params = new URL(args.request.url).searchParams;
  const basket = await readBasket(page, params.get('mois'));
  await page.record('opened-space');
  if (basket.view) await page.record('viewed-basket');
  const done = params.get('fait');
  const product = params.get('produit');
  return {
    ...{ frame: page.frame, ...basket },
    just: done === 'corrige' || done === 'oublie' ? { done, product } : null,
  };
}

export default function Basket() {
  const t = useMessages(messages);
  const { frame, standing, view, isBaseWhole, waiting, just } = useLoaderData<typeof loader>();
  const undo =
    view && just?.done === 'corrige' && just.product
      ? {
          label: t.correction.undo,
          action: '/moi/panier/corriger',
          fields: { intent: 'forget', product: just.product, month: view.month },
        }
      : undefined;
  return (
    <SpaceFrame data={frame}>
      {just ? (
        <Notice undo={undo}>{just.done === 'corrige' ? t.correction.saved : t.correction.forgotten}</Notice>
      ) : null}
      {isBaseWhole ? null : <Callout tone="info" title={t.baseDown} />}
      {waiting > 0 ? <Callout tone="info" title={t.waiting(waiting)} /> : null}
      {view ? (
        <BasketWidget view={view} path={WIDGETS.basket.path} />
      ) : (
        <div className="stack">
          <h1>{t.page}</h1>
          <p>{t.empty}</p>
        </div>
      )}
      <ServiceStanding standing={standing} />
      {view ? (
        <p>
          <Link to="/moi/donnees">{t.receipts}</Link>
        </p>
      ) : null}
    </SpaceFrame>
  );
}
