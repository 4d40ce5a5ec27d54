import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { hasFiles, holderName, isSimulated } from '~/consent/holder-words.ts';
import { listConnections } from '~/consent/list-connections.server.ts';
import { startConnection } from '~/consent/start-connection.server.ts';
import { startSync } from '~/consent/sync-task.server.ts';
import { getOpenPilot } from '~/pilots/get-open-pilot.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { ConnectionPage, type ConnectionPageData } from '../components/connection-page.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { messages } from '../messages/connections.ts';
import { readFrame } from '../read-frame.server.ts';
import { whatToDo } from '../what-to-do.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle<(typeof messages)['fr'], { page: ConnectionPageData }>(messages, (t, data) =>
  t.title(data?.page.name ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  const { app } = args.context;
  const definition = await getOpenPilot(app, tester.pilotSlug);
  const connection = (await listConnections(app, tester.testerId)).find((one) => one.holderId === args.params.holder);
  if (!connection) throw new Response(null, { status: 404 });
  const { holderId, state, lastErrorCode, remedy, lastSyncAt, datasets, servicesToAgree } = connection;
  const wanted = new URL(args.request.url).searchParams.get('service');
  const service = servicesToAgree.find((key) => key === wanted) ?? servicesToAgree[0];
  const name = holderName(holderId);
  const locale = localeOf(args.request);
  // Set by the way back from the holder: why the trip did not end in a connection.
  const asked = new URL(args.request.url).searchParams.get('erreur');
  const code = asked && /^[a-z]+\.[a-zA-Z-]+$/.test(asked) ? asked : lastErrorCode;
  const failure = code ? (errorWords({ code, params: { holder: name } }, locale) ?? null) : null;
  const page: ConnectionPageData = {
    holderId,
    name,
    state,
    failure,
    tripFailed: asked !== null && failure !== null,
    remedy: asked ? null : remedy,
    toDo: asked || !lastErrorCode || !remedy ? null : whatToDo(lastErrorCode, remedy, hasFiles(holderId)),
    lastSyncAt: lastSyncAt?.toISOString() ?? null,
    datasets: datasets.flatMap((key) => definition.datasets.find((one) => one.key === key)?.title ?? []),
    forService: definition.services.flatMap(({ key, title }) => (key === service ? [{ key, title }] : []))[0] ?? null,
    hasFiles: hasFiles(holderId),
    isSimulated: isSimulated(app.env, holderId),
    later: '/moi',
  };
  return { frame: await readFrame(app, definition, tester), page };
}

export async function action(args: ActionFunctionArgs) {
  const { testerId } = await requireTester(args);
  const { app } = args.context;
  const holderId = args.params.holder ?? '';
  const here = `/moi/connexions/${encodeURIComponent(holderId)}`;
  const form = await args.request.formData();
  const intent = form.get('intent');
  const serviceKey = String(form.get('service') ?? '');
  try {
    if (intent === 'sync') {
      return redirect(`/moi/arrivees/${await startSync(app, { testerId, holderId })}`);
    }
    const { url } = await startConnection(app, {
      testerId,
      holderId,
      returnUrl: `${app.publicUrl}${here}/retour`,
      serviceKey,
    });
    return redirect(url);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return redirect(`${here}?erreur=${encodeURIComponent(error.code)}`);
  }
}

export default function Connection() {
  const { frame, page } = useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <ConnectionPage page={page} />
    </SpaceFrame>
  );
}
