import { useNavigation } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from '../icon.tsx';
import { messages } from '../messages.ts';

export interface SubmitButtonProps {
  readonly children: ReactNode;
  /** The words while it works; « En cours… » by default. */
  readonly working?: ReactNode;
  readonly look?: 'plain' | 'quiet' | 'danger';
  readonly large?: boolean;
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly name?: string;
  readonly value?: string;
  readonly formAction?: string;
  readonly form?: string;
  /** Hidden fields of its form, where a page has many forms without a named button: what tells its own from the others. */
  readonly sends?: Readonly<Record<string, string | number>>;
}

/**
 * Sends its form once: while the page is sending, every such button holds, and the pressed one says so.
 * It keeps focus (aria-disabled rather than disabled). Without JavaScript it is a plain submit button.
 */
export function SubmitButton(props: SubmitButtonProps) {
  const { children, working, look, large, wide, icon, name, value, formAction, form, sends = {} } = props;
  const t = useMessages(messages).form;
  const navigation = useNavigation();
  const busy = navigation.formMethod !== undefined && navigation.formMethod !== 'GET';
  const mine =
    busy &&
    (name === undefined || navigation.formData?.get(name) === (value ?? '')) &&
    Object.entries(sends).every(([field, sent]) => navigation.formData?.get(field) === String(sent)) &&
    (formAction === undefined || sameAddress(navigation.formAction, formAction));
  const hold = (event: MouseEvent) => {
    if (busy) event.preventDefault();
  };
  return (
    <button
      type="submit"
      className={classNames('button', look && `is-${look}`, large && 'is-large', wide && 'is-wide')}
      name={name}
      value={value}
      formAction={formAction}
      form={form}
      aria-disabled={busy || undefined}
      onClick={hold}
    >
      {icon ? <Icon name={icon} /> : null}
      {mine ? (working ?? t.working) : children}
    </button>
  );
}

function sameAddress(one: string | undefined, other: string): boolean {
  return one !== undefined && new URL(one, 'http://x').pathname === new URL(other, 'http://x').pathname;
}
