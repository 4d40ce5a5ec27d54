import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export interface NoticeProps {
  readonly children: ReactNode;
  readonly icon?: IconName;
  /** A form that takes the change back: its fields are posted to `action`. */
  readonly undo?: {
    readonly label: string;
    readonly action?: string;
    readonly fields: Readonly<Record<string, string>>;
  };
}

/** What just happened, in one line, and a way back. */
export function Notice({ children, icon = 'check', undo }: NoticeProps) {
  return (
    <div className="toast" role="status">
      <Icon name={icon} />
      <span>{children}</span>
      {undo ? (
        <Form method="post" action={undo.action}>
          {Object.entries(undo.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">{undo.label}</button>
        </Form>
      ) : null}
    </div>
  );
}
