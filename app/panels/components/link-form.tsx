import { Form } from '@remix-run/react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { Callout } from '~/ui/callout.tsx';
import { ChoiceCards } from '~/ui/form/choice-cards.tsx';
import { SelectField } from '~/ui/form/select-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { messages } from '../messages/links-page.ts';
import styles from './links-page.module.css';

/** The fields as they were posted, and the words of what is wrong with some of them. */
export interface LinkFormProblem {
  readonly errors: Readonly<Partial<Record<LinkFieldName, string>>>;
  readonly kept: Readonly<Partial<Record<LinkFieldName, string>>>;
  /** What the use case refused, in words. */
  readonly refused: string | null;
}

export type LinkFieldName = 'panel' | 'channel' | 'label' | 'count' | 'uses' | 'maxUses' | 'expires';

interface LinkFormProps {
  readonly panels: readonly { readonly panelKey: string; readonly title: Bilingual }[];
  readonly channels: readonly { readonly panel: Bilingual; readonly key: string; readonly title: Bilingual }[];
  /** yyyy-mm-dd */
  readonly firstDay: string;
  readonly suggestedDay: string;
  readonly problem: LinkFormProblem | null;
  /** Links were just made: copying them comes first. */
  readonly quiet: boolean;
}

/** How many links, for which panel, single-use or not, until when. */
export function LinkForm({ panels, channels, firstDay, suggestedDay, problem, quiet }: LinkFormProps) {
  const locale = useLocale();
  const t = useMessages(messages).create;
  const field = (name: LinkFieldName, initial: string | undefined) => ({
    id: `lien-${name}`,
    name,
    initialValue: problem?.kept[name] ?? initial,
    errors: problem?.errors[name] ? [problem.errors[name]] : undefined,
  });
  return (
    <section className="section">
      <h2>{t.title}</h2>
      <Form method="post" className="stack">
        {problem ? <Callout tone="bad" title={problem.refused ?? t.kept} role="alert" /> : null}
        <SelectField
          field={{ ...field('panel', panels[0]?.panelKey), required: true }}
          label={t.panel}
          options={panels.map(({ panelKey, title }) => ({ value: panelKey, label: inLocale(title, locale) }))}
        />
        <TextField
          field={{ ...field('label', undefined), required: true, maxLength: 60 }}
          label={t.label}
          hint={t.labelHint}
          autoComplete="off"
        />
        {channels.length > 0 ? (
          <SelectField
            field={field('channel', undefined)}
            label={t.channel}
            hint={t.channelHint}
            placeholder={t.channelNone}
            options={channels.map(({ panel, key, title }) => ({
              value: key,
              label:
                panels.length > 1
                  ? t.channelOf(inLocale(panel, locale), inLocale(title, locale))
                  : inLocale(title, locale),
            }))}
          />
        ) : null}
        <div className={styles.row}>
          <TextField
            field={{ ...field('count', '1'), required: true, min: 1, max: 200 }}
            type="number"
            label={t.count}
            hint={t.countHint}
          />
          <TextField
            field={{ ...field('expires', suggestedDay), required: true, min: firstDay }}
            type="date"
            label={t.expires}
          />
        </div>
        <ChoiceCards
          field={field('uses', 'single')}
          label={t.uses}
          options={[
            { value: 'single', label: t.single, hint: t.singleHint },
            { value: 'multi', label: t.multi, hint: t.multiHint },
          ]}
        />
        <TextField
          field={{ ...field('maxUses', '20'), min: 2, max: 100_000 }}
          type="number"
          label={t.maxUses}
          hint={t.maxUsesHint}
        />
        <div className="buttons">
          <SubmitButton name="intent" value="create" look={quiet ? 'plain' : undefined}>
            {t.submit}
          </SubmitButton>
        </div>
      </Form>
    </section>
  );
}
