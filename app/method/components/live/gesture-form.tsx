import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { SubmitButton } from '~/ui/form/submit-button.tsx';

export interface GestureFormProps {
  readonly intent: string;
  readonly fields?: Readonly<Record<string, string | number>>;
  readonly label: ReactNode;
  /** What it is done to, read out after the label. */
  readonly about?: ReactNode;
  readonly look?: 'plain' | 'quiet' | 'danger' | 'main';
  /** Fields one fills, before the button. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** One gesture as a form of its own: it works without JavaScript, and stays where one was on the page. */
export function GestureForm({
  intent,
  fields = {},
  label,
  about,
  look = 'plain',
  children,
  className,
}: GestureFormProps) {
  return (
    <Form method="post" preventScrollReset className={className}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <SubmitButton {...(look === 'main' ? {} : { look })} sends={{ intent, ...fields }}>
        {label}
        {about}
      </SubmitButton>
    </Form>
  );
}
