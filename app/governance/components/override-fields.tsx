import type { Localised } from '~/kit/localise.ts';
import type { Kit } from '~/kit/schema/kit.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { TextAreaField } from '~/ui/form/text-area-field.tsx';
import { LONGEST } from '../design/design.ts';
import { messages } from '../messages/model.ts';
import { messages as words } from '../messages/words.ts';
import { ANSWER_OF } from '../policy/aspect-text.ts';
import { POLICY_ASPECTS, type PolicyOverride } from '../policy/policy.ts';
import styles from './override-fields.module.css';

interface Props {
  readonly models: Localised<Kit['models']>;
  readonly overrides: readonly PolicyOverride[];
}

/** For each question of the policy: as the base model, or as another one, and why. */
export function OverrideFields({ models, overrides }: Props) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const locale = useLocale();
  return (
    <section className={`section stack ${styles.overrides}`}>
      <h2>{t.parts}</h2>
      <p className="aside">{t.partsText}</p>
      {POLICY_ASPECTS.map((aspect) => {
        const own = overrides.find((override) => override.aspect === aspect);
        const why = { id: `${aspect}-why`, name: `${aspect}.why`, initialValue: own?.why[locale] ?? '' };
        return (
          <details key={aspect} open={own !== undefined}>
            <summary>{w.aspects[aspect]}</summary>
            <div className="stack">
              <SelectField
                field={{ id: aspect, name: aspect, initialValue: own?.model ?? '' }}
                label={w.aspects[aspect]}
                placeholder={t.asBase}
                options={models.map(({ key, title, where }) => ({
                  value: key,
                  label: t.borrow(title, where[ANSWER_OF[aspect]]),
                }))}
              />
              <TextAreaField
                field={{ ...why, maxLength: LONGEST.why, required: false }}
                label={t.whyLabel(w.aspects[aspect])}
                rows={2}
              />
            </div>
          </details>
        );
      })}
    </section>
  );
}
