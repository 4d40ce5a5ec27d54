import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { CastingPage } from '../casting/casting-page.server.ts';
import type { CastLine } from '../casting/merge-wishes.ts';
import { messages } from '../messages/casting.ts';
import styles from './harvest.module.css';

interface Props {
  readonly lines: readonly CastLine[];
  readonly ahead: CastingPage['ahead'];
  /** The ready message's subject and text. */
  readonly letter: { readonly subject: string; readonly text: string };
}

/** Who should come next, why, who proposed them; one gesture puts them on the next workshop's list. */
export function CastingList({ lines, ahead, letter }: Props) {
  return (
    <ul className={styles.challenges}>
      {lines.map((line) => (
        <li key={line.ids.join(' ')}>
          <CastRow line={line} ahead={ahead} letter={letter} />
        </li>
      ))}
    </ul>
  );
}

function CastRow({ line, ahead, letter }: { line: CastLine } & Omit<Props, 'lines'>) {
  const t = useMessages(messages);
  const { ids, name, organisation, email, reasons, proposedBy, state, listedFor } = line;
  const isListed = state === 'listed' || state === 'invited';
  const facts = [
    organisation,
    ...reasons,
    proposedBy.length > 0 ? t.by(proposedBy.join(', ')) : '',
    listedFor.length > 0 ? t.listed(listedFor.join(', ')) : '',
  ].filter(Boolean);
  const mailto = `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(letter.text)}`;
  const selectId = `to-${ids[0]}`;
  return (
    <Form method="post" preventScrollReset className="stack">
      <p>
        <b>{name}</b> <small>{t.states[state]}</small>
        <br />
        <small>{facts.join(' · ')}</small>
      </p>
      {ids.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <p className="buttons">
        {!isListed && state !== 'dropped' && ahead.length > 0 ? (
          <>
            <label className="visually-hidden" htmlFor={selectId}>
              {t.to}
            </label>
            <select className="control" id={selectId} name="to">
              {ahead.map((workshop) => (
                <option key={workshop.id} value={workshop.id}>
                  {workshop.title}
                </option>
              ))}
            </select>
            <SubmitButton look="plain" name="intent" value="invite">
              {t.add}
              <span className="visually-hidden"> {name}</span>
            </SubmitButton>
          </>
        ) : null}
        {state === 'dropped' ? (
          <SubmitButton look="quiet" name="intent" value="wished">
            {t.back}
            <span className="visually-hidden"> {name}</span>
          </SubmitButton>
        ) : (
          <>
            <a className="button is-quiet" href={mailto} aria-label={t.writeLabel(name)}>
              {t.write}
            </a>
            {state === 'wished' ? (
              <SubmitButton look="quiet" name="intent" value="contacted">
                {t.contacted}
                <span className="visually-hidden"> {name}</span>
              </SubmitButton>
            ) : null}
            {isListed ? null : (
              <SubmitButton look="quiet" name="intent" value="dropped">
                {t.drop}
                <span className="visually-hidden"> {name}</span>
              </SubmitButton>
            )}
          </>
        )}
      </p>
    </Form>
  );
}
