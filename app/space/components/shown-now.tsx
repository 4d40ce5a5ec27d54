import { Form, Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages as viewMessages } from '~/services/social/messages/view.ts';
import { isViewPart } from '~/services/social/view-parts.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import type { ViewLine } from '../follow-up/read-my-view.server.ts';
import { messages } from '../messages/views.ts';

interface InZone {
  readonly timeZone: string;
}

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const STAMP = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' } as const;

/** Who sees what, until when, when they came; and the two gestures: change, take back. */
export function ShownNow({
  view,
  isInTeam,
  timeZone,
}: { readonly view: ViewLine; readonly isInTeam: boolean } & InZone) {
  const locale = useLocale();
  const t = useMessages(messages);
  const parts = useMessages(viewMessages).parts;
  const { workerName, word, openings, earlier } = view;
  return (
    <>
      <div className="stack">
        <h1>{(isInTeam ? t.sees : t.leftTeam)(workerName)}</h1>
        <p>{t.until(formatDate(locale, view.lastInstant, { ...DAY, timeZone }))}</p>
        <h2 className="visually-hidden">{t.shows}</h2>
        <ul className="list">
          {view.parts.filter(isViewPart).map((part) => (
            <li key={part} className="is-yes">
              <Icon name="eye" />
              <span>{parts[part]}</span>
            </li>
          ))}
          {word ? (
            <li className="is-yes">
              <Icon name="message" />
              <span>
                <b>{t.theWord}</b>
                <small>{word}</small>
              </span>
            </li>
          ) : null}
        </ul>
        <Form method="post" className="stack">
          <input type="hidden" name="view" value={view.id} />
          <SubmitButton look="danger" large wide>
            {t.takeBack}
          </SubmitButton>
          <p className="aside">{t.takeBackText(workerName)}</p>
        </Form>
        <p>
          <Link to="/moi/partage/choisir" className="button is-plain is-wide">
            {t.change}
          </Link>
        </p>
      </div>
      <section className="section stack" aria-labelledby="passages">
        <h2 id="passages">{t.seenLog(workerName)}</h2>
        {openings.length === 0 ? <p>{t.neverSeen}</p> : null}
        <ul>
          {openings.map((at) => (
            <li key={at}>{t.seenAt(formatDate(locale, at, { ...STAMP, timeZone }))}</li>
          ))}
          {earlier > 0 ? <li>{t.more(earlier)}</li> : null}
        </ul>
        <p>
          <Link to="/moi/journal">{t.inJournal}</Link>
        </p>
      </section>
    </>
  );
}

/** What was shown before, to whom, and how it ended. */
export function PastViews({ views, timeZone }: { readonly views: readonly ViewLine[] } & InZone) {
  const locale = useLocale();
  const t = useMessages(messages);
  const parts = useMessages(viewMessages).parts;
  if (views.length === 0) return null;
  const day = (at: string): string => formatDate(locale, at, { ...DAY, timeZone });
  return (
    <section className="section">
      <h2>{t.history}</h2>
      <ul className="list">
        {views.map((view) => (
          <li key={view.id} className="is-no">
            <Icon name="eye-off" />
            <span>
              <b>{t.past(view.workerName, day(view.since), day(view.lastInstant))}</b>
              <small>
                {[
                  ...view.parts.filter(isViewPart).map((part) => parts[part]),
                  t.openedTimes(view.timesOpened),
                  ...(view.changes > 0 ? [t.changes(view.changes)] : []),
                  ...(view.cause ? [t.causes[view.cause]] : []),
                ].join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
