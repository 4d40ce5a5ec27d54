import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Tag } from '~/ui/tag.tsx';
import { type PassageChange, SECTION_TITLE, type SectionChange } from '../changes/document-changes.ts';
import { messages } from '../messages/changes.ts';
import styles from './changes.module.css';

/** What changed in a document, section by section: what went is struck through, what came is underlined, and said. */
export function ChangeList({ id, title, changes }: { id: string; title: string; changes: readonly SectionChange[] }) {
  const t = useMessages(messages);
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {changes.length === 0 ? <p>{t.unchanged}</p> : null}
      {changes.map(({ key, title: name, kind, passages }) => (
        <div key={key} className={styles.change}>
          <h3>{name}</h3>
          <p>
            <Tag tone="plain">{t.sections[kind]}</Tag>
          </p>
          {passages.map((passage) => (
            <Change key={passage.key} passage={passage} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Change({ passage: { key: about, title, kind, pieces } }: { passage: PassageChange }) {
  const t = useMessages(messages);
  return (
    <div>
      <p className={styles.what}>
        {about === SECTION_TITLE ? <b>{t.heading}</b> : title ? <b>{title}</b> : null} {t.kinds[kind]}
      </p>
      <p className={styles.words}>
        {pieces.map((piece, index) => {
          const key = `${index}-${piece.kind}`;
          if (piece.kind === 'same') return <span key={key}>{piece.text}</span>;
          const Mark = piece.kind === 'added' ? 'ins' : 'del';
          return (
            <Mark key={key}>
              <span className="visually-hidden"> [{piece.kind === 'added' ? t.isNew : t.wasThere} </span>
              {piece.text}
              <span className="visually-hidden">] </span>
            </Mark>
          );
        })}
      </p>
    </div>
  );
}
