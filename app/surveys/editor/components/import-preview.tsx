import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { DataTable } from '~/ui/data-table.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { Tag } from '~/ui/tag.tsx';
import type { ImportNote } from '../import/note.ts';
import { importMessages } from '../messages/import.ts';

const TONES = { taken: 'ok', simplified: 'warn', 'left-out': 'bad' } as const;

export interface ImportPreviewProps {
  readonly notes: readonly ImportNote[];
  /** What would be saved; null when nothing can be. */
  readonly json: string | null;
  readonly here: string;
}

/** Question by question, what an import takes, simplifies and leaves out; then the choice to keep it. */
export function ImportPreview({ notes, json, here }: ImportPreviewProps) {
  const t = useMessages(importMessages);
  const count = (fate: ImportNote['fate']) => notes.filter((note) => note.name !== '' && note.fate === fate).length;
  return (
    <section className="section stack" aria-labelledby="repris">
      <h2 id="repris">{t.preview}</h2>
      <p>{t.found(count('taken'), count('simplified'), count('left-out'))}</p>
      {json === null ? null : (
        <Form method="post" encType="multipart/form-data" className="stack">
          <input type="hidden" name="definition" value={json} />
          <p className="buttons">
            <SubmitButton name="intent" value="append">
              {t.append}
            </SubmitButton>
            <SubmitButton name="intent" value="replace" look="plain">
              {t.replace}
            </SubmitButton>
            <Link to={here}>{t.again}</Link>
          </p>
          <p className="aside">{t.replaceHint}</p>
        </Form>
      )}
      <DataTable
        caption={t.caption}
        captionHidden
        rows={notes}
        columns={[
          {
            key: 'name',
            label: t.columns.question,
            cell: ({ name, title }) => (
              <>
                {title || (name === '' ? t.wholeSurvey : '')} {name === '' ? null : <code>{name}</code>}
              </>
            ),
          },
          { key: 'fate', label: t.columns.fate, cell: ({ fate }) => <Tag tone={TONES[fate]}>{t.fates[fate]}</Tag> },
          {
            key: 'reasons',
            label: t.columns.why,
            cell: ({ reasons }) => reasons.map(({ reason, detail }) => t.reasons[reason](detail)).join(' ; '),
          },
        ]}
      />
    </section>
  );
}
