import { useEffect, useRef } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '../icon.tsx';
import { messages } from '../messages.ts';

export interface FormErrorsProps {
  /** Conform's form, or anything with an id and errors by field name (the form's own under ''). */
  readonly form: {
    readonly id: string;
    readonly errors?: readonly string[];
    readonly allErrors?: Readonly<Record<string, readonly string[] | undefined>>;
    readonly status?: string;
  };
  /** Words for each field name, the same as its label. */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Everything to look at again, above the form, with a link to each field. Takes focus after a sending that failed;
 * silent while one is still typing.
 */
export function FormErrors({ form, labels = {} }: FormErrorsProps) {
  const t = useMessages(messages).form;
  const box = useRef<HTMLDivElement>(null);
  const failed = form.status === undefined ? Boolean(form.errors?.length) : form.status === 'error';

  useEffect(() => {
    if (failed) box.current?.focus();
    const element = document.getElementById(form.id);
    const onSubmit = () => requestAnimationFrame(() => box.current?.focus());
    element?.addEventListener('submit', onSubmit);
    return () => element?.removeEventListener('submit', onSubmit);
  }, [form.id, failed]);

  const byField = Object.entries(form.allErrors ?? {}).filter(([name, errors]) => name !== '' && errors?.length);
  const count = byField.length + (form.errors?.length ?? 0);
  if (!failed || count === 0) return null;
  return (
    <div className="callout is-bad" role="alert" tabIndex={-1} ref={box}>
      <Icon name="cross-octagon" />
      {byField.length ? <b>{t.summary(byField.length)}</b> : <b>{form.errors?.join(' ')}</b>}
      <div className="stack">
        {byField.length && form.errors?.length ? <p>{form.errors.join(' ')}</p> : null}
        {byField.length ? (
          <ul className="links">
            {byField.map(([name, errors]) => (
              <li key={name}>
                <a href={`#${form.id}-${name}`}>
                  {labels[name] ? `${labels[name]} – ` : ''}
                  {errors?.join(' ')}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <p>{t.kept}</p>
      </div>
    </div>
  );
}
