import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { Tag } from '~/ui/tag.tsx';
import { messages } from '../../messages/protocol.ts';
import type { Consequence, DiffLine, ProposalView } from '../protocol-page.server.ts';
import styles from './protocol.module.css';

type Proposed = Extract<ProposalView, { state: 'proposed' }>;

/** What the folder proposes: what follows for agreements first, then every difference, part by part. */
export function ProposalSection({ proposal, smallestGroup }: { proposal: Proposed; smallestGroup: number }) {
  const t = useMessages(messages);
  return (
    <>
      <section className="section" aria-labelledby="consequences">
        <h2 id="consequences">{t.proposal.consequences}</h2>
        {proposal.consequences.length === 0 ? <p>{t.proposal.none}</p> : null}
        {proposal.consequences.map((one) => (
          <ConsequenceItem key={one.purpose} consequence={one} k={smallestGroup} />
        ))}
      </section>
      <section className="section" aria-labelledby="differences">
        <h2 id="differences">{t.proposal.diff(proposal.count)}</h2>
        {proposal.parts.map(({ part, lines }, index) => (
          <details key={part} className={styles.part} open={index === 0 || proposal.count <= 12}>
            <summary>{t.proposal.part(t.parts[part], lines.length)}</summary>
            {lines.map((line) => (
              <Difference key={`${line.place}-${line.kind}`} line={line} />
            ))}
          </details>
        ))}
      </section>
    </>
  );
}

function ConsequenceItem({ consequence, k }: { consequence: Consequence; k: number }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { question, effect, reasons, continues, holding } = consequence;
  return (
    <article className={styles.version}>
      <h3>{inLocale(question, locale)}</h3>
      <p>
        <Tag tone={effect === 'asked-again' ? 'warn' : 'plain'}>{t.effects[effect]}</Tag>
      </p>
      {reasons.length > 0 ? <p>{t.because(reasons.map((reason) => t.reasons[reason]).join(', '))}</p> : null}
      {holding?.kind === 'nobody' ? <p>{t.proposal.nobody}</p> : null}
      {holding?.kind === 'withheld' ? <p>{t.proposal.withheld(k)}</p> : null}
      {holding?.kind === 'at-least' ? <p>{t.proposal.people(holding.people)}</p> : null}
      {effect === 'asked-again' ? <p className="aside">{continues.length > 0 ? t.continues : t.stops}</p> : null}
    </article>
  );
}

function Difference({ line: { place, kind, pieces } }: { line: DiffLine }) {
  const t = useMessages(messages);
  return (
    <div className={styles.line}>
      <p className="aside">
        <b>{place}</b> {t.kindsOfLine[kind]}
      </p>
      {pieces.length > 0 ? (
        <p className={styles.words}>
          {pieces.map((piece, index) => {
            const key = `${index}-${piece.kind}`;
            if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
            const Mark = piece.kind === 'added' ? 'ins' : 'del';
            return (
              <Mark key={key}>
                <span className="visually-hidden"> [{piece.kind === 'added' ? t.becomes : t.was} </span>
                {piece.text}
                <span className="visually-hidden">] </span>
              </Mark>
            );
          })}
        </p>
      ) : (
        <p className={styles.words}>{t.proposal.whole}</p>
      )}
    </div>
  );
}

/** A folder that proposes nothing that could be signed. */
export function ProposalTrouble({ proposal }: { proposal: Exclude<ProposalView, { state: 'proposed' }> }) {
  const t = useMessages(messages);
  if (proposal.state === 'none') return null;
  if (proposal.state === 'misplaced') return <Callout tone="warn" title={t.proposal.misplaced} />;
  return (
    <Callout tone="warn" title={t.proposal.broken}>
      <p>{t.proposal.brokenLead}</p>
      <ul className={styles.problems}>
        {proposal.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Callout>
  );
}
