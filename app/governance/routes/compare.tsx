import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { localise } from '~/kit/localise.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, pick } from '~/platform/i18n/messages.ts';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { getOperatorGrid } from '../compare/load-operator.server.ts';
import { compareDesigns } from '../compare/operator-view.ts';
import styles from '../components/comparison.module.css';
import { ComparisonTable } from '../components/comparison-table.tsx';
import { DesignPage } from '../components/design-page.tsx';
import { listDesigns } from '../design/list-designs.server.ts';
import { openGovernance } from '../design/open-design.server.ts';
import { messages } from '../messages/compare.ts';
import { messages as words } from '../messages/words.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, locale, territoryId } = await openGovernance(args, 'design.read');
  const models = localise(getKit().models, locale);
  const { hybrid } = pick(words, locale);
  const designs = await listDesigns(app, { territoryId, initiativeId: frame.initiativeId });
  const ready = designs.flatMap(({ id, document, policy }) => {
    const model = models.find(({ key }) => key === policy?.model);
    if (!policy || !model) return [];
    const title = inLocale(document.title, locale);
    const named = policy.overrides.length > 0 ? hybrid(model.title) : model.title;
    return [{ id, title, model: named, policy, functions: document.functions }];
  });
  const params = new URL(args.request.url).searchParams;
  const asked = (name: string) => ready.find(({ id }) => id === params.get(name));
  const a = asked('a') ?? ready[0];
  const b = asked('b') ?? ready.find(({ id }) => id !== a?.id);
  return {
    frame,
    choices: ready.map(({ id, title, model }) => ({ value: id, label: `${title} · ${model}` })),
    pair:
      a && b
        ? {
            ...{ a: { id: a.id, title: a.title, model: a.model }, b: { id: b.id, title: b.title, model: b.model } },
            comparison: compareDesigns({ a, b, grid: getOperatorGrid(), models, locale }),
          }
        : null,
  };
}

export default function Compare() {
  const t = useMessages(messages);
  const { frame, choices, pair } = useLoaderData<typeof loader>();
  return (
    <DesignPage frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      {pair ? (
        <>
          <Form method="get" className={styles.choose} key={`${pair.a.id}-${pair.b.id}`}>
            <SelectField
              field={{ id: 'a', name: 'a', initialValue: pair.a.id }}
              label={t.first}
              placeholder={null}
              options={choices}
            />
            <SelectField
              field={{ id: 'b', name: 'b', initialValue: pair.b.id }}
              label={t.second}
              placeholder={null}
              options={choices}
            />
            <button type="submit" className="button is-plain">
              {t.compare}
            </button>
          </Form>
          <ComparisonTable {...pair} />
        </>
      ) : (
        <EmptyState
          title={t.few}
          headingLevel={2}
          action={
            <Link className="button" to={`/${frame.territory.id}/gouvernance`}>
              {t.back}
            </Link>
          }
        >
          {t.fewText}
        </EmptyState>
      )}
    </DesignPage>
  );
}
