import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { RenovationAid } from '~/services/components/renovation-aid.tsx';
import { WorksWidget } from '~/services/components/works-widget.tsx';
import { messages } from '~/services/energy-use/works-messages.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { descriptionPath } from '../next-step.server.ts';
import { openService } from '../open-service.server.ts';
import { aidFormOf, estimateAid } from '../read-renovation-aid.server.ts';
import { readWorks, WORKS } from '../read-works.server.ts';
import { serviceStanding } from '../service-data.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'works');
  const standing = await serviceStanding(page);
  const { view, home } = await readWorks(page, page.today);
  await page.record('opened-space');
  if (view.saving) await page.record('viewed-works');
  const asks = standing.find(({ dataset }) => dataset === WORKS);
  return {
    frame: page.frame,
    ...{ standing, view, aid: aidFormOf(home) },
    sayPath:
      asks && (asks.state === 'ready' || asks.state === 'to-say') ? descriptionPath(WORKS) : (asks?.path ?? null),
    canCompare: page.definition.services.some(({ widgets }) => widgets.includes('similar-homes')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'works');
  const aid = estimateAid(await args.request.formData(), page);
  if (aid.told) await page.record('ran-simulation');
  return { aid };
}

export default function Works() {
  const t = useMessages(messages);
  const { frame, standing, view, aid, sayPath, canCompare } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const hasSaid = view.said.ended !== null || view.said.done.length > 0;
  const shown = result?.aid ?? aid;
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      {hasSaid ? (
        <WorksWidget view={view} />
      ) : (
        <p>
          {t.noWorks} {t.noWorksPlan}
        </p>
      )}
      {sayPath ? (
        <p>
          <Link className={hasSaid ? 'as-link' : 'button is-wide'} to={sayPath}>
            {hasSaid ? t.correct : t.describe}
          </Link>
        </p>
      ) : null}
      {canCompare ? (
        <p>
          <Link to={WIDGETS['similar-homes'].path}>{t.similar}</Link>
        </p>
      ) : null}
      <RenovationAid key={JSON.stringify(shown.typed)} {...shown} />
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}
