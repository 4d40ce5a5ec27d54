import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { isAppError } from '~/platform/app-error.ts';
import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { AlternativesWidget } from '~/services/components/alternatives-widget.tsx';
import type { Choice } from '~/services/food/choices.ts';
import { messages } from '~/services/food/messages/alternatives.ts';
import { WIDGETS } from '~/services/widgets.ts';
import { Callout } from '~/ui/callout.tsx';
import { Icon } from '~/ui/icon.tsx';
import { Notice } from '~/ui/notice.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { chooseAlternative } from '../choose-alternative.server.ts';
import { ServiceStanding } from '../components/service-standing.tsx';
import { SpaceFrame } from '../components/space-frame.tsx';
import { errorWords } from '../error-words.server.ts';
import { openService } from '../open-service.server.ts';
import { readAlternatives } from '../read-alternatives.server.ts';

export const handle: RouteHandle = { action: 'tester.own' };
export const meta = pageTitle(messages, (t) => t.page);

const { path } = WIDGETS.alternatives;

/** What could take the place of a purchase: `?produit=` names one. */
export async function loader(args: LoaderFunctionArgs) {
  const page = await openService(args, 'alternatives');
  const params = new URL(args.request.url).searchParams;
  const done = params.get('fait');
  await page.record('opened-space');
  return {
    ...{ frame: page.frame, ...(await readAlternatives(page, params.get('produit'))) },
    just: done === 'choisi' || done === 'retire' ? done : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const page = await openService(args, 'alternatives');
  const form = await args.request.formData();
  try {
    await chooseAlternative(page, form);
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { problem: errorWords(error, page.locale) ?? null };
  }
  return redirect(`${path}?fait=${form.get('intent') === 'forget' ? 'retire' : 'choisi'}`);
}

export default function Alternatives() {
  const t = useMessages(messages);
  const { frame, standing, view, choices, just } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [last] = choices;
  const undo = just === 'choisi' && last ? { label: t.chosen.undo, action: path, fields: forgetting(last) } : undefined;
  return (
    <SpaceFrame data={frame}>
      {answer?.problem ? <Callout tone="bad" title={answer.problem} role="alert" /> : null}
      {just ? <Notice undo={undo}>{just === 'choisi' ? t.chosen.saved : t.chosen.removed}</Notice> : null}
      {view ? (
        <AlternativesWidget view={view} path={path} />
      ) : (
        <div className="stack">
          <h1>{t.title}</h1>
          <p>{t.empty}</p>
        </div>
      )}
      <Choices choices={choices} />
      <ServiceStanding standing={standing} />
    </SpaceFrame>
  );
}

const forgetting = ({ name, insteadName }: Choice) => ({ intent: 'forget', product: name, instead: insteadName });

function Choices({ choices }: { choices: readonly Choice[] }) {
  const locale = useLocale();
  const t = useMessages(messages).chosen;
  if (choices.length === 0) return null;
  return (
    <section className="section">
      <h2>{t.heading}</h2>
      <ul className="list">
        {choices.map((choice) => (
          <li key={`${choice.name} ${choice.insteadName}`}>
            <Icon name="check" />
            <span>{t.one(choice.instead, choice.label)}</span>
            <Form method="post" action={path}>
              {Object.entries(forgetting(choice)).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" className="button is-plain">
                {t.forget}
                <span className="visually-hidden">
                  {colon(locale)}
                  {choice.instead}
                </span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
