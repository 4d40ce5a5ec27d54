import { Link } from '@remix-run/react';
import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, type Locale, pick } from '~/platform/i18n/messages.ts';
import { messages } from '~/surveys/messages/answer.ts';
import { Icon } from '~/ui/icon.tsx';
import type { SurveyLine } from '../read-surveys.server.ts';

const ICONS = { 'to-do': 'pencil', begun: 'half-circle', done: 'check', coming: 'clock', missed: 'close' } as const;

/** Surveys of a tester, each with when, how long, and the way in. */
export function SurveyLines({ lines }: { readonly lines: readonly SurveyLine[] }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const action = { 'to-do': t.start, begun: t.resume, done: t.seeMine, coming: null, missed: null } as const;
  if (lines.length === 0) return null;
  return (
    <ul className="list">
      {lines.map((line) => {
        const title = inLocale(line.title, locale);
        return (
          <li key={line.key}>
            <Icon name={ICONS[line.state]} />
            <span>
              <b>{title}</b>
              <small>{whenOf(line, locale)}</small>
              {line.length ? <small>{t.length(line.length.questions, line.length.minutes)}</small> : null}
            </span>
            {action[line.state] ? (
              <Link to={`/moi/enquetes/${line.key}`}>
                {action[line.state]}
                <span className="visually-hidden"> – {title}</span>
              </Link>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What there is to know of its days, in a few words. */
function whenOf({ state, opensOn, closesOn, sentOn }: SurveyLine, locale: Locale): string {
  const t = pick(messages, locale);
  const day = (on: string): string =>
    formatDate(locale, on, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  if (state === 'coming') return t.opensOn(day(opensOn));
  if (state === 'done' && sentOn) return t.sentOn(day(sentOn));
  const until = closesOn === null ? t.openEnded : t.openUntil(day(closesOn));
  return state === 'begun' ? `${t.begun}, ${until}` : until;
}
