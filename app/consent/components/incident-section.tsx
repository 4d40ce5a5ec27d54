import { Form } from '@remix-run/react';
import { leadMessages } from '~/holders/lead-messages.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import type { Incident } from '../health/incident.ts';
import { messages } from '../messages/holders.ts';

interface Props {
  readonly isSimulated: boolean;
  readonly presets: readonly (keyof (typeof leadMessages)['fr']['presets'])[];
  readonly incidents: readonly Incident[];
  readonly today: string;
  readonly problem: string | null;
}

/** The incident under way at a simulated holder, the form that starts one, and those of the past. */
export function IncidentSection({ isSimulated, presets, incidents, today, problem }: Props) {
  const t = useMessages(messages);
  const words = useMessages(leadMessages).presets;
  const running = incidents.filter((incident) => incident.isRunning);
  const past = incidents.filter((incident) => !incident.isRunning);
  const form = (
    <Form method="post" className="stack">
      {running.length > 0 ? <p className="aside">{t.replaces}</p> : null}
      <SelectField
        field={{ id: 'preset', name: 'preset', required: true }}
        label={t.preset}
        options={presets.map((preset) => ({
          value: preset,
          label: `${words[preset].title} : ${words[preset].effect}`,
        }))}
      />
      <ChoiceCards
        field={{ id: 'until', name: 'until', required: true, initialValue: 'stopped' }}
        label={t.until}
        options={[
          { value: 'stopped', label: t.untilStopped },
          { value: 'day', label: t.untilDay },
        ]}
      />
      <TextField
        field={{ id: 'lastDay', name: 'lastDay', required: false, initialValue: today, min: today }}
        label={t.lastDay}
        hint={t.lastDayHint}
        type="date"
      />
      <p>
        <SubmitButton name="intent" value="start">
          {t.start}
        </SubmitButton>
      </p>
    </Form>
  );
  return (
    <section className="section stack" aria-labelledby="incidents">
      <h2 id="incidents">{t.incidents}</h2>
      {isSimulated ? <p>{t.incidentsLead}</p> : <p>{t.incidentsReal}</p>}
      {running.map(({ id, preset, startedAt, endsAt }) => (
        <Callout key={id} tone="warn" title={t.playing(words[preset].title)}>
          <p>
            {words[preset].effect} ({t.running(startedAt)}, {endsAt ? t.ends(endsAt) : t.endsNever})
          </p>
          <Form method="post">
            <input type="hidden" name="incident" value={id} />
            <SubmitButton name="intent" value="stop">
              {t.stop}
            </SubmitButton>
          </Form>
        </Callout>
      ))}
      {problem ? <Callout tone="bad" title={problem} role="alert" /> : null}
      {isSimulated && running.length > 0 && !problem ? (
        <details>
          <summary className="as-link">{t.another}</summary>
          {form}
        </details>
      ) : null}
      {isSimulated && (running.length === 0 || problem) ? form : null}
      {past.length > 0 ? (
        <>
          <h3>{t.past}</h3>
          <ul>
            {past.map(({ id, preset, startedAt, endsAt }) => (
              <li key={id}>
                {words[preset].title}, {t.pastOf(startedAt, endsAt ?? startedAt)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
