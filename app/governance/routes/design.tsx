import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { decide } from '~/access/permissions.ts';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { withText } from '~/platform/i18n/with-text.ts';
import { Callout } from '~/ui/callout.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { Figure } from '~/ui/figure.tsx';
import { Icon } from '~/ui/icon.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignPage } from '../components/design-page.tsx';
import { DesignSettings } from '../components/design-settings.tsx';
import { FiveTable } from '../components/five-table.tsx';
import styles from '../components/overview.module.css';
import { PlacePlane } from '../components/place-plane.tsx';
import { PlaceTable } from '../components/place-table.tsx';
import { Ranking } from '../components/ranking.tsx';
import { WhyPanel } from '../components/why-panel.tsx';
import { retitled, withModel } from '../design/changes.ts';
import { designHref } from '../design/design-view.ts';
import { openDesign } from '../design/open-design.server.ts';
import { readOverview } from '../design/read-overview.server.ts';
import { removeDesign } from '../design/remove-design.server.ts';
import { saveDesign } from '../design/save-design.server.ts';
import { messages } from '../messages/overview.ts';
import { problemText } from '../problem-text.ts';
import { sideOfReins, sideOfUse } from '../selector/side.ts';

export const handle: RouteHandle = { action: 'design.read', writeAction: 'design.write' };
export const meta = pageTitle<(typeof messages)['fr'], { name: string }>(messages, (t, data) =>
  t.title(data?.name ?? ''),
);

export async function loader(args: LoaderFunctionArgs) {
  const { app, principal, territoryId, locale, frame, design, mayWrite } = await openDesign(args, 'design.read');
  const mayBegin = decide(principal, 'scenario.write', { territory: territoryId }) === 'allow';
  return {
    frame,
    design,
    mayWrite,
    scenarioFrom: mayBegin && design.useCaseId ? { territoryId, useCaseId: design.useCaseId } : null,
    name: inLocale(design.document.title, locale),
    ...(await readOverview(app, { design, locale })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, locale, territoryId, designId } = await openDesign(args, 'design.write');
  const form = await args.request.formData();
  const intent = form.get('intent');
  try {
    if (intent === 'remove') {
      await removeDesign(app, { territoryId, designId });
      await recordAudit(app, { principal, action: 'governance.removed', territoryId, subject: designId });
      return redirect(`/${territoryId}/gouvernance`);
    }
    const revision = Number(form.get('revision'));
    await saveDesign(app, {
      ...{ territoryId, designId, revision },
      change: (document) =>
        intent === 'rename'
          ? retitled(document, withText(document.title, locale, String(form.get('title') ?? '')))
          : withModel(document, String(form.get('model') ?? '')),
    });
  } catch (error) {
    return { problem: problemText(error, locale) };
  }
  await recordAudit(app, { principal, action: 'governance.saved', territoryId, subject: designId });
  return redirect(designHref(territoryId, designId));
}

export default function Design() {
  const t = useMessages(messages);
  const locale = useLocale();
  const { frame, design, mayWrite, scenarioFrom, name, models, ...found } = useLoaderData<typeof loader>();
  const { ranking, tooClose, places, middle } = found;
  const problem = useActionData<{ problem: string }>()?.problem;
  const href = designHref(frame.territory.id, design.id);
  const [best, second] = ranking;
  const retained = models.find(({ key }) => key === design.document.model) ?? null;
  const at = best ? { count: places.length, name, model: best.title } : null;
  return (
    <DesignPage frame={frame} design={{ href, title: name, mayWrite }}>
      {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
      <div className={styles.cols}>
        <Figure
          className={styles.figure}
          headingLevel={1}
          title={t.heading}
          sentence={
            at
              ? t.placed({ ...at, reins: t.reins[sideOfReins(middle)], use: t.use[sideOfUse(middle)] })
              : t.unanswered(name)
          }
          plot={
            <PlacePlane
              {...{ models, places, middle, title: name }}
              drawing={t.drawing(name, places.length)}
              best={best?.key}
            />
          }
          {...(at ? { numbers: <PlaceTable places={places} middle={middle} />, numbersLabel: t.places } : {})}
          links={[
            ...(at ? [{ href: `${href}/reponses`, label: t.seeAnswers(places.length), icon: 'table' as const }] : []),
            ...(mayWrite && at ? [{ href: `${href}/questionnaire`, label: t.again, icon: 'pencil' as const }] : []),
            ...(design.useCaseId
              ? [
                  {
                    href: `/${frame.territory.id}/usages/cas/${design.useCaseId}`,
                    label: t.useCase,
                    icon: 'thread' as const,
                  },
                ]
              : []),
          ]}
        />
        {best && second ? (
          <WhyPanel
            ranking={[best, second]}
            revision={design.revision}
            {...{ tooClose, retained, href, mayWrite, scenarioFrom }}
          />
        ) : (
          <EmptyState
            headingLevel={2}
            title={t.start}
            action={
              mayWrite ? (
                <Link className="button" to={`${href}/questionnaire`}>
                  {t.answerFirst}
                </Link>
              ) : undefined
            }
          >
            {t.startText}
          </EmptyState>
        )}
      </div>
      {best ? (
        <Ranking ranking={ranking} retained={retained?.key ?? null} revision={design.revision} mayWrite={mayWrite} />
      ) : null}
      <FiveTable models={models} policy={design.policy} />
      <p className="buttons">
        <Link className="button is-plain" to="/methode/modeles">
          <Icon name="arrow-right" />
          {t.readModels}
        </Link>
      </p>
      {mayWrite ? <DesignSettings title={design.document.title[locale]} revision={design.revision} /> : null}
    </DesignPage>
  );
}
