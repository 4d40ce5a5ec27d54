import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { GOAL_STATES, type Goal, type GoalState, type Side, TEXT_LENGTH } from '~/services/social/follow-up.ts';
import { CheckboxField } from '~/ui/form/checkbox-field.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { messages } from '../messages/follow-up.ts';
import styles from './follow-up.module.css';

/** How a goal goes: one choice, one button. */
export function MarkForm({ goal, state, once }: { goal: Goal; state: GoalState; once: string }) {
  const t = useMessages(messages);
  return (
    <Form method="post" className={styles.mark} key={state}>
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="once" value={once} />
      <input type="hidden" name="goal" value={goal.id} />
      <SelectField
        field={{ id: `etat-${goal.id}`, name: 'state', initialValue: state }}
        label={
          <>
            {t.mark}
            <span className="visually-hidden"> {goal.text}</span>
          </>
        }
        placeholder={null}
        options={GOAL_STATES.map((value) => ({ value, label: t.states[value] }))}
      />
      <SubmitButton look="plain" sends={{ goal: goal.id, intent: 'mark' }}>
        {t.markSave}
        <span className="visually-hidden"> {goal.text}</span>
      </SubmitButton>
    </Form>
  );
}

/** A remark or a goal is the person's to erase: folded away, and for good. */
export function EraseForm({ line, about }: { readonly line: string; readonly about: string }) {
  const t = useMessages(messages);
  return (
    <details data-noprint>
      <summary className="as-link">
        {t.erase}
        <span className="visually-hidden"> {about}</span>
      </summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="erase" />
        <input type="hidden" name="line" value={line} />
        <p>{t.eraseText}</p>
        <SubmitButton look="danger" sends={{ line, intent: 'erase' }}>
          {t.eraseSave}
        </SubmitButton>
      </Form>
    </details>
  );
}

interface ReplyFormProps {
  readonly to: string;
  /** What is answered, for those who hear the page. */
  readonly about: string;
  readonly side: Side;
  /** How many there are: the place is empty again when one more is there, and keeps what is typed until then. */
  readonly answers: number;
  readonly once: string;
}

/** A place to answer, folded away until it is wanted. */
export function ReplyForm({ to, about, side, answers, once }: ReplyFormProps) {
  const t = useMessages(messages);
  return (
    <details data-noprint key={answers}>
      <summary className="as-link">
        {t.reply}
        <span className="visually-hidden"> {about}</span>
      </summary>
      <Form method="post" className="stack">
        <input type="hidden" name="intent" value="reply" />
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="to" value={to} />
        <TextAreaField
          field={{ id: `reponse-${to}`, name: 'text', required: true, maxLength: TEXT_LENGTH }}
          label={t.replyLabel}
          rows={3}
        />
        {side === 'tester' ? <CheckboxField field={{ id: `faux-${to}`, name: 'wrong' }} label={t.isWrong} /> : null}
        <SubmitButton look="plain" sends={{ to, intent: 'reply' }}>
          {t.send}
        </SubmitButton>
      </Form>
    </details>
  );
}
