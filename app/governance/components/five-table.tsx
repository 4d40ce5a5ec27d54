import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { ScrollBox } from '~/ui/scroll-box.tsx';
import { messages } from '../messages/overview.ts';
import { messages as words } from '../messages/words.ts';
import { ANSWER_OF, aspectText } from '../policy/aspect-text.ts';
import { POLICY_ASPECTS, type Policy } from '../policy/policy.ts';
import { answeredBy } from '../policy/policy-of.ts';
import styles from './five-table.module.css';

type Models = Localised<Kit['models']>;
/** The same pilot under the five models; above them, a hybrid when one is retained. */
export function FiveTable({ models, policy }: { models: Models; policy: Policy | null }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const base = models.find(({ key }) => key === policy?.model);
  const hybrid = policy && base && policy.overrides.length > 0 ? policy : null;
  const titleOf = (model: string) => models.find(({ key }) => key === model)?.title ?? model;
  return (
    <section className={`section ${styles.five}`}>
      <h2>{t.five}</h2>
      <ScrollBox label={t.five}>
        <table className="table is-stacked">
          <thead>
            <tr>
              <th scope="col">{w.model}</th>
              {POLICY_ASPECTS.map((aspect) => (
                <th key={aspect} scope="col">
                  {w.aspects[aspect]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hybrid && base ? (
              <tr className={styles.ours}>
                <th scope="row">{t.yours(base.title)}</th>
                {POLICY_ASPECTS.map((aspect) => {
                  const from = answeredBy(hybrid, aspect);
                  return (
                    <td key={aspect} data-of={w.aspects[aspect]}>
                      {aspectText(models, hybrid, aspect)}
                      {from === hybrid.model ? null : <small>{t.asIn(titleOf(from))}</small>}
                    </td>
                  );
                })}
              </tr>
            ) : null}
            {models.map((model) => (
              <tr key={model.key} className={!hybrid && model.key === policy?.model ? styles.ours : undefined}>
                <th scope="row">{model.title}</th>
                {POLICY_ASPECTS.map((aspect) => (
                  <td key={aspect} data-of={w.aspects[aspect]}>
                    {model.where[ANSWER_OF[aspect]]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
