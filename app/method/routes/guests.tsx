import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Segmented } from '~/ui/segmented.tsx';
import { AddGuestForm } from '../components/add-guest-form.tsx';
import { AttendanceList } from '../components/attendance-list.tsx';
import { GuestTable } from '../components/guest-table.tsx';
import { doGuestAct, type GuestOutcome } from '../guests/guest-acts.server.ts';
import { listGuests } from '../guests/manage-guests.server.ts';
import { messages } from '../messages/guests.ts';
import { asPhase } from '../plan/as-phase.ts';
import { workshopPage } from '../plan/workshop-page.server.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const { title, state, template, initiativeId } = await workshopPage(app, { territoryId, workshopId });
  const { searchParams } = new URL(args.request.url);
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale: localeOf(args.request), initiativeId }),
    ...{ workshopId, title, state, roles: template.roles, phase: asPhase(template.phase) },
    guests: await listGuests(app, { territoryId, workshopId }),
    attendance: searchParams.get('vue') === 'presences',
    added: searchParams.get('ajoutes'),
    refused: Number(searchParams.get('ecartes')) || 0,
  };
}

type Result = GuestOutcome | { readonly kind: 'problem'; readonly text: string };

export async function action(args: ActionFunctionArgs): Promise<Result> {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  await requireStaff(args, 'workshop.run', { territory: territoryId });
  try {
    return await doGuestAct(args.context.app, { territoryId, workshopId }, await args.request.formData());
  } catch (error) {
    if (error instanceof Response) throw error;
    return { kind: 'problem', text: problemText(error, localeOf(args.request)) };
  }
}

export default function Guests() {
  const t = useMessages(messages);
  const data = useLoaderData<typeof loader>();
  const { frame, workshopId, title, state, roles, phase, guests, attendance, added, refused } = data;
  const result = useActionData<Result>();
  const here = `/${frame.territory.id}/ateliers/${workshopId}`;
  const open = state !== 'closed';
  const letters = state === 'cancelled' ? (['annulation'] as const) : (['invitation', 'rappel', 'changement'] as const);
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: phase }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={here}>{title}</Link>
          </p>
          <h1>{t.heading(guests.length)}</h1>
        </div>
        {open ? (
          <Segmented
            label={t.views}
            options={[
              { label: t.list, href: '?vue=liste', current: !attendance },
              { label: t.attendance, href: '?vue=presences', current: attendance },
            ]}
          />
        ) : null}
      </div>
      <GuestNews result={result} added={added} refused={refused} />
      {open ? null : <Callout tone="info" title={t.closed} />}
      <div className="cols">
        <div className="main">
          {attendance && open ? (
            <AttendanceList guests={guests} />
          ) : (
            <GuestTable guests={guests} roles={roles} open={open} />
          )}
          <p>
            <a className="button is-quiet" href={`${here}/invites/export.xlsx`} download>
              <Icon name="download" />
              {t.export}
            </a>
          </p>
        </div>
        {open ? (
          <div className="side">
            <section className="section stack">
              <h2>{t.write}</h2>
              <p className="buttons">
                {letters.map((letter, index) => (
                  <Link
                    key={letter}
                    className={index === 0 && !attendance ? 'button' : 'button is-plain'}
                    to={`${here}/invites/courrier?lettre=${letter}`}
                  >
                    {t.letters[letter]}
                  </Link>
                ))}
              </p>
            </section>
            <section className="section stack">
              <h2>{t.add}</h2>
              <p>
                <Link to={`${here}/invites/importer`}>{t.importLink}</Link>
              </p>
              <AddGuestForm roles={roles} kept={result?.kind === 'refused' ? result.kept : {}} />
            </section>
          </div>
        ) : null}
      </div>
    </LaptopFrame>
  );
}

function GuestNews({ result, added, refused }: { result: Result | undefined; added: string | null; refused: number }) {
  const t = useMessages(messages);
  if (result?.kind === 'problem') return <Callout tone="bad" role="alert" title={result.text} />;
  if (result?.kind === 'refused') return <Callout tone="bad" role="alert" title={t.required} />;
  if (result?.kind === 'added') return <Notice>{t.added(result.count)}</Notice>;
  if (result?.kind === 'removed') return <Notice>{t.removed}</Notice>;
  if (result?.kind === 'changed') {
    return result.left > 0 ? (
      <Callout tone="warn" role="alert" title={t.left(result.left)} />
    ) : (
      <Notice>{t.changed}</Notice>
    );
  }
  if (added === null) return null;
  return (
    <Notice>
      {t.added(Number(added) || 0)} {refused > 0 ? t.refused(refused) : ''}
    </Notice>
  );
}
