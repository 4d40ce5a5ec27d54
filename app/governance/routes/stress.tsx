import { randomUUID } from 'node:crypto';
import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { localise } from '~/kit/localise.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { parseForm } from '~/ui/form/parse-form.ts';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignPage } from '../components/design-page.tsx';
import { ObstacleList } from '../components/obstacle-list.tsx';
import { StressForm } from '../components/stress-form.tsx';
import { StressList } from '../components/stress-list.tsx';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { messages } from '../messages/stress.ts';
import { problemText } from '../problem-text.ts';
import { fromForm } from '../stress/from-form.ts';
import { stressFormSchema } from '../stress/stress-form.ts';
import { listStressTests, removeStressTest, saveStressTest } from '../stress/stress-tests.server.ts';

export const handle: RouteHandle = { action: 'design.read', writeAction: 'design.write' };
export const meta = pageTitle(messages, (t) => t.title);

/** What the query asks to write: an obstacle of the kit, an invented one, or a test to take up again. */
const INVENT = 'inventer';

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, design, locale, mayWrite } = await openDesign(args, 'design.read');
  const tests = await listStressTests(app, [design.id]);
  const obstacles = localise(getKit().obstacles, locale);
  const params = new URL(args.request.url).searchParams;
  const asked = params.get('obstacle');
  const obstacle = obstacles.find(({ key }) => key === asked) ?? null;
  const test = tests.find(({ id }) => id === params.get('reprendre')) ?? null;
  const writing =
    mayWrite && (test || obstacle || asked === INVENT) ? { test, obstacle, id: test?.id ?? randomUUID() } : null;
  return { frame, design, mayWrite, tests, obstacles, writing };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, locale, territoryId, designId } = await openDesign(args, 'design.write');
  const here = `${designHref(territoryId, designId)}/epreuve`;
  const form = await args.request.formData();
  const removed = form.get('remove');
  if (removed !== null) {
    await removeStressTest(app, { territoryId, designId, id: String(removed) });
    await recordAudit(app, { principal, action: 'governance.stress-removed', territoryId, subject: designId });
    return redirect(here);
  }
  const submission = parseForm(form, { schema: stressFormSchema, locale });
  if (submission.status !== 'success') return { reply: submission.reply() };
  const { id, revision, obstacle, severity } = submission.value;
  const kit = getKit().obstacles.find(({ key }) => key === obstacle);
  try {
    await saveStressTest(app, {
      ...{ territoryId, designId, id, revision, severity, obstacle: kit?.key ?? '' },
      change: (before) => fromForm(before, submission.value, { locale, kitTitle: kit?.title }),
    });
  } catch (error) {
    return { reply: submission.reply({ formErrors: [problemText(error, locale)] }) };
  }
  await recordAudit(app, { principal, action: 'governance.stress-saved', territoryId, subject: designId });
  return redirect(`${here}#epreuve-${id}`);
}

export default function Stress() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, design, mayWrite, tests, obstacles, writing } = useLoaderData<typeof loader>();
  const result = useActionData<{ reply: SubmissionResult<string[]> }>();
  const href = designHref(frame.territory.id, design.id);
  const name = design.document.title[locale];
  return (
    <DesignPage frame={frame} design={{ href, title: name, mayWrite }}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading(name)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      {writing ? (
        <StressForm
          key={writing.test?.id ?? writing.obstacle?.key ?? INVENT}
          {...writing}
          reply={result?.reply ?? null}
        />
      ) : null}
      <StressList tests={tests} href={href} mayWrite={mayWrite} />
      {mayWrite ? (
        <ObstacleList
          obstacles={obstacles}
          taken={tests.map(({ obstacle }) => obstacle)}
          inventHref={`${href}/epreuve?obstacle=${INVENT}`}
        />
      ) : null}
    </DesignPage>
  );
}
