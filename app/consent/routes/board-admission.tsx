import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { requireStaff } from '~/access/guard.server.ts';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { territoryFrame } from '~/access/territory-frame.server.ts';
import { isAppError } from '~/platform/app-error.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { localeOf } from '~/platform/i18n/request-locale.server.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { LaptopFrame } from '~/ui/frames/laptop-frame.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { linkAdmission, openDeliberation } from '../collective/ask-admission.server.ts';
import { AdmissionTag } from '../collective/components/admission-lines.tsx';
import { AdmissionTermsList } from '../collective/components/admission-terms-list.tsx';
import styles from '../collective/components/collective.module.css';
import { ReleaseTable } from '../collective/components/release-table.tsx';
import { SeatVotes } from '../collective/components/seat-votes.tsx';
import { advanceAdmissions, castSeatVote, revokeAdmission } from '../collective/decide-admission.server.ts';
import { collectiveErrorWords } from '../collective/error-words.ts';
import { listReleases } from '../collective/list-releases.server.ts';
import { messages } from '../collective/messages/board.ts';
import { BALLOT_CHOICES } from '../collective/outcome.ts';
import { readAdmission } from '../collective/read-board.server.ts';
import { requireGate } from '../collective/require-gate.server.ts';
import { titlesOf } from '../collective/titles.ts';

export const handle: RouteHandle = { action: 'board.read' };
export const meta = pageTitle(messages, (t) => t.title);

const DONE = ['avis', 'ouvert', 'revoque'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const { territory = '', pilot = '', admission: admissionId = '' } = args.params;
  const principal = await requireStaff(args, 'board.read', { territory, pilot });
  const { app } = args.context;
  const definition = await requireGate(app, pilot, 'board-admits');
  await advanceAdmissions(app, pilot);
  const locale = localeOf(args.request);
  const initiativeId = definition.initiative;
  const done = new URL(args.request.url).searchParams.get('fait');
  return {
    frame: await territoryFrame(app, { territoryId: territory, principal, locale, initiativeId }),
    base: `/${territory}/experimentations/${pilot}/conseil`,
    admission: await readAdmission(app, { pilotSlug: pilot, admissionId, me: { userId: principal.userId } }),
    releases: await listReleases(app, { decisionId: admissionId }),
    titles: titlesOf(definition),
    mayManage: decide(principal, 'board.manage', { territory, pilot }) === 'allow',
    done: DONE.find((one) => one === done) ?? null,
  };
}

/** A seat speaks whatever its role; the rest is the lead's. */
export async function action(args: ActionFunctionArgs) {
  const { territory = '', pilot = '', admission: admissionId = '' } = args.params;
  const form = await args.request.formData();
  const intent = form.get('intent');
  const needed = intent === 'vote' ? 'board.read' : 'board.manage';
  const principal = await requireStaff(args, needed, { territory, pilot });
  const { app } = args.context;
  const named = { pilotSlug: pilot, admissionId };
  const reason = String(form.get('reason') ?? '');
  const audit = { principal, territoryId: territory, subject: admissionId };
  const here = (done: (typeof DONE)[number]) =>
    redirect(`/${territory}/experimentations/${pilot}/conseil/${admissionId}?fait=${done}`);
  try {
    switch (intent) {
      case 'vote': {
        const choice = BALLOT_CHOICES.find((one) => one === form.get('choice'));
        if (!choice) throw new Response(null, { status: 400 });
        await castSeatVote(app, { ...named, sitter: { userId: principal.userId }, choice, reason });
        return here('avis');
      }
      case 'open':
        await openDeliberation(app, named);
        await recordAudit(app, { ...audit, action: 'consent.admission-opened' });
        return here('ouvert');
      case 'revoke':
        await revokeAdmission(app, { ...named, reason });
        await recordAudit(app, { ...audit, action: 'consent.admission-revoked' });
        return here('revoque');
      case 'link': {
        const { url } = await linkAdmission(app, named);
        await recordAudit(app, { ...audit, action: 'consent.share-linked' });
        return { problem: null, url };
      }
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: collectiveErrorWords(error, localeOf(args.request)), url: null };
  }
}

export default function BoardAdmissionPage() {
  const t = useMessages(messages);
  const { frame, base, admission, releases, titles, mayManage, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { state, terms, termsHash } = admission;
  return (
    <LaptopFrame {...frame} phases={{ reached: frame.reachedPhase, here: 4 }}>
      {result?.problem ? (
        <Callout tone="bad" title={t.problem} role="alert">
          {result.problem}
        </Callout>
      ) : null}
      <div className="head">
        <div className="stack">
          <p>
            <Link to={base}>{t.title}</Link>
          </p>
          <h1>{terms.recipient.name}</h1>
          <p>
            <AdmissionTag state={state} />
          </p>
        </div>
      </div>
      {done ? <Notice>{t.done[done]}</Notice> : null}
      <div className="cols">
        <div className="main">
          <SeatVotes admission={admission} />
          {releases.length > 0 ? (
            <ReleaseTable releases={releases} titles={titles} recipient={terms.recipient.name} />
          ) : null}
        </div>
        <div className="side">
          <AdmissionTermsList terms={terms} titles={titles} hash={termsHash} />
          {mayManage ? (
            <Form method="post" className="section stack">
              {state === 'asked' ? (
                <SubmitButton name="intent" value="open">
                  {t.staff.open}
                </SubmitButton>
              ) : null}
              <p>{t.staff.linkText}</p>
              {result?.url ? (
                <>
                  <p role="status">{t.staff.made}</p>
                  <code className={styles.hash}>{result.url}</code>
                </>
              ) : null}
              <SubmitButton look="plain" name="intent" value="link">
                {t.staff.link}
              </SubmitButton>
            </Form>
          ) : null}
          {mayManage && (state === 'in-force' || state === 'admitted') ? (
            <Form method="post" className="section stack">
              <TextAreaField
                field={{ id: 'revoke-reason', name: 'reason', required: true, maxLength: 600 }}
                label={t.staff.revokeWhy}
                rows={2}
              />
              <SubmitButton look="danger" name="intent" value="revoke">
                {t.staff.revoke}
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      </div>
    </LaptopFrame>
  );
}
