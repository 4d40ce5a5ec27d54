import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import { PILOT, scenarioChanges } from '../documents/changes/scenario-changes.server.ts';
import { ChangeList } from '../documents/components/change-list.tsx';
import styles from '../documents/components/changes.module.css';
import { messages } from '../documents/messages/changes.ts';
import { messages as documents } from '../documents/messages/documents.ts';
import { openScenario } from '../open-scenario.server.ts';
import { pageOfScenario } from '../scenario.ts';

export const handle: RouteHandle = { action: 'scenario.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, scenario, frame, locale, territoryId, scenarioId } = await openScenario(args, 'scenario.read');
  const asked = new URL(args.request.url).searchParams.get('depuis');
  const territory = frame.laptop.territory.name;
  const changes = await scenarioChanges(app, { scenario, territory, locale, asked });
  return { frame, base: pageOfScenario(territoryId, scenarioId), pilot: PILOT, ...changes };
}

export default function DocumentChanges() {
  const t = useMessages(messages);
  const back = useMessages(documents).back;
  const { frame, base, pilot, versions, since, dpia, agreements, counts } = useLoaderData<typeof loader>();
  const none = dpia.length + agreements.length === 0;
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <p>
            <Link to={`${base}/documents`}>{back}</Link>
          </p>
          <h1>{t.title}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      {since === null ? (
        <EmptyState title={t.none} headingLevel={2}>
          {t.noneDetail}
        </EmptyState>
      ) : (
        <>
          <Form method="get" className={styles.choose}>
            <SelectField
              field={{ id: 'depuis', name: 'depuis', initialValue: since }}
              label={t.compare}
              placeholder={null}
              options={versions.map((one) => ({
                value: one.since,
                label: one.since === pilot ? t.pilot : t.version(one.since, one.at ?? '', one.by),
              }))}
            />
            <button type="submit" className="button is-plain">
              {t.show}
            </button>
          </Form>
          {none ? (
            <EmptyState title={t.same} headingLevel={2}>
              {t.sameDetail}
            </EmptyState>
          ) : (
            <>
              <p role="status">
                <b>{t.summary(counts.added, counts.removed, counts.reworded)}</b>
              </p>
              {agreements.length > 0 ? <p className="aside">{t.tell}</p> : null}
              <ChangeList id="accords" title={t.agreements} changes={agreements} />
              <ChangeList id="aipd" title={t.dpia} changes={dpia} />
            </>
          )}
        </>
      )}
    </ScenarioFrame>
  );
}
