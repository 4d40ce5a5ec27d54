import { colon } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale, plainText } from '~/platform/i18n/messages.ts';
import { Tag } from '~/ui/tag.tsx';
import type { Tone } from '~/ui/tone.ts';
import type { PilotDefinition } from '../definition.ts';
import { messages } from '../messages/plan.ts';
import styles from './plan-sections.module.css';

type Partner = PilotDefinition['partners'][number];

const TONES: Readonly<Record<Partner['commitment'], Tone | 'plain'>> = {
  committed: 'ok',
  interested: 'info',
  needs: 'warn',
  'to-contact': 'plain',
  declined: 'bad',
};

/** Who is around the table, how far each has committed, and what each brings. */
export function Partners({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  return (
    <section className="section" aria-labelledby="partenaires">
      <h2 id="partenaires">{t.partners.title}</h2>
      <p className={`aside ${styles.note}`}>{t.partners.lead}</p>
      <ul className={styles.rows}>
        {definition.partners.map((partner) => (
          <PartnerRow key={partner.key} partner={partner} />
        ))}
      </ul>
    </section>
  );
}

function PartnerRow({ partner }: { partner: Partner }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const { name, kind, role, commitment, since, needs, tier, amountEur, secured, inKind, effort, indispensable } =
    partner;
  const amount = amountEur ? (secured ? t.partners.secured(amountEur) : t.partners.hoped(amountEur)) : undefined;
  const brings = [tier ? t.tiers[tier] : undefined, inKind ? inLocale(inKind, locale) : undefined, amount];
  const said = brings.filter((one) => one !== undefined).join(' · ');
  return (
    <li>
      <div>
        <h3>{plainText(name, locale)}</h3>
        <p className="aside">
          {t.kinds[kind]}
          {indispensable ? `, ${t.partners.indispensable}` : null}
        </p>
      </div>
      <div>
        <p>{inLocale(role, locale)}</p>
        {needs ? <Line label={t.partners.waits}>{inLocale(needs, locale)}</Line> : null}
        {effort ? <Line label={t.partners.effort}>{inLocale(effort, locale)}</Line> : null}
        {said ? <Line label={t.partners.brings}>{said}</Line> : null}
      </div>
      <p>
        <Tag tone={TONES[commitment]}>{t.commitments[commitment]}</Tag>
        {since ? <small>{t.partners.since(since)}</small> : null}
      </p>
    </li>
  );
}

function Line({ label, children }: { label: string; children: string }) {
  const locale = useLocale();
  return (
    <p className="aside">
      <b>
        {label}
        {colon(locale)}
      </b>
      {children}
    </p>
  );
}

export function Team({ definition }: { definition: PilotDefinition }) {
  const t = useMessages(messages);
  const locale = useLocale();
  return (
    <section className="section" aria-labelledby="equipe">
      <h2 id="equipe">{t.team}</h2>
      <ul className="list">
        {definition.team.map(({ role, person, fullTimeShare }) => (
          <li key={role.fr}>
            <span>
              <b>{inLocale(role, locale)}</b>
              <small>{person ? plainText(person, locale) : t.nobody}</small>
            </span>
            <span>{t.fullTime(fullTimeShare)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
