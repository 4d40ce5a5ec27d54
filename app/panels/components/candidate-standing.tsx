import { formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { CandidateView } from '../find-candidate.server.ts';
import { messages } from '../messages/candidate.ts';

/** Where a candidate stands, their code, and what is kept of them. */
export function CandidateStanding({ candidate }: { candidate: CandidateView }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { state, place, confirmOn, drawOn, isAnnounced, code, hasEmail, pilotSlug, panelKey } = candidate;
  return (
    <>
      <h1>{t.state[state]}</h1>
      {state === 'candidate' && drawOn ? <p>{t.candidateText(formatDate(locale, drawOn))}</p> : null}
      {state === 'waiting' && place !== null ? <p>{t.waitingText(place)}</p> : null}
      {state === 'invited' && confirmOn ? <p>{t.invitedText(formatDate(locale, confirmOn))}</p> : null}
      <dl className="facts">
        <div>
          <dt>{t.yourCode}</dt>
          <dd>
            <b>{code.replace('-', '-\u2060')}</b>
            <small>{t.codeText}</small>
          </dd>
        </div>
      </dl>
      {isAnnounced ? (
        <p>
          <a href={`/tirages/${pilotSlug}/${panelKey}`}>{t.draw}</a>
        </p>
      ) : null}
      <p>{hasEmail ? t.mailed : t.notMailed}</p>
      <p className="aside">{t.kept}</p>
    </>
  );
}
