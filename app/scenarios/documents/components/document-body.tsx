import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { inLocale } from '~/platform/i18n/messages.ts';
import { DataTable } from '~/ui/data-table.tsx';
import { Icon } from '~/ui/icon.tsx';
import { linesOf } from '../build.ts';
import type { DocumentBlock, DocumentSection, GeneratedDocument, Passage, Table } from '../document.ts';
import { messages } from '../messages/documents.ts';
import styles from './documents.module.css';

interface Props {
  readonly document: GeneratedDocument;
  /** The scenario's address. */
  readonly base: string;
  /** The form that rewrites a passage, for whoever may. */
  readonly form: (passage: Passage) => ReactNode;
}

/** A document to read and to correct, passage by passage. */
export function DocumentBody({ document, base, form }: Props) {
  return document.sections
    .filter(({ blocks }) => blocks.length > 0)
    .map((section) => <Section key={section.key} {...{ section, base, form }} />);
}

function Section({ section, base, form }: Omit<Props, 'document'> & { section: DocumentSection }) {
  const locale = useLocale();
  const t = useMessages(messages);
  const id = `partie-${section.key.replaceAll('.', '-')}`;
  const fixed = section.blocks.some((block) => block.kind === 'passage' && block.fixed);
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{inLocale(section.title, locale)}</h2>
      {fixed ? (
        <p className="aside">
          {t.fixed} <Link to={`${base}/accords`}>{t.fixedLink}</Link>
        </p>
      ) : null}
      {section.blocks.map((block) => (
        <Block key={block.key} block={block} form={form} />
      ))}
    </section>
  );
}

function Block({ block, form }: { block: DocumentBlock; form: Props['form'] }) {
  const locale = useLocale();
  const title = block.title ? inLocale(block.title, locale) : '';
  if (block.kind === 'timeline') return null;
  if (block.kind === 'table') return <TableBlock table={block} title={title} />;
  return (
    <div className={styles.passage} id={block.key} data-waiting={block.ask ? '' : undefined}>
      {title ? <h3>{title}</h3> : null}
      <PassageText passage={block} />
      {block.fixed ? null : form(block)}
    </div>
  );
}

/** The words of a passage, and what somebody must still say. */
function PassageText({ passage: { text, shape, ask, corrected } }: { passage: Passage }) {
  const t = useMessages(messages);
  const locale = useLocale();
  const lines = linesOf(inLocale(text, locale));
  return (
    <>
      {shape === 'list' && lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        lines.map((line) => <p key={line}>{line}</p>)
      )}
      {corrected ? (
        <p className={styles.state}>
          <Icon name="pencil" /> {t.corrected}
        </p>
      ) : null}
      {ask ? (
        <p className={styles.ask}>
          <Icon name="pencil" />
          <span>
            <b>{t.ask}</b> – {inLocale(ask, locale)}
          </span>
        </p>
      ) : null}
    </>
  );
}

function TableBlock({ table, title }: { table: Table; title: string }) {
  const locale = useLocale();
  const t = useMessages(messages);
  return (
    <div className={styles.passage} id={table.key}>
      {title ? <h3>{title}</h3> : null}
      <DataTable
        caption={title || t.scenario}
        captionHidden
        columns={table.headings.map((heading, column) => ({
          key: String(column),
          label: inLocale(heading, locale),
          cell: ({ cells }: { cells: Table['rows'][number] }) => (cells[column] ? inLocale(cells[column], locale) : ''),
        }))}
        rows={table.rows.map((cells) => ({ cells }))}
        empty={<p>{t.emptyTable}</p>}
      />
    </div>
  );
}
