import type { ReactNode } from 'react';

export interface StatProps {
  readonly what: ReactNode;
  /** Already formatted. */
  readonly count: ReactNode;
  /** At least one denominator: { label: "sur 44 inscrits", share: "86 %" }. */
  readonly of: readonly [StatShare, ...StatShare[]] | readonly StatShare[];
}

export interface StatShare {
  readonly label: ReactNode;
  readonly share: ReactNode;
}

/** A count, never without its denominators. */
export function Stat({ what, count, of }: StatProps) {
  return (
    <div className="stat">
      <span className="what">{what}</span>
      <span className="count">{count}</span>
      <dl className="of">
        {of.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: denominators have an order and nothing else
          <StatLine key={index} {...line} />
        ))}
      </dl>
    </div>
  );
}

function StatLine({ label, share }: StatShare) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{share}</dd>
    </>
  );
}
