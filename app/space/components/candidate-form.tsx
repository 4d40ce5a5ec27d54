import { Form, Link } from '@remix-run/react';
import { messages } from '~/consent/collective/messages/elections.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';

export interface CandidateFormProps {
  /** Their words, when they stand already. */
  readonly mine: string | null;
  /** What was typed and could not be kept. */
  readonly typed: string | null;
  readonly hasAccepted: boolean;
}

/** Stands for a seat, changes one's words, or stands down. */
export function CandidateForm({ mine, typed, hasAccepted }: CandidateFormProps) {
  const t = useMessages(messages);
  if (!hasAccepted) {
    return (
      <section className="section stack">
        <h2>{t.stand}</h2>
        <p>{t.charterFirst}</p>
        <Link to="/moi/conseil#charte">{t.charterRead}</Link>
      </section>
    );
  }
  return (
    <section className="section stack">
      <h2>{mine === null ? t.stand : t.stands}</h2>
      <Form method="post" className="stack">
        <TextAreaField
          field={{
            id: 'statement',
            name: 'statement',
            required: true,
            maxLength: 600,
            initialValue: typed ?? mine ?? '',
          }}
          label={t.statement}
          hint={t.statementHint}
          rows={4}
        />
        <SubmitButton large wide name="intent" value="stand">
          {mine === null ? t.stand : t.change}
        </SubmitButton>
      </Form>
      {mine === null ? null : (
        <Form method="post">
          <SubmitButton look="quiet" wide name="intent" value="stand-down">
            {t.down}
          </SubmitButton>
        </Form>
      )}
    </section>
  );
}
