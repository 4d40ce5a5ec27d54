import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { messages } from '../../messages/sheet.ts';
import { messages as toldMessages } from '../../messages/sheet-told.ts';
import type { Told } from '../../sheet/board.ts';
import { isChoice } from '../../sheet/columns.ts';
import { CellView } from './cell-view.tsx';
import styles from './sheet.module.css';

export type Choice = 'theirs' | 'yours' | 'both' | 'revive';

interface Props {
  readonly told: readonly Told[];
  /** As the sheet numbers it; 0 when it is no longer there. */
  readonly numberOf: (row: string) => number;
  readonly onChoose: (told: Told, choice: Choice) => void;
}

/** What could not simply be written, with both texts, until somebody chooses. */
export function ToldList({ told, numberOf, onChoose }: Props) {
  const t = useMessages(toldMessages).conflicts;
  if (told.length === 0) return null;
  return (
    <Callout tone="warn" title={t.title(told.length)} role="alert">
      <p>{t.text}</p>
      <ul className={styles.told}>
        {told.map((one) => (
          <li key={`${one.row}${one.field}`}>
            <ToldOne told={one} number={numberOf(one.row)} onChoose={(choice) => onChoose(one, choice)} />
          </li>
        ))}
      </ul>
    </Callout>
  );
}

function ToldOne({ told, number, onChoose }: { told: Told; number: number; onChoose: (choice: Choice) => void }) {
  const t = useMessages(toldMessages).conflicts;
  const heads = useMessages(messages).heads;
  const { reason, field, theirs, yours, by } = told;
  const button = (choice: Choice, words: string) => (
    <button type="button" className="button is-plain" onClick={() => onChoose(choice)}>
      {words}
    </button>
  );
  if (field === null) {
    return (
      <>
        <p>{reason === 'cited' ? t.cited(theirs) : t.edited(theirs, by)}</p>
        <p className="buttons">{button('theirs', t.ok)}</p>
      </>
    );
  }
  const shown = (value: string) => (value === '' ? t.blank : <CellView field={field} value={value} />);
  if (reason === 'gone') {
    return (
      <>
        <p>{t.gone(by)}</p>
        <p>
          <b>{t.where(number, heads[field])}</b> : {shown(yours)}
        </p>
        <p className="buttons">
          {button('revive', t.revive)}
          {button('theirs', t.drop)}
        </p>
      </>
    );
  }
  return (
    <>
      <b>{t.where(number, heads[field])}</b>
      <dl>
        <div>
          <dt>{t.theirs(by)}</dt>
          <dd>{shown(theirs)}</dd>
        </div>
        <div>
          <dt>{t.yours}</dt>
          <dd>{shown(yours)}</dd>
        </div>
      </dl>
      <p className="buttons">
        {button('theirs', t.keepTheirs)}
        {button('yours', t.keepYours)}
        {isChoice(field) || theirs === '' || yours === '' ? null : button('both', t.keepBoth)}
      </p>
    </>
  );
}
