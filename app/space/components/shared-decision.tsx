import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { SharedLine } from '~/consent/collective/list-shared.server.ts';
import { EVERYONE } from '~/consent/collective/release-rows.ts';
import { formatDate, formatNumber } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../messages/shared-register.ts';

export interface SharedDecisionProps {
  readonly line: SharedLine;
  /** Of datasets, by key. */
  readonly titles: Readonly<Record<string, Bilingual>>;
}

/** One decision of the group: what, with whom, by which vote, when, how much. */
export function SharedDecision({ line, titles }: SharedDecisionProps) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { id, vote, decidedAt, releases, snapshots, latest } = line;
  const number = (value: number) => formatNumber(locale, value);
  const day = (value: string | Date) => formatDate(locale, value);
  const title = (key: string) => (titles[key] ? inLocale(titles[key], locale) : key);
  const amounts = [releases > 0 ? t.totals(releases) : null, snapshots > 0 ? t.maps(snapshots) : null];
  const said = latest.flatMap(({ rows, ...one }) =>
    rows.filter(({ group }) => group === EVERYONE).map((row) => ({ ...one, ...row })),
  );
  const decided = decidedAt ? day(decidedAt) : '–';
  return (
    <section className="section stack">
      <h2>{t.to(line.recipient)}</h2>
      <p>
        <Tag tone={line.isOver ? 'info' : 'ok'}>{line.isOver ? t.over : t.running}</Tag>
      </p>
      <dl className="facts">
        <Fact label={t.what}>{line.datasets.map(title).join(' · ')}</Fact>
        <Fact label={t.why}>{line.purpose}</Fact>
        <Fact label={t.when}>{t.between(day(line.from), day(line.until))}</Fact>
        <Fact label={t.by}>
          {vote ? t.vote(decided, number(vote.yes), number(vote.no), number(vote.blank)) : t.board(decided)}{' '}
          {line.gate === 'members-vote' ? (
            <Link to={`/moi/assemblee/${id}`}>
              {t.read}
              <span className="visually-hidden"> – {line.recipient}</span>
            </Link>
          ) : null}
        </Fact>
        <Fact label={t.amount}>{amounts.filter(Boolean).join(' · ') || t.nothing}</Fact>
      </dl>
      {said.length > 0 ? (
        <>
          <h3>{t.latest}</h3>
          <ul className="list">
            {said.map(({ dataset, from, until, people, total, at }) => (
              <li key={`${dataset} ${from}`}>
                <span>
                  <b>{people === null || total === null ? t.withheld : t.entries(number(total), number(people))}</b>
                  <small>
                    {title(dataset)}, {t.between(day(from), day(until))}, {t.sent(day(at))}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
