import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { type HolderContact, isMet } from '../contacts/contact.ts';
import { messages } from '../messages/contacts.ts';
import styles from './contact-list.module.css';

interface Props {
  readonly contacts: readonly HolderContact[];
  /** `/nantes/donnees` */
  readonly base: string;
  readonly mayWrite: boolean;
  /** yyyy-mm-dd. */
  readonly today: string;
}

/** Each holder of the map: how much it holds, whether somebody met it, and the way to say so. */
export function ContactList({ contacts, base, mayWrite, today }: Props) {
  const t = useMessages(messages);
  return (
    <ul className={styles.list}>
      {contacts.map((contact) => {
        const { key, name, cards, came, metOn, metBy } = contact;
        return (
          <li key={key} id={key.replaceAll(' ', '-')}>
            <div>
              <h2>{name}</h2>
              <Link to={`${base}?detenteur=${encodeURIComponent(key)}`}>
                {t.cards(cards)}
                <span className="visually-hidden"> {t.of(name)}</span>
              </Link>
            </div>
            <div>
              <p className={styles.state}>
                <Icon name={isMet(contact) ? 'check' : 'circle'} />
                {metOn ? t.met(metOn, metBy) : came ? t.came : t.notMet}
              </p>
              {mayWrite ? <Contact {...{ contact, today }} /> : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Contact({ contact: { key, name, came, metOn }, today }: { contact: HolderContact; today: string }) {
  const t = useMessages(messages);
  if (metOn) {
    return (
      <Form method="post" preventScrollReset>
        <input type="hidden" name="key" value={key} />
        <button type="submit" name="intent" value="erase" className="button is-quiet">
          {t.erase}
          <span className="visually-hidden"> {t.sayWith(name)}</span>
        </button>
      </Form>
    );
  }
  if (came) return null;
  const id = `le-${key.replaceAll(' ', '-')}`;
  return (
    <details>
      <summary>
        {t.say}
        <span className="visually-hidden"> {t.sayWith(name)}</span>
      </summary>
      <Form method="post" preventScrollReset className="stack">
        <input type="hidden" name="key" value={key} />
        <TextField
          field={{ id, name: 'on', initialValue: today, required: true, max: today }}
          label={t.on}
          type="date"
        />
        <p>
          <SubmitButton look="plain" name="intent" value="met">
            {t.save}
          </SubmitButton>
        </p>
      </Form>
    </details>
  );
}
