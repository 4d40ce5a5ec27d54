import { Form } from '@remix-run/react';
import { messages } from '~/consent/collective/messages/elections.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages as assembly } from '../messages/assembly.ts';
import { BallotCode, BallotLimits } from './ballot-cast.tsx';

export interface SeatBallotFormProps {
  readonly code: string;
  readonly paper: readonly { readonly number: number | null; readonly pseudonym: string | null }[];
}

/** One ballot: one candidate, or nobody. */
export function SeatBallotForm({ code, paper }: SeatBallotFormProps) {
  const t = useMessages(messages);
  const { send } = useMessages(assembly).ballot;
  const named = paper.flatMap(({ number, pseudonym }) =>
    number === null ? [] : [{ value: String(number), label: t.numbered(number, pseudonym ?? t.left) }],
  );
  return (
    <>
      <Form method="post" className="section stack">
        <h2>{t.vote}</h2>
        <BallotCode code={code} />
        <ChoiceCards
          field={{ id: 'choice', name: 'choice', required: true }}
          label={t.question}
          options={[...named, { value: '0', label: t.blank }]}
        />
        <SubmitButton large wide name="intent" value="vote">
          {send}
        </SubmitButton>
      </Form>
      <BallotLimits />
    </>
  );
}
