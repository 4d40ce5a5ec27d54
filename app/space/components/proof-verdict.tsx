import { formatClosing } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { FareTitles } from '~/services/components/event-list.tsx';
import type { ProofVerdict } from '~/services/culture/proof.ts';
import { classNames } from '~/ui/class-names.ts';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/proofs.ts';
import styles from './proof.module.css';

interface ProofVerdictViewProps {
  readonly verdict: ProofVerdict;
  readonly fares: FareTitles;
  readonly issuer: string;
  /** In this browser, not by the server. */
  readonly isHere: boolean;
}

/** Yes or no, large enough to be seen from the other side of a counter; then what was proven, or why not. */
export function ProofVerdictView({ verdict, fares, issuer, isHere }: ProofVerdictViewProps) {
  const t = useMessages(messages).till;
  const isYes = verdict.kind === 'yes' && verdict.claims.iss === issuer;
  return (
    <div className={classNames(styles.verdict, isYes ? styles.yes : styles.no)}>
      <Icon name={isYes ? 'check' : 'cross-octagon'} />
      <strong>{isYes ? t.yes : t.no}</strong>
      <p>{useWhy(verdict, fares, issuer)}</p>
      <small>{isHere ? t.offline : t.online}</small>
    </div>
  );
}

function useWhy(verdict: ProofVerdict, fares: FareTitles, issuer: string): string {
  const t = useMessages(messages).till;
  const locale = useLocale();
  if (verdict.kind !== 'yes' && verdict.kind !== 'expired') return t[verdict.kind];
  const { fare, exp, iss } = verdict.claims;
  if (iss !== issuer) return t.elsewhere;
  const until = formatClosing(locale, new Date(exp * 1000));
  return verdict.kind === 'expired'
    ? t.expired(until)
    : t.valid(inLocale(fares[fare] ?? { fr: fare, en: fare }, locale), until);
}
