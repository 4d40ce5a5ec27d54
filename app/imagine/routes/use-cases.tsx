import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { adviceFor } from '~/kit/advice-for.server.ts';
import { AdviceHere } from '~/kit/components/advice-here.tsx';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { EmptyState } from '~/ui/empty-state.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { Tag } from '~/ui/tag.tsx';
import { DesignFrame } from '../components/design-frame.tsx';
import styles from '../components/use-cases.module.css';
import { listUseCaseLines, type UseCaseLine } from '../list-use-case-lines.server.ts';
import { messages } from '../messages/use-cases.ts';
import { openDesign } from '../open-design.server.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale, mayWrite } = await openDesign(args, 'design.read');
  const lines = await listUseCaseLines(app, { ...where, locale });
  const away = new URL(args.request.url).searchParams.get('ecarte');
  const advice = adviceFor('use-cases', locale);
  return { frame, mayWrite, advice, lines, away: lines.find(({ id, retired }) => retired && id === away) };
}

export default function UseCases() {
  const t = useMessages(messages);
  const { frame, mayWrite, advice, lines, away } = useLoaderData<typeof loader>();
  const territoryId = frame.territory.id;
  const base = `/${territoryId}/usages`;
  const active = lines.filter(({ retired }) => !retired);
  const retired = lines.filter((line) => line.retired);
  const add = mayWrite ? (
    <Link className="button" to={`${base}/cas/nouveau`}>
      <Icon name="plus" />
      {t.add}
    </Link>
  ) : undefined;
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.heading}</h1>
          <p className="lead">{t.lead}</p>
          <p className="buttons">
            {active.length > 0 ? (
              <Link className="button is-quiet" to={`${base}/presentation`}>
                {t.present}
              </Link>
            ) : null}
            <Link className="button is-quiet" to={`${base}/personas`}>
              {t.personas}
            </Link>
          </p>
        </div>
        {active.length > 0 ? add : null}
      </div>
      {away ? (
        <Notice undo={{ label: t.undo, action: pageOfUseCase(territoryId, away.id), fields: { intent: 'back' } }}>
          {t.awayDone(away.title)}
        </Notice>
      ) : null}
      {active.length === 0 ? (
        <EmptyState title={t.empty} headingLevel={2} action={add}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <ul className="cards">
          {active.map((line) => (
            <li key={line.id}>
              <UseCaseFiche line={line} territoryId={territoryId} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <AdviceHere advice={advice} />
        {mayWrite && retired.length > 0 ? (
          <details>
            <summary>{t.retired(retired.length)}</summary>
            <ul className="list">
              {retired.map(({ id, title }) => (
                <li key={id}>
                  <span>{title || t.untitled}</span>
                  <Form method="post" action={pageOfUseCase(territoryId, id)}>
                    <input type="hidden" name="intent" value="back" />
                    <SubmitButton look="quiet">
                      {t.back}
                      <span className="visually-hidden"> {title}</span>
                    </SubmitButton>
                  </Form>
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
    </DesignFrame>
  );
}

function UseCaseFiche({ line, territoryId }: { line: UseCaseLine; territoryId: string }) {
  const t = useMessages(messages);
  const { id, title, pitch, theme, persona, data, inMap, lacks } = line;
  return (
    <article className="fiche" data-theme={theme}>
      <h2>
        <Link to={pageOfUseCase(territoryId, id)}>{title || t.untitled}</Link>
      </h2>
      {pitch ? <p>{pitch}</p> : null}
      <p className="aside">
        {[`${t.data(data)}${data > 0 ? `, ${t.inMap(inMap, data)}` : ''}`, persona && t.for(persona)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <Tag tone={lacks === 0 ? 'ok' : 'warn'}>{lacks === 0 ? t.lacksNothing : t.lacks(lacks)}</Tag>
      </p>
    </article>
  );
}
