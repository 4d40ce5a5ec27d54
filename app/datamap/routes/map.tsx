import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireAccess } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { acceptedNotice } from '../accepted-notice.server.ts';
import { ExportMenu } from '../components/export-menu.tsx';
import { BESIDE, FichesBelow, FichesBeside } from '../components/fiche-list.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { MapTabs } from '../components/map-tabs.tsx';
import { MatrixFigure } from '../components/matrix-figure.tsx';
import { filterChoices } from '../filter-choices.server.ts';
import { filtersQuery, NO_HOLDER, readFilters } from '../filters.ts';
import { listHolders } from '../list-holders.server.ts';
import { listItems, PAGE_SIZE } from '../list-items.server.ts';
import { mapItems } from '../map-items.server.ts';
import { messages } from '../messages/map.ts';
import { countSuggestions } from '../sharing/suggestions.server.ts';

export const handle: RouteHandle = { action: 'datamap.read' };
export const meta = pageTitle(messages, (t) => t.title);

/** Columns that leave room for cards beside them. */
const MOST_BESIDE = 4;

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '' } = args.params;
  const principal = await requireAccess(args, 'datamap.read', { territory });
  const { app } = args.context;
  const { searchParams } = new URL(args.request.url);
  const filters = readFilters(searchParams);
  const locale = localeOf(args.request);
  const scope = { territoryId: territory, filters };
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale }),
    mayWrite: decide(principal, 'datamap.write', { territory }) === 'allow',
    filters,
    whole: searchParams.has('tous'),
    list: await listItems(app, scope),
    matrix: await mapItems(app, { ...scope, whole: searchParams.has('tous') }),
    holders: await listHolders(app, { territoryId: territory, chosen: filters.holder }),
    choices: await filterChoices(app, { territoryId: territory }),
    suggestions: await countSuggestions(app, territory),
    notice: await acceptedNotice(app, { territoryId: territory, importId: searchParams.get('importe') }),
    pageSize: PAGE_SIZE,
    advice: adviceFor('datamap', locale),
  };
}

export default function DataMap() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, mayWrite, filters, whole, list, matrix, holders, choices, suggestions, notice, pageSize, advice } =
    useLoaderData<typeof loader>();
  const base = `/${frame.territory.id}/donnees`;
  const holder = holders.find(({ key }) => key === filters.holder);
  const holderName = filters.holder === NO_HOLDER ? t.noHolder : (holder?.name ?? '');
  const shown = { base, filters, list, holderName };
  // A wide matrix takes the whole page; later pages are all cards.
  const beside = list.found === 0 || (list.page === 1 && matrix.challenges.length <= MOST_BESIDE);
  const figure =
    matrix.total > 0 ? (
      <MatrixFigure
        matrix={matrix}
        filters={filters}
        whole={whole}
        networkHref={`${base}/reseau${filtersQuery(filters)}`}
      />
    ) : null;
  const importLink = mayWrite ? (
    <Link className="button is-plain" to={`${base}/importer`}>
      <Icon name="upload" />
      {t.importLink}
    </Link>
  ) : null;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 1 }}>
      <MapTabs base={base} mayWrite={mayWrite} suggestions={suggestions} />
      <div className="head">
        <h1>{t.title}</h1>
        {list.all > 0 ? (
          <div className="buttons">
            {importLink}
            <a className="button is-plain" href={`${base}/imprimer${filtersQuery(filters)}`}>
              <Icon name="print" />
              {t.print}
            </a>
            <ExportMenu base={base} filters={filters} />
          </div>
        ) : null}
      </div>
      {notice ? (
        <Notice
          undo={
            mayWrite
              ? { label: t.undo, action: `${base}/importer/${notice.importId}`, fields: { intent: 'undo' } }
              : undefined
          }
        >
          {t.imported(notice.items, notice.fileName)}
        </Notice>
      ) : null}
      {list.all === 0 ? (
        <EmptyState
          title={t.empty.title}
          headingLevel={2}
          action={
            mayWrite ? (
              <p className="buttons">
                <Link className="button" to={`${base}/importer`}>
                  <Icon name="upload" />
                  {t.empty.action}
                </Link>
                <a className="button is-plain" href={`${base}/modele?langue=${locale}`} download>
                  <Icon name="download" />
                  {t.empty.template}
                </a>
              </p>
            ) : undefined
          }
        >
          {mayWrite ? t.empty.text : t.empty.textReader}
        </EmptyState>
      ) : (
        <>
          <FilterForm filters={filters} holders={holders} {...choices} found={list.found} all={list.all} />
          {beside ? (
            <div className="cols">
              <div className="main">{figure}</div>
              <FichesBeside {...shown} />
            </div>
          ) : (
            figure
          )}
          <FichesBelow {...shown} pageSize={pageSize} beside={beside ? BESIDE : 0} />
        </>
      )}
      <AdviceHere advice={advice} />
    </LaptopFrame>
  );
}
