import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { requireTester } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { AccessJournal } from '../components/access-journal.tsx';
import { HeldCopies } from '../components/held-copies.tsx';
import { HeldData } from '../components/held-data.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { messages } from '../messages/data.ts';
import { messages as shareMessages } from '../messages/shares.ts';
import { readMyData } from '../read-my-data.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const tester = await requireTester(args);
  return readMyData(args.context.app, tester);
}

export default function MyData() {
  const t = useMessages(messages);
  const shares = useMessages(shareMessages).results;
  const { frame, held, described, copies, identity, looked, timeZone, territory, lives } =
    useLoaderData<typeof loader>();
  return (
    <SpaceFrame data={frame}>
      <h1>{t.title}</h1>
      <p>{t.lead}</p>
      <HeldData held={held} described={described} identity={identity} />
      <HeldCopies copies={copies} />
      <div className="stack">
        <p>
          <a className="button is-wide" href="/moi/export.zip" download>
            <Icon name="download" />
            {t.download}
          </a>
        </p>
        <p className="aside">{t.downloadText}</p>
        <p className="buttons">
          <Link className="button is-plain" to="/moi/deposer">
            <Icon name="upload" />
            {t.upload}
          </Link>
          <Link className="button is-plain" to="/moi/resultats">
            {shares.link}
          </Link>
          <Link className="button is-plain" to="/moi/contact">
            <Icon name="message" />
            {t.contact}
          </Link>
          <Link className="button is-quiet" to="/moi/partir">
            {t.leave}
          </Link>
        </p>
      </div>
      <AccessJournal summary={looked} territory={territory} lives={lives} timeZone={timeZone} />
    </SpaceFrame>
  );
}
