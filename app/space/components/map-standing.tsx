import { Form, Link } from '@remix-run/react';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { CollectiveMap, MapDecision } from '../collective/read-collective-map.server.ts';
import { messages } from '../messages/collective.ts';

/** The vote behind a map, and when the next one comes. */
export function MapDecisionPart({
  decision,
  nextOn,
}: {
  readonly decision: MapDecision;
  readonly nextOn: string | null;
}) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { vote, from, until, id } = decision;
  const number = (value: number) => formatNumber(locale, value);
  return (
    <section className="section stack">
      <h2>{t.why}</h2>
      <p>
        {vote ? t.vote(number(vote.yes), number(vote.no), number(vote.blank), number(vote.members)) : t.board}{' '}
        {t.admits(formatDate(locale, from), formatDate(locale, until))}{' '}
        {vote ? <Link to={`/moi/assemblee/${id}`}>{t.see}</Link> : null}
      </p>
      {nextOn ? <p>{t.next(formatDate(locale, nextOn))}</p> : null}
    </section>
  );
}

export interface MyPartProps extends Pick<CollectiveMap, 'me' | 'shown' | 'decision'> {
  readonly mayOptOut: boolean;
  /** The question by which one pools one's trips. */
  readonly purposeKey: string | null;
}

/** Whether one's own trips are in, and how to step out or come back. */
export function MyPart({ me, shown, decision, mayOptOut, purposeKey }: MyPartProps) {
  const t = useMessages(messages);
  const next = { in: t.in, out: t.out, 'not-agreed': t.notAgreed }[me];
  return (
    <section className="section stack">
      <h2>{t.me}</h2>
      <p>
        {shown ? (shown.wasIn ? t.wasIn : t.wasNotIn) : null} {next}
      </p>
      <div className="buttons">
        {decision && mayOptOut && me !== 'not-agreed' ? (
          <Form method="post">
            <input type="hidden" name="decision" value={decision.id} />
            <SubmitButton look="plain" name="intent" value={me === 'out' ? 'back' : 'out'}>
              {me === 'out' ? t.comeBack : t.stayOut}
            </SubmitButton>
          </Form>
        ) : null}
        {me === 'not-agreed' && purposeKey ? (
          <Link className="button is-plain" to={`/moi/accords/${purposeKey}`}>
            {t.agree}
          </Link>
        ) : null}
        <Link className="button is-quiet" to="/moi/journal">
          {t.journal}
        </Link>
      </div>
    </section>
  );
}
