import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { TextField } from '~/ui/form/text-field.tsx';
import { Icon } from '~/ui/icon.tsx';
import { messages } from '../../messages/launch.ts';
import type { LaunchPage } from '../launch-page.server.ts';
import styles from './launch.module.css';

interface Props {
  readonly files: LaunchPage['files'];
  readonly base: string;
  readonly slug: string;
  readonly revision: number;
  /** Its name may still change. */
  readonly mayRename: boolean;
  readonly nameError: string | null;
}

/** The folder that the scenario is: its name, its files, and the way to take it away. */
export function FolderCard({ files, base, slug, revision, mayRename, nameError }: Props) {
  const t = useMessages(messages);
  const field = { id: 'slug', name: 'slug', initialValue: slug, required: true, maxLength: 60 };
  return (
    <section className={`section ${styles.folder}`} aria-labelledby="dossier">
      <h2 id="dossier">{t.folder.title}</h2>
      <p className="aside">{t.folder.lead}</p>
      {mayRename ? (
        <Form method="post" className="stack">
          <input type="hidden" name="revision" value={revision} />
          <TextField
            field={nameError ? { ...field, errors: [nameError] } : field}
            label={t.name.label}
            hint={t.name.hint}
            spellCheck={false}
          />
          <p>
            <SubmitButton look="plain" name="intent" value="rename">
              {t.name.save}
            </SubmitButton>
          </p>
        </Form>
      ) : (
        <p>{t.name.fixed(slug)}</p>
      )}
      <ul className={styles.files}>
        {files.map(({ name, lines }) => (
          <li key={name}>
            <Link to={`${base}/fichiers?fichier=${name}`}>{name}</Link>
            <span className="aside">{t.folder.lines(lines)}</span>
          </li>
        ))}
      </ul>
      <p>
        <a className="button is-quiet" href={`${base}/dossier.zip`} download>
          <Icon name="download" />
          {t.folder.download}
        </a>
      </p>
    </section>
  );
}
