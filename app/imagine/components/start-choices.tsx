import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/forms.ts';
import styles from './start-choices.module.css';

interface Props {
  readonly from: 'idea' | 'kit';
  readonly label: string;
  readonly choices: readonly {
    readonly key: string;
    readonly title: string;
    readonly text: string;
    /** Where it can be read first. */
    readonly href?: string;
  }[];
}

/** Things to start a use case from, each with its own button. */
export function StartChoices({ from, label, choices }: Props) {
  const t = useMessages(messages).start;
  return (
    <ul className={styles.choices}>
      {choices.map(({ key, title, text, href }) => (
        <li key={key}>
          <div>
            <b>{title}</b>
            {text ? <p>{text}</p> : null}
          </div>
          <Form method="post" className="buttons">
            <input type="hidden" name="from" value={from} />
            <SubmitButton name="key" value={key} look="plain">
              {label}
              <span className="visually-hidden">{t.named(title)}</span>
            </SubmitButton>
            {href ? (
              <Link to={href}>
                {t.readKit}
                <span className="visually-hidden">{t.named(title)}</span>
              </Link>
            ) : null}
          </Form>
        </li>
      ))}
    </ul>
  );
}
