import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { FirstUseView } from '../first-uses/first-use-view.ts';
import { messages } from '../messages/first-uses.ts';
import { writeFocus } from '../network/focus.ts';
import styles from './item-fiche.module.css';

/** A first use as an index card: its name, its line, its functions, and the thread to its data. */
export function FirstUseCard({ use, base, mayWrite }: { use: FirstUseView; base: string; mayWrite: boolean }) {
  const t = useMessages(messages);
  const focus = writeFocus({ kind: 'use', id: `first-use:${use.id}` });
  return (
    <article className="fiche">
      <h2>{use.name}</h2>
      {use.pitch ? <p>{use.pitch}</p> : null}
      {use.functions.length > 0 ? (
        <ul>
          {use.functions.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      ) : null}
      <p className="aside">
        {[use.challenge, use.workshop && t.from(use.workshop), use.origin === 'harvest' && t.raw]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {use.itemKeys.length > 0 ? (
        <Link className={styles.thread} to={`${base}/reseau?autour=${encodeURIComponent(focus)}`}>
          <Icon name="thread" />
          {t.cards} ({use.itemKeys.length})
        </Link>
      ) : null}
      {mayWrite ? (
        <Form method="post" className="buttons">
          <Link className="button is-quiet" to={`${base}/usages/${use.id}`}>
            {use.origin === 'harvest' ? t.take : t.edit}
            <span className="visually-hidden"> {use.name}</span>
          </Link>
          {use.origin === 'hand' ? (
            <SubmitButton name="remove" value={use.id} look="quiet">
              {t.remove}
              <span className="visually-hidden"> {use.name}</span>
            </SubmitButton>
          ) : null}
        </Form>
      ) : null}
    </article>
  );
}
