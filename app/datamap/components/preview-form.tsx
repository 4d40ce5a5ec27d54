import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import { type Doubt, type MergeProposal, rowId } from '../datablitz/model.ts';
import { titleOf } from '../item-view.ts';
import { messages as doubtWords } from '../messages/doubts.ts';
import { messages } from '../messages/import.ts';
import { messages as words } from '../messages/words.ts';
import type { DoubtfulRow } from '../stored-preview.ts';
import styles from './preview-form.module.css';

interface Props {
  readonly clearCount: number;
  readonly doubtful: readonly DoubtfulRow[];
  readonly lost: readonly Doubt[];
  readonly merges: readonly MergeProposal[];
}

/** Everything that asks for a decision, in one form; the button says how many cards it will make. */
export function PreviewForm({ clearCount, doubtful, lost, merges }: Props) {
  const t = useMessages(messages).preview;
  const usual = doubtful.filter((one) => one.takenByDefault).length;
  const [ticked, setTicked] = useState(usual);
  return (
    <Form
      method="post"
      className="stack"
      onChange={(event) => setTicked(new FormData(event.currentTarget).getAll('take').length)}
    >
      {doubtful.length > 0 ? <DoubtfulRows doubtful={doubtful} /> : null}
      {merges.length > 0 ? <Merges merges={merges} /> : null}
      {lost.length > 0 ? <LostPlaces lost={lost} /> : null}
      <p className="buttons">
        <SubmitButton name="intent" value="accept" icon="check" working={t.accepting}>
          {t.accept(clearCount + ticked)}
        </SubmitButton>
        <SubmitButton name="intent" value="discard" look="quiet">
          {t.discard}
        </SubmitButton>
      </p>
    </Form>
  );
}

function DoubtfulRows({ doubtful }: Pick<Props, 'doubtful'>) {
  const t = useMessages(messages).preview;
  const w = useMessages(words);
  const why = useMessages(doubtWords);
  return (
    <section className="section">
      <h2>{t.doubtful(doubtful.length)}</h2>
      <p>{t.doubtfulText}</p>
      <div className="scroll">
        <table className="table">
          <caption className="visually-hidden">{t.doubtful(doubtful.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{t.take}</th>
              <th scope="col">{w.sheet.information}</th>
              <th scope="col">{t.why}</th>
              <th scope="col">{w.sheet.holders}</th>
              <th scope="col">{t.where}</th>
            </tr>
          </thead>
          <tbody>
            {doubtful.map(({ row, reasons, takenByDefault }) => (
              <tr key={rowId(row)}>
                <td>
                  <label className={styles.tick}>
                    <input type="checkbox" name="take" value={rowId(row)} defaultChecked={takenByDefault} />
                    <span className="visually-hidden">{t.takeLabel(row.sheet, row.row)}</span>
                  </label>
                </td>
                <th scope="row">
                  {titleOf(row)}
                  {row.information && row.data ? <span className={styles.data}>{row.data}</span> : null}
                </th>
                <td>
                  <ul className={styles.reasons}>
                    {reasons.map((reason) => (
                      <li key={reason}>{why[reason]}</li>
                    ))}
                  </ul>
                </td>
                <td>{row.holders.join(', ')}</td>
                <td>{t.whereText(row.sheet, row.row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Merges({ merges }: Pick<Props, 'merges'>) {
  const t = useMessages(messages).preview;
  return (
    <section className="section">
      <h2 id="doublons">{t.merges(merges.length)}</h2>
      <p>{t.mergesText}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend would sit across the section's rule */}
      <div role="group" aria-labelledby="doublons">
        {merges.map((merge, index) => (
          <label className="check" key={merge.into}>
            <input type="checkbox" name="merge" value={index} defaultChecked />
            <span>
              {merge.variants.join(', ')} → <b>{merge.into}</b>
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}

function LostPlaces({ lost }: Pick<Props, 'lost'>) {
  const t = useMessages(messages).preview;
  const why = useMessages(doubtWords);
  return (
    <details className="section">
      <summary className={styles.legend}>{t.lost(lost.length)}</summary>
      <ul className={styles.lost}>
        {lost.map((doubt) => (
          <li key={`${rowId(doubt)}${doubt.reason}`}>
            <Tag tone="plain">{t.whereText(doubt.sheet, doubt.row)}</Tag> {why[doubt.reason]}
          </li>
        ))}
      </ul>
    </details>
  );
}
