import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../messages/documents.ts';
import styles from './documents.module.css';

export interface Download {
  readonly format: 'pdf' | 'xlsx' | 'json' | 'html';
  readonly href: string;
}

/** The files of a document; plain links, so that the browser fetches them itself. */
export function DownloadLinks({ files, name }: { files: readonly Download[]; name: string }) {
  const t = useMessages(messages);
  return (
    <ul className={styles.links}>
      {files.map(({ format, href }) => (
        <li key={format}>
          <a href={href}>
            <Icon name={format === 'xlsx' ? 'table' : 'download'} />
            {t.downloads[format]}
            <span className="visually-hidden"> : {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
