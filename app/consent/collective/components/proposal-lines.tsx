import { Link } from '@remix-run/react';
import { formatClosing, formatDate } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import type { ProposalLine } from '../list-assembly.server.ts';
import { messages } from '../messages/assembly.ts';
import styles from './collective.module.css';
import { ProposalTag } from './proposal-tag.tsx';

const HOUR = { dateStyle: 'long', timeStyle: 'short' } as const;

/** Proposals one under the other; `base` is the address that their ids follow. */
export function ProposalLines({ lines, base }: { lines: readonly ProposalLine[]; base: string }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <Line key={line.id} line={line} base={base} />
      ))}
    </ul>
  );
}

function Line({ line, base }: { line: ProposalLine; base: string }) {
  const t = useMessages(messages).line;
  const locale = useLocale();
  const { state, voteFrom, voteUntil, closedAt } = line;
  const at = (instant: Date | string) => formatDate(locale, instant, HOUR);
  const facts = [
    state === 'debate' && voteFrom ? t.voteFrom(at(voteFrom)) : null,
    state === 'vote' && voteUntil ? t.voteUntil(formatClosing(locale, voteUntil)) : null,
    closedAt ? t.closed(formatDate(locale, closedAt)) : null,
    state === 'debate' || state === 'vote' ? t.comments(line.comments) : null,
    line.reports > 0 ? t.reports(line.reports) : null,
    line.awaitsMe ? t.awaits : null,
    line.isMine && state !== 'draft' ? t.mine : null,
  ];
  return (
    <li>
      <p>
        <ProposalTag state={state} />
      </p>
      <Link to={`${base}/${line.id}`}>{line.kind === 'end' ? t.stop(line.recipient) : t.to(line.recipient)}</Link>
      <p>{line.purpose}</p>
      <small>{facts.filter(Boolean).join(' · ')}</small>
    </li>
  );
}
