import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../messages/workshop.ts';
import type { WorkshopPage } from '../plan/workshop-page.server.ts';
import styles from './workshop-view.module.css';

/** What is done once: hold it again, call it off, delete it, close it. Each says what it does before it does it. */
export function WorkshopActs({ workshop }: { workshop: WorkshopPage }) {
  const t = useMessages(messages);
  const { state, opened, guests, privateNotes } = workshop;
  const expected = guests.came > 0 ? guests.coming : 0;
  return (
    <div className={styles.more}>
      {state === 'running' ? (
        <details>
          <summary className="button is-quiet">{t.close}</summary>
          <Form method="post" className="stack">
            <p>{t.closeText}</p>
            {expected > 0 ? <p>{t.closeMissed(expected)}</p> : null}
            {privateNotes > 0 ? <p>{t.closePrivate(privateNotes)}</p> : null}
            <p>
              <SubmitButton look="danger" name="intent" value="close">
                {t.closeDo}
              </SubmitButton>
            </p>
          </Form>
        </details>
      ) : null}
      <details>
        <summary className="button is-quiet">{t.duplicate}</summary>
        <Form method="post" className="stack">
          <p>{t.duplicateText}</p>
          <label className="check" htmlFor="with-guests">
            <input id="with-guests" type="checkbox" name="withGuests" />
            <span>{t.withGuests}</span>
          </label>
          <p>
            <SubmitButton look="plain" name="intent" value="duplicate">
              {t.duplicateDo}
            </SubmitButton>
          </p>
        </Form>
      </details>
      {opened ? null : (
        <>
          {state === 'planned' ? (
            <details>
              <summary className="button is-quiet">{t.cancel}</summary>
              <Form method="post" className="stack">
                <p>{t.cancelText}</p>
                <p>
                  <SubmitButton look="danger" name="intent" value="cancel">
                    {t.cancel}
                  </SubmitButton>
                </p>
              </Form>
            </details>
          ) : null}
          <details>
            <summary className="button is-quiet">{t.remove}</summary>
            <Form method="post" className="stack">
              <p>{t.removeText}</p>
              <p>
                <SubmitButton look="danger" name="intent" value="delete">
                  {t.remove}
                </SubmitButton>
              </p>
            </Form>
          </details>
        </>
      )}
    </div>
  );
}
