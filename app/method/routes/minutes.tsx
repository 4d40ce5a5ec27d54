import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireAccess, requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Tag } from '~/ui/tag.tsx';
import { MinutesBlocks } from '../components/minutes-blocks.tsx';
import { messages } from '../messages/minutes.ts';
import { correctMinutes } from '../minutes/correct-minutes.server.ts';
import { describeMinutes } from '../minutes/describe-minutes.server.ts';
import type { MinutesSection } from '../minutes/minutes-document.ts';
import { toText } from '../minutes/minutes-text.ts';
import { PEOPLE_SECTION } from '../minutes/write-minutes.ts';
import { asPhase } from '../plan/as-phase.ts';
import { problemText } from '../problem-text.ts';

export const handle: RouteHandle = { action: 'workshop.read', writeAction: 'workshop.run' };
export const meta = pageTitle(messages, (t) => t.pageTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireAccess(args, 'workshop.read', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const mayRun = decide(principal, 'workshop.run', { territory: territoryId }) === 'allow';
  const minutes = await describeMinutes(app, { territoryId, workshopId, locale, people: mayRun });
  return {
    frame: await territoryFrame(app, { territoryId, principal, locale }),
    ...{ workshopId, minutes, mayRun },
    saved: new URL(args.request.url).searchParams.has('corrige'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { territory: territoryId = '', workshop: workshopId = '' } = args.params;
  const principal = await requireStaff(args, 'workshop.run', { territory: territoryId });
  const { app } = args.context;
  const locale = localeOf(args.request);
  const form = await args.request.formData();
  const section = String(form.get('section') ?? '');
  const text = form.get('intent') === 'restore' ? null : String(form.get('text') ?? '');
  const version = Number(form.get('version')) || 0;
  try {
    await correctMinutes(app, { territoryId, workshopId, locale, section, version, text });
    const detail = { section };
    await recordAudit(app, { principal, action: 'method.minutes-corrected', territoryId, subject: workshopId, detail });
    return redirect(`/${territoryId}/ateliers/${workshopId}/compte-rendu?corrige=1#${section}`);
  } catch (error) {
    if (error instanceof Response) throw error;
    return { error: problemText(error, locale) };
  }
}

export default function Minutes() {
  const t = useMessages(messages);
  const { frame, workshopId, minutes, mayRun, saved } = useLoaderData<typeof loader>();
  const result = useActionData<{ error: string }>();
  const here = `/${frame.territory.id}/ateliers/${workshopId}`;
  const shown = minutes.sections.filter(({ blocks, corrected }) => blocks.length > 0 || corrected);
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: asPhase(minutes.phase) }}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={here}>{minutes.title}</Link>
          </p>
          <h1>{t.of(minutes.title)}</h1>
          <p className="lead">{[minutes.date, minutes.place, minutes.theme].filter(Boolean).join(', ')}</p>
          <p>{t.lead}</p>
        </div>
        <div className="buttons">
          <a className="button is-plain" href={`${here}/imprimer/compte-rendu`}>
            <Icon name="print" />
            {t.pdf}
          </a>
          <a className="button is-plain" href={`${here}/compte-rendu/notes.xlsx`} download>
            <Icon name="download" />
            {t.notes}
          </a>
        </div>
      </div>
      {minutes.closed ? null : <Callout tone="info" title={t.early} />}
      {result ? <Callout tone="bad" role="alert" title={result.error} /> : null}
      {saved ? <Notice>{t.saved}</Notice> : null}
      <div className="narrow">
        {shown.map((section) => (
          <Section key={section.key} section={section} version={minutes.version} mayRun={mayRun} />
        ))}
        {minutes.credit ? <p className="aside">{minutes.credit}</p> : null}
      </div>
    </LaptopFrame>
  );
}

function Section({ section, version, mayRun }: { section: MinutesSection; version: number; mayRun: boolean }) {
  const t = useMessages(messages);
  const { key, title, blocks, generated, corrected, outdated } = section;
  return (
    <section className="section stack" id={key}>
      <h2>
        {title} {corrected ? <Tag tone="plain">{t.corrected}</Tag> : null}
      </h2>
      {key === PEOPLE_SECTION ? <p className="aside">{t.peopleOnly}</p> : null}
      <MinutesBlocks blocks={blocks} />
      {outdated && mayRun ? (
        <Callout tone="warn" title={t.outdated}>
          <MinutesBlocks blocks={generated} />
        </Callout>
      ) : null}
      {mayRun ? (
        <details>
          <summary className="button is-quiet" aria-label={t.editLabel(title)}>
            {t.edit}
          </summary>
          <Form method="post" className="stack" key={`${version} ${key}`} preventScrollReset>
            <input type="hidden" name="section" value={key} />
            <input type="hidden" name="version" value={version} />
            <TextAreaField
              field={{ id: `texte-${key}`, name: 'text', initialValue: toText(blocks), maxLength: 20_000 }}
              label={title}
              hint={t.help}
              rows={12}
            />
            <p className="buttons">
              <SubmitButton look="plain" name="intent" value="save">
                {outdated ? t.keepMine : t.save}
              </SubmitButton>
              {corrected ? (
                <SubmitButton look="quiet" name="intent" value="restore">
                  {t.restore}
                </SubmitButton>
              ) : null}
            </p>
          </Form>
        </details>
      ) : null}
    </section>
  );
}
