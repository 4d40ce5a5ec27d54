import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../messages/model.ts';
import { messages as words } from '../messages/words.ts';
import { aspectText } from '../policy/aspect-text.ts';
import { actsOnLeaving, copiesToRecall } from '../policy/leave.ts';
import { POLICY_ASPECTS, type Policy } from '../policy/policy.ts';
import { readersOf, sightOf } from '../policy/share.ts';
import { tensionsOf } from '../policy/tensions.ts';

/** As many as a small pilot has: enough to show what leaving asks of each. */
const SERVICES = ['1', '2', '3'];

/** What a policy imposes, in words: the rules that a pilot will follow. */
export function PolicyRules({ policy, models }: { policy: Policy; models: Localised<Kit['models']> }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const tensions = tensionsOf(policy);
  const { consents, gate, optOut } = policy.decides;
  const readers = readersOf(policy);
  const acts = actsOnLeaving(policy, SERVICES);
  const kinds = [...new Set(acts.map(({ kind }) => kind))];
  return (
    <section className="section stack">
      <h2>{t.now}</h2>
      {tensions.length > 0 ? (
        <Callout tone="warn" title={t.tensions}>
          <ul>
            {tensions.map((tension) => (
              <li key={tension}>{w.tensions[tension]}</li>
            ))}
          </ul>
          <p>{t.tensionsText}</p>
        </Callout>
      ) : null}
      <dl className="facts">
        {POLICY_ASPECTS.map((aspect) => (
          <div key={aspect}>
            <dt>{w.aspects[aspect]}</dt>
            <dd>{aspectText(models, policy, aspect)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.gates}</h3>
      <ul>
        {consents.map((consent) => (
          <li key={consent}>{t.consents[consent]}</li>
        ))}
        {gate === 'none' ? null : <li>{t.gateWords[gate]}</li>}
        {optOut ? <li>{t.optOut}</li> : null}
      </ul>
      <h3>{t.readers}</h3>
      <ul>
        {readers.length === 0 ? <li>{t.nobody}</li> : null}
        {readers.map((party) => (
          <li key={party}>{t.parties[party]}</li>
        ))}
        {policy.sees.handedOut === 'totals' ? <li>{t.handedTotals}</li> : null}
        {sightOf(policy, 'operator') === 'totals-only' ? <li>{t.operatorTotals}</li> : null}
      </ul>
      <h3>{t.leaving(SERVICES.length)}</h3>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            {t.acts[kind]}
            {t.times(acts.filter((act) => act.kind === kind).length)}
          </li>
        ))}
        <li>{t.recalled(copiesToRecall(policy, SERVICES, []))}</li>
      </ul>
    </section>
  );
}
