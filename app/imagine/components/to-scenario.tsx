import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/to-scenario.ts';

interface Props {
  readonly territoryId: string;
  readonly useCaseId: string;
  readonly plain?: boolean;
}

/** Begins a scenario from a use case: its words, its data and the governance retained for it are already in. */
export function ToScenario({ territoryId, useCaseId, plain }: Props) {
  const t = useMessages(messages);
  return (
    <Form method="post" action={`/${territoryId}/scenarios/nouveau`}>
      <input type="hidden" name="from" value="use-case" />
      <input type="hidden" name="key" value={useCaseId} />
      <SubmitButton {...(plain ? { look: 'plain' } : {})}>{t.begin}</SubmitButton>
    </Form>
  );
}
