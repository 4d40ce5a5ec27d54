import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { advanceAssembly } from '~/consent/collective/advance-assembly.server.ts';
import { listShared } from '~/consent/collective/list-shared.server.ts';
import { titlesOf } from '~/consent/collective/titles.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { SharedDecision } from '../components/shared-decision.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/shared-register.ts';
import { openService } from '../open-service.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

/** `?page=2` */
export async function loader(args: LoaderFunctionArgs) {
  const { app, definition, frame, ...page } = await openService(args, 'shared-register');
  await advanceAssembly(app, definition.slug);
  await page.record('opened-space');
  const asked = Number(new URL(args.request.url).searchParams.get('page') ?? 1);
  const number = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  return { frame, titles: titlesOf(definition), page: number, ...(await listShared(app, definition, number)) };
}

export default function SharedRegister() {
  const t = useMessages(messages);
  const { frame, titles, lines, page, total, pageSize } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <div className="stack">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </div>
      {lines.length === 0 ? (
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneText}
        </EmptyState>
      ) : null}
      {lines.map((line) => (
        <SharedDecision key={line.id} line={line} titles={titles} />
      ))}
      <div className="buttons">
        {page > 1 ? (
          <Link className="button is-quiet" to={`?page=${page - 1}`}>
            {t.newer}
          </Link>
        ) : null}
        {page * pageSize < total ? (
          <Link className="button is-quiet" to={`?page=${page + 1}`}>
            {t.older}
          </Link>
        ) : null}
      </div>
      <p>
        <Link to="/moi/assemblee">{t.assembly}</Link>
      </p>
    </SpaceFrame>
  );
}
