import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

type Recruitment = NonNullable<PilotDefinition['panels'][number]['recruitment']>;

/** When, where and how people of a panel are found, and how many must still be there at the end. */
export function RecruitmentFacts({ recruitment }: { recruitment: Recruitment }) {
  const t = useMessages(messages).recruitment;
  const locale = useLocale();
  const { opensOn, closesOn, where, channels, eligibility, endWith, stayShare, stayBasis, feedback } = recruitment;
  return (
    <dl className={`facts ${styles.recruitment}`}>
      <div>
        <dt>{t.title}</dt>
        <dd>{t.days(opensOn, closesOn)}</dd>
      </div>
      <div>
        <dt>{t.where}</dt>
        <dd>{inLocale(where, locale)}</dd>
      </div>
      <div>
        <dt>{t.channels}</dt>
        {channels.map((channel) => (
          <dd key={channel.fr}>{inLocale(channel, locale)}</dd>
        ))}
      </div>
      {eligibility ? (
        <div>
          <dt>{t.eligibility}</dt>
          <dd>{inLocale(eligibility, locale)}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t.end}</dt>
        <dd>
          {t.endWith(endWith, stayShare)}
          <small>{inLocale(stayBasis, locale)}</small>
        </dd>
      </div>
      <div>
        <dt>{t.feedback}</dt>
        <dd>{inLocale(feedback, locale)}</dd>
      </div>
    </dl>
  );
}
