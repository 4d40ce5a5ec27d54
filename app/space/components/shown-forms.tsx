import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { GOAL_DOERS, LINE_LENGTH, TEXT_LENGTH } from '~/services/social/follow-up.ts';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/shown.ts';

interface ShownFormProps {
  /** Made with the page: what is sent twice is written once. */
  readonly once: string;
  readonly name: string;
  /** How many there are: the form is empty again when one more is there, and keeps what is typed until then. */
  readonly written: number;
  /** yyyy-mm-dd */
  readonly today: string;
}

/** A remark, dated; read at once by the person it is about. */
export function ObservationForm({ once, name, written, today }: ShownFormProps) {
  const t = useMessages(messages).observe;
  return (
    <section className="stack" aria-labelledby="noter">
      <h2 id="noter">{t.title}</h2>
      <Form method="post" className="stack" key={written}>
        <input type="hidden" name="intent" value="observe" />
        <input type="hidden" name="once" value={once} />
        <TextAreaField
          field={{ id: 'observe-text', name: 'text', required: true, maxLength: TEXT_LENGTH }}
          label={t.text}
          hint={t.hint(name)}
          rows={5}
        />
        <TextField
          field={{ id: 'observe-on', name: 'on', required: true, max: today, initialValue: today }}
          label={t.on}
          type="date"
        />
        <SubmitButton sends={{ intent: 'observe' }}>{t.save}</SubmitButton>
      </Form>
    </section>
  );
}

/** What is to be done, the first step, by whom, by when; folded away until it is wanted. */
export function GoalForm({ once, name, written, today }: ShownFormProps) {
  const t = useMessages(messages).goal;
  return (
    <details key={written}>
      <summary className="as-link">{t.title}</summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="goal" />
        <input type="hidden" name="once" value={once} />
        <TextField field={{ id: 'goal-text', name: 'text', required: true, maxLength: LINE_LENGTH }} label={t.text} />
        <TextField
          field={{ id: 'goal-firstStep', name: 'firstStep', required: false, maxLength: LINE_LENGTH }}
          label={t.firstStep}
        />
        <ChoiceCards
          field={{ id: 'goal-doer', name: 'doer', required: true, initialValue: 'both' }}
          label={t.doer}
          options={GOAL_DOERS.map((value) => ({ value, label: t.doers[value](name) }))}
        />
        <TextField field={{ id: 'goal-when', name: 'when', required: false, min: today }} label={t.when} type="date" />
        <SubmitButton look="plain" sends={{ intent: 'goal' }}>
          {t.save}
        </SubmitButton>
      </Form>
    </details>
  );
}
