import { Form } from '@remix-run/react';
import { useState } from 'react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { MergeProposal } from '../datablitz/model.ts';
import type { ImportRowView } from '../importing/import-row.ts';
import { messages } from '../messages/preview.ts';
import styles from './preview-rows.module.css';
import { PreviewRows } from './preview-rows.tsx';

interface Props {
  readonly rows: readonly ImportRowView[];
  readonly viewText: string;
  /** Rows that will be carried out, over all pages. */
  readonly toDo: number;
  readonly page: { readonly number: number; readonly size: number; readonly rows: number };
  readonly merges: readonly MergeProposal[];
  /** Names to merge as chosen so far; null when nobody chose. */
  readonly chosen: readonly (readonly [string, string])[] | null;
}

/** The rows of one page and every decision they ask for, in one form; the button says how many rows it takes. */
export function PreviewForm({ rows, viewText, toDo, page, merges, chosen }: Props) {
  const t = useMessages(messages);
  const onPage = rows.filter(({ decision, kind }) => decision !== 'leave' && kind !== 'unchanged').length;
  const [ticked, setTicked] = useState(onPage);
  const count = (form: HTMLFormElement) =>
    [...new FormData(form)].filter(([name, value]) => name.startsWith('do-') && value !== 'leave').length;
  const pages = Math.max(1, Math.ceil(page.rows / page.size));
  const first = (page.number - 1) * page.size + 1;
  return (
    <Form method="post" className="stack" onChange={(event) => setTicked(count(event.currentTarget))}>
      <p>{rows.length === 0 ? t.viewEmpty : viewText}</p>
      {rows.length > 0 ? <PreviewRows rows={rows} /> : null}
      {pages > 1 ? (
        <nav className={styles.pager} aria-label={t.pages}>
          <p>{t.range(first, first + rows.length - 1, page.rows)}</p>
          {page.number > 1 ? (
            <SubmitButton name="intent" value={`page-${page.number - 1}`} look="quiet">
              {t.previous}
            </SubmitButton>
          ) : null}
          {page.number < pages ? (
            <SubmitButton name="intent" value={`page-${page.number + 1}`} look="quiet">
              {t.next}
            </SubmitButton>
          ) : null}
        </nav>
      ) : null}
      {merges.length > 0 ? <Merges merges={merges} chosen={chosen} /> : null}
      <p className="buttons">
        <SubmitButton name="intent" value="accept" icon="check" working={t.accepting}>
          {t.accept(Math.max(0, toDo - onPage + ticked))}
        </SubmitButton>
        <SubmitButton name="intent" value="discard" look="quiet">
          {t.discard}
        </SubmitButton>
      </p>
    </Form>
  );
}

function Merges({ merges, chosen }: Pick<Props, 'merges' | 'chosen'>) {
  const t = useMessages(messages);
  const ticked = ({ into, variants }: MergeProposal) =>
    chosen === null || chosen.some(([from, to]) => to === into && variants.includes(from));
  return (
    <section className="section">
      <h2 id="doublons">{t.merges(merges.length)}</h2>
      <p>{t.mergesText}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a legend would sit across the section's rule */}
      <div role="group" aria-labelledby="doublons">
        {merges.map((merge, index) => (
          <label className="check" key={merge.into}>
            <input type="checkbox" name="merge" value={index} defaultChecked={ticked(merge)} />
            <span>
              {merge.variants.join(', ')} → <b>{merge.into}</b>
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
