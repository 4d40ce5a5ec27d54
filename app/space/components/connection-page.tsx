import { Form, Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/connections.ts';
import type { ToDo } from '../what-to-do.ts';

/** A connection to a holder as its page shows it; plain data that a loader can return. */
export interface ConnectionPageData {
  readonly holderId: string;
  readonly name: string;
  readonly state: 'none' | 'connected' | 'action-needed' | 'disconnected';
  /** What went wrong, in words. */
  readonly failure: string | null;
  /** It went wrong on the way to the holder and back, so that nothing was linked. */
  readonly tripFailed: boolean;
  readonly remedy: 'retry' | 'tester' | 'lead' | null;
  /** The one thing to do then. */
  readonly toDo: ToDo | null;
  readonly lastSyncAt: string | null;
  /** Titles of what will be asked for; none without an agreement. */
  readonly datasets: readonly Bilingual[];
  /** The service that waits for its own yes there, where the policy asks for one per service. */
  readonly forService: { readonly key: string; readonly title: Bilingual } | null;
  /** The holder gives its customers a file that is understood here. */
  readonly hasFiles: boolean;
  readonly isSimulated: boolean;
  readonly later: string;
}

/** Before the trip to a holder, after it, and when something broke: what happened, and what can be done. */
export function ConnectionPage({ page }: { page: ConnectionPageData }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const { name, state, failure, tripFailed, remedy, toDo, datasets, lastSyncAt } = page;
  const isLinked = state === 'connected' || state === 'action-needed';
  const title = failure && isLinked ? t.failed(name) : isLinked ? t.connected(name) : t.lead(name);
  return (
    <>
      <h1>{tripFailed ? t.notLinked(name) : title}</h1>
      {failure ? (
        <Callout tone="warn" title={failure} role="alert">
          {toDo ? t.toDo[toDo](name) : undefined}
        </Callout>
      ) : null}
      {datasets.length === 0 ? (
        <>
          <p>{t.needsConsent(name)}</p>
          <p>
            <Link className="button is-wide" to="/moi/accords">
              {t.decide}
            </Link>
          </p>
        </>
      ) : (
        <>
          {isLinked && lastSyncAt ? (
            <p>
              {t.lastSync(
                formatDate(locale, lastSyncAt, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' }),
              )}
            </p>
          ) : isLinked ? (
            <p>{t.nothingYet(name)}</p>
          ) : (
            <p>{t.text(name)}</p>
          )}
          {page.forService ? <p>{t.forService(inLocale(page.forService.title, locale))}</p> : null}
          <section className="section">
            <h2>{t.datasets}</h2>
            <ul>
              {datasets.map((title) => (
                <li key={title.en}>{inLocale(title, locale)}</li>
              ))}
            </ul>
          </section>
          {/* The answer may lead to another site: a document request, not a fetch. */}
          <Form method="post" className="stack" reloadDocument>
            {page.forService ? <input type="hidden" name="service" value={page.forService.key} /> : null}
            {isLinked && remedy !== 'tester' && !page.forService ? (
              <SubmitButton wide name="intent" value="sync">
                {t.syncNow}
              </SubmitButton>
            ) : (
              <SubmitButton wide large name="intent" value="start" icon="external">
                {(isLinked && !page.forService) || state === 'disconnected' ? t.again(name) : t.go(name)}
              </SubmitButton>
            )}
          </Form>
          {page.isSimulated && (!isLinked || page.forService) ? <p className="aside">{t.simulated(name)}</p> : null}
        </>
      )}
      <p className="buttons">
        {page.hasFiles ? (
          <Link className="button is-quiet" to="/moi/deposer">
            <Icon name="upload" />
            {t.upload}
          </Link>
        ) : null}
        <Link className="button is-quiet" to={page.later}>
          {t.later}
        </Link>
      </p>
    </>
  );
}
