import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/import.ts';

interface Props {
  readonly state: 'accepted' | 'discarded' | 'undone';
  readonly base: string;
  /** Already in words. */
  readonly acceptedOn: string;
  /** Cards of this import that are on the map. */
  readonly items: readonly { readonly key: string; readonly information: string }[];
  readonly count: number;
  /** Cards that it brought up to date. */
  readonly updated: number;
}

/** What became of an import that was answered, and what can still be done. */
export function ImportOutcome({ state, base, acceptedOn, items, count, updated }: Props) {
  const t = useMessages(messages).done;
  if (state === 'accepted') {
    return (
      <Callout tone="ok" title={t.accepted}>
        <p>{t.acceptedText(acceptedOn, count, updated)}</p>
        <p>{t.undoText}</p>
        <div className="buttons">
          <Link className="button" to={base}>
            {t.seeMap}
          </Link>
          <Form method="post">
            <SubmitButton name="intent" value="undo" look="plain" icon="undo">
              {t.undo}
            </SubmitButton>
          </Form>
        </div>
      </Callout>
    );
  }
  return (
    <Callout tone="info" title={state === 'undone' ? t.undone : t.discarded}>
      <p>{state === 'discarded' ? t.discardedText : count === 0 ? t.undoneAll : t.undoneKept(count)}</p>
      {count > 0 ? (
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <Link to={`${base}/${item.key}`}>{item.information}</Link>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="buttons">
        <Link className="button is-plain" to={`${base}/importer`}>
          {t.again}
        </Link>
        <Link className="button is-quiet" to={base}>
          {t.seeMap}
        </Link>
      </p>
    </Callout>
  );
}
