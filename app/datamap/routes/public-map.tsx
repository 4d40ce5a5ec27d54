import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { PlainFrame } from '~/ui/frames/plain-frame.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Segmented } from '~/ui/segmented.tsx';
import { FichesBelow } from '../components/fiche-list.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { MatrixFigure } from '../components/matrix-figure.tsx';
import { NetworkView } from '../components/network-view.tsx';
import { filterChoices } from '../filter-choices.server.ts';
import { NO_HOLDER, readFilters } from '../filters.ts';
import { listHolders } from '../list-holders.server.ts';
import { listItems, PAGE_SIZE } from '../list-items.server.ts';
import { mapItems } from '../map-items.server.ts';
import { messages as mapMessages } from '../messages/map.ts';
import { messages } from '../messages/sharing.ts';
import { readFocus } from '../network/focus.ts';
import { readNetwork } from '../read-network.server.ts';
import { publicItem } from '../sharing/public-item.ts';
import { publicKeys } from '../sharing/public-keys.server.ts';
import { openShare } from '../sharing/share-map.server.ts';

export const handle: RouteHandle = { action: 'datamap.public' };
export const meta = pageTitle(messages, (t, data: Awaited<ReturnType<typeof loader>> | undefined) =>
  t.public.title(data?.share.place ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  const { token = '' } = args.params;
  await requireAccess(args, 'datamap.public');
  const { app } = args.context;
  const { territoryId, initiativeId, ...share } = await openShare(app, token);
  const { searchParams } = new URL(args.request.url);
  const filters = readFilters(searchParams);
  const scope = { territoryId, initiativeId };
  const keys = await publicKeys(app, { share: { ...scope, ...share }, filters });
  const shown = { ...scope, filters, keys };
  const list = await listItems(app, shown);
  const network = searchParams.get('vue') === 'reseau';
  const focus = readFocus(searchParams.get('autour'));
  const whole = searchParams.has('tous') || searchParams.has('tout');
  return {
    token,
    share,
    filters,
    whole,
    focus: focus ?? null,
    list: { ...list, items: list.items.map((item) => publicItem(item, share)) },
    matrix: network ? null : await mapItems(app, { ...shown, whole }),
    network: network ? await readNetwork(app, { ...shown, locale: localeOf(args.request), focus, whole }) : null,
    holders: await listHolders(app, { ...scope, chosen: filters.holder }),
    choices: await filterChoices(app, scope),
    pageSize: PAGE_SIZE,
  };
}

export default function PublicMap() {
  const t = useMessages(messages).public;
  const m = useMessages(mapMessages);
  const locale = useLocale();
  const { token, share, filters, whole, focus, list, matrix, network, holders, choices, pageSize } =
    useLoaderData<typeof loader>();
  const holderName =
    filters.holder === NO_HOLDER ? m.noHolder : (holders.find(({ key }) => key === filters.holder)?.name ?? '');
  return (
    <PlainFrame theme={share.theme}>
      <div className="head">
        <div className="stack">
          <p className="aside">{inLocale(share.names, locale)}</p>
          <h1>{t.title(share.place)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <div className="stack">
        <div>
          <Segmented
            label={t.views}
            options={[
              { label: t.map, href: `/carte/${token}`, current: network === null },
              { label: t.network, href: '?vue=reseau', current: network !== null },
            ]}
          />
        </div>
        {network ? (
          <NetworkView {...network} filters={filters} focus={focus} whole={whole} view="reseau" />
        ) : (
          <>
            <FilterForm filters={filters} holders={holders} {...choices} found={list.found} all={list.all} />
            {matrix && matrix.total > 0 ? (
              <MatrixFigure matrix={matrix} filters={filters} whole={whole} />
            ) : (
              <p>{t.empty}</p>
            )}
            <FichesBelow
              base={`/carte/${token}`}
              filters={filters}
              list={list}
              holderName={holderName}
              pageSize={pageSize}
              beside={0}
              isPublic
            />
          </>
        )}
      </div>
    </PlainFrame>
  );
}
