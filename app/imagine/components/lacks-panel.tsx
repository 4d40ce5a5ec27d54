import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { type JoinedGap, joinGaps } from '../join-gaps.ts';
import { messages } from '../messages/lacks.ts';
import type { BlankPart, Lacks } from '../what-it-lacks.ts';
import styles from './lacks-panel.module.css';

interface Props {
  readonly lacks: Lacks;
  readonly territoryId: string;
  /** `/nantes/usages/cas/<id>` */
  readonly page: string;
  readonly revision: number;
  readonly mayWrite: boolean;
  readonly mayReadMap: boolean;
}

/** What the use case lacks before it can live, each point with the way to mend it. */
export function LacksPanel(props: Props) {
  const t = useMessages(messages);
  const { lacks } = props;
  const gaps = joinGaps(lacks.gaps);
  const count = gaps.length + (lacks.blanks.length > 0 ? 1 : 0);
  return (
    <section className="section" id="manques">
      <h2>{t.title}</h2>
      {count === 0 ? <p>{t.none}</p> : <p>{t.lead(count)}</p>}
      <ul className={`points ${styles.list}`}>
        {gaps.map((gap) => (
          <li key={`${gap.kind} ${gap.id}`} className={gap.kind === 'access-unknown' ? 'is-info' : 'is-warn'}>
            <Icon name={gap.kind === 'access-unknown' ? 'info' : 'warning'} />
            <GapText gap={gap} {...props} />
          </li>
        ))}
        {lacks.blanks.length > 0 ? (
          <li className="is-info">
            <Icon name="info" />
            <Blanks blanks={lacks.blanks} {...props} />
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function GapText({ gap, territoryId, page, revision, mayWrite, mayReadMap }: Props & { gap: JoinedGap }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const label = gap.needs.map((need) => inLocale(need.label, locale)).join(', ');
  const map = `/${territoryId}/donnees`;
  const [need] = gap.needs;
  switch (gap.kind) {
    case 'not-in-map':
      return (
        <div className="stack">
          <b>{t['not-in-map'](label)}</b>
          {gap.suggestions.length > 0 && mayWrite ? <span>{t.maybe}</span> : null}
          {mayWrite
            ? gap.suggestions.map((card) => (
                <Form key={card.key} method="post" className={styles.suggestion}>
                  <input type="hidden" name="intent" value="tie" />
                  <input type="hidden" name="revision" value={revision} />
                  <input type="hidden" name="need" value={need?.key} />
                  <span>
                    {mayReadMap ? <Link to={`${map}/${card.key}`}>{card.title}</Link> : card.title}
                    {card.holders.length > 0 ? <small> {t.heldBy(card.holders.join(', '))}</small> : null}
                  </span>
                  <SubmitButton name="card" value={card.key} look="plain">
                    {t.tie}
                    <span className="visually-hidden"> {t.tieTo(label, card.title)}</span>
                  </SubmitButton>
                </Form>
              ))
            : null}
          {mayWrite ? (
            <Ways>
              <Link to={`${page}/donnees/${need?.key}`}>
                {t.lookFor}
                <Hidden>{label}</Hidden>
              </Link>
              <Link to={`${map}/feuilles`}>
                {t.addToMap}
                <Hidden>{label}</Hidden>
              </Link>
            </Ways>
          ) : null}
        </div>
      );
    case 'holder-not-met':
      return (
        <div className="stack">
          <b>{t['holder-not-met'](gap.holders.map(({ name }) => name).join(', '), gap.holders.length > 1)}</b>
          <small>
            {t.neededFor(label)} {gap.holders.flatMap(({ contact }) => (contact ? [t.contact(contact)] : [])).join(' ')}
          </small>
          <Ways>
            {mayReadMap
              ? gap.holders.map(({ key, name }) => (
                  <Link key={key} to={`${map}?detenteur=${encodeURIComponent(key)}`}>
                    {t.holderCards(name)}
                  </Link>
                ))
              : null}
            {mayWrite ? (
              <Link to={`/${territoryId}/ateliers`}>
                {t.invite}
                <Hidden>{gap.holders.map(({ name }) => name).join(', ')}</Hidden>
              </Link>
            ) : null}
            {mayWrite && mayReadMap ? (
              <Link to={`${map}/detenteurs#${gap.holders[0]?.key.replaceAll(' ', '-')}`}>
                {t.met}
                <Hidden>{gap.holders.map(({ name }) => name).join(', ')}</Hidden>
              </Link>
            ) : null}
          </Ways>
        </div>
      );
    default: {
      const text = {
        dreamed: t.dreamedText,
        'no-holder': t.noHolderText,
        'access-hard': [gap.note && asSentence(gap.note), t.accessHardText].filter(Boolean).join(' '),
        'access-unknown': t.accessUnknownText,
      }[gap.kind];
      const edits = mayWrite && gap.kind !== 'access-hard';
      return (
        <div className="stack">
          <b>{t[gap.kind](label)}</b>
          <small>{text}</small>
          {mayReadMap ? (
            <Ways>
              <Link to={`${map}/${gap.card.key}${edits ? '/modifier' : ''}`}>
                {edits ? t.completeCard : t.openCard}
                <Hidden>{label}</Hidden>
              </Link>
            </Ways>
          ) : null}
        </div>
      );
    }
  }
}

function Blanks({ blanks, page, mayWrite }: Props & { blanks: readonly BlankPart[] }) {
  const t = useMessages(messages);
  return (
    <div className="stack">
      <b>{t.blanks}</b>
      <small>{t.blanksText(blanks.map((part) => t.blankParts[part]).join(', '))}</small>
      {mayWrite ? (
        <Ways>
          <Link to={`${page}/modifier`}>{t.fill}</Link>
        </Ways>
      ) : null}
    </div>
  );
}

const Ways = ({ children }: { children: ReactNode }) => <p className={styles.ways}>{children}</p>;
const Hidden = ({ children }: { children: ReactNode }) => <span className="visually-hidden"> {children}</span>;

/** What a card says of its access is noted in a few words, without a full stop. */
const asSentence = (note: string): string => (/[.!?…]$/.test(note.trim()) ? note : `${note.trim()}.`);
