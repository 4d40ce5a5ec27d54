import { formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { messages } from '../messages/assembly.ts';
import type { AssemblyRules } from '../rules.ts';

/** How this group decides, in a sentence or two. */
export function RulesList({ rules }: { rules: AssemblyRules }) {
  const t = useMessages(messages).rules;
  const locale = useLocale();
  return (
    <section className="section stack">
      <h2>{t.title}</h2>
      <ul>
        <li>{t.debate(rules.debateDays)}</li>
        <li>
          {t.vote(rules.voteDays)}. {t.early}
        </li>
        <li>
          {t.quorum(formatPercent(locale, rules.quorumShare))}, {t.majority(formatPercent(locale, rules.majorityShare))}
        </li>
        <li>{t.leaving}</li>
      </ul>
    </section>
  );
}
