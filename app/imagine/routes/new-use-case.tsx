import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { recordAudit } from '~/access/record-audit.server.ts';
import type { RouteHandle } from '~/access/route-handle.ts';
import { getKit } from '~/kit/load-kit.server.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { DesignFrame } from '../components/design-frame.tsx';
import { StartChoices } from '../components/start-choices.tsx';
import { readIdeaRef, writeIdeaRef } from '../ideas/idea.ts';
import { nameOfIdea } from '../ideas/idea-view.ts';
import { listIdeas } from '../ideas/list-ideas.server.ts';
import { messages } from '../messages/forms.ts';
import { openDesign } from '../open-design.server.ts';
import { problemText } from '../problem-text.ts';
import { readStart, startUseCase } from '../start-use-case.server.ts';
import { LONGEST } from '../use-case.ts';
import { pageOfUseCase } from '../use-case-view.ts';

export const handle: RouteHandle = { action: 'design.write' };
export const meta = pageTitle(messages, (t) => t.start.title);

export async function loader(args: LoaderFunctionArgs) {
  const { app, frame, where, locale } = await openDesign(args, 'design.write');
  const ideas = (await listIdeas(app, where)).filter(({ discarded, useCases }) => !discarded && useCases.length === 0);
  const kit = getKit().useCases.map(({ key, title, theme, pitch }) => ({
    ...{ key, theme, title: inLocale(title, locale), text: inLocale(pitch, locale) },
    href: `/methode/cas-d-usage/${key}`,
  }));
  return {
    frame,
    ideas: ideas.map(({ ref, document, challenge }) => ({
      key: writeIdeaRef(ref),
      title: inLocale(nameOfIdea(document), locale),
      text: challenge,
      theme: frame.theme,
    })),
    kitHere: kit.filter(({ theme }) => theme === frame.theme),
    kitElsewhere: kit.filter(({ theme }) => theme !== frame.theme),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { app, principal, author, frame, where, locale } = await openDesign(args, 'design.write');
  const start = readStart(await args.request.formData(), readIdeaRef);
  try {
    const { id } = await startUseCase(app, { ...where, author, start, theme: frame.theme, locale });
    await recordAudit(app, {
      ...{ principal, action: 'imagine.use-case-started', territoryId: where.territoryId, subject: id },
      detail: { from: start.from },
    });
    return redirect(
      start.from === 'nothing'
        ? `${pageOfUseCase(where.territoryId, id)}/modifier`
        : pageOfUseCase(where.territoryId, id),
    );
  } catch (error) {
    if (error instanceof Response) throw error;
    return { problem: problemText(error, locale) };
  }
}

export default function NewUseCase() {
  const t = useMessages(messages).start;
  const { frame, ideas, kitHere, kitElsewhere } = useLoaderData<typeof loader>();
  const result = useActionData<{ problem: string }>();
  return (
    <DesignFrame frame={frame}>
      <div className="head">
        <h1>{t.heading}</h1>
      </div>
      {result ? <Callout tone="bad" role="alert" title={result.problem} /> : null}
      <div className="cols">
        <div className="main">
          <section className="section">
            <h2>{t.ideas}</h2>
            {ideas.length === 0 ? (
              <p>
                {t.ideasNone} <Link to={`/${frame.territory.id}/usages`}>{t.ideas}</Link>
              </p>
            ) : (
              <StartChoices from="idea" label={t.fromIdea} choices={ideas} />
            )}
          </section>
          <section className="section">
            <h2>{t.kit}</h2>
            <p>{t.kitText}</p>
            <StartChoices from="kit" label={t.fromKit} choices={kitHere} />
            {kitElsewhere.length > 0 ? (
              <details open={kitHere.length === 0}>
                <summary>{t.otherThemes}</summary>
                <StartChoices from="kit" label={t.fromKit} choices={kitElsewhere} />
              </details>
            ) : null}
          </section>
        </div>
        <aside className="side">
          <section className="section">
            <h2>{t.nothing}</h2>
            <Form method="post" className="stack">
              <input type="hidden" name="from" value="nothing" />
              <TextField
                field={{ id: 'title', name: 'title', required: true, maxLength: LONGEST.line }}
                label={t.name}
              />
              <p>
                <SubmitButton>{t.create}</SubmitButton>
              </p>
            </Form>
          </section>
        </aside>
      </div>
    </DesignFrame>
  );
}
