import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { openPilot } from '~/pilots/open-pilot-page.server.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { MessagesFrame } from '../messaging/components/messages-frame.tsx';
import { SimulatedWeeks } from '../messaging/components/simulated-weeks.tsx';
import { messages } from '../messaging/messages/pages.ts';
import { messagesFrame } from '../messaging/open-messages.server.ts';
import { readSimulation } from '../messaging/read-simulation.server.ts';

export const handle: RouteHandle = { action: 'messages.manage' };
export const meta = pageTitle(messages, (t) => t.simulation.title);

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openPilot(args, 'messages.manage');
  const { app, definition, locale } = opened;
  const params = new URL(args.request.url).searchParams;
  return {
    around: await messagesFrame(opened),
    ...(await readSimulation(app, definition, params, locale)),
    panels: definition.panels.map(({ key, title }) => ({ key, title })),
  };
}

export default function MessageSimulation() {
  const t = useMessages(messages);
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { around, profile, profiles, enrolsOn, panelKey, panels, days, total, givenUp } = data;
  return (
    <MessagesFrame around={around} title={t.simulation.title} lead={t.simulation.lead}>
      <p>
        <Link to={`${around.links.base}/messages`}>{t.one.back}</Link>
      </p>
      <Form method="get" className="buttons" key={`${profile} ${enrolsOn} ${panelKey}`}>
        <SelectField
          field={{ id: 'profil', name: 'profil', initialValue: profile }}
          label={t.simulation.profile}
          placeholder={null}
          options={profiles.map((key) => ({ value: key, label: t.simulation.profiles[key] }))}
        />
        <TextField
          field={{ id: 'jour', name: 'jour', initialValue: enrolsOn }}
          type="date"
          label={t.simulation.enrols}
        />
        <SelectField
          field={{ id: 'panel', name: 'panel', initialValue: panelKey }}
          label={t.simulation.panel}
          placeholder={null}
          options={panels.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
        />
        <SubmitButton>{t.simulation.show}</SubmitButton>
      </Form>
      <section className="section stack" aria-labelledby="simulation">
        <h2 id="simulation">{t.simulation.found(total, days.length)}</h2>
        <p>{t.simulation.sentence}</p>
        <SimulatedWeeks days={days} />
        {givenUp > 0 ? <p>{t.simulation.given(givenUp)}</p> : null}
        <p className="aside">{t.simulation.stops}</p>
      </section>
    </MessagesFrame>
  );
}
