import { useMessages } from '~/platform/i18n/locale-context.tsx';
import type { ItemView } from '../item-view.ts';
import { messages } from '../messages/card.ts';
import { messages as words } from '../messages/words.ts';
import styles from './item-card-view.module.css';
import { AccessMark, PersonalMark } from './marks.tsx';

/** What a card says, without the links of those who run the initiative. */
export function PublicFacts({ item }: { item: ItemView }) {
  const t = useMessages(messages);
  const w = useMessages(words);
  const facts: readonly (readonly [string, string])[] = [
    [t.challenge, item.challenge],
    [t.data, item.information ? item.data || t.noData : ''],
    [t.holders, item.holders.map(({ name }) => name).join(', ') || t.noHolders],
    [t.note, item.accessNote],
    [w.sheet.existence, item.existence === 'unknown' ? '' : w.existence[item.existence]],
    [w.sheet.source, item.source === 'unknown' ? '' : w.source[item.source]],
    [w.sheet.theme, item.theme],
    [t.postIt, item.postIt],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <Fact key={label} label={label} text={text} />
        ))}
      <dt>{t.access}</dt>
      <dd>
        <AccessMark level={item.access} />
      </dd>
      <dt>{t.about}</dt>
      <dd>
        <PersonalMark personal={item.personal} />
      </dd>
    </dl>
  );
}

function Fact({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.text}>{text}</dd>
    </>
  );
}
