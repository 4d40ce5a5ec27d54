import { Form } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages } from '../../messages/files.ts';

interface Props {
  readonly revision: number;
  /** Files that were read without a mistake, to be kept after reading what they change. */
  readonly kept: string | null;
  readonly error: string | null;
}

/** A whole folder brought in: read first, kept on a second press. */
export function UploadFolder({ revision, kept, error }: Props) {
  const t = useMessages(messages).upload;
  const field = { id: 'dossier', name: 'folder', required: true };
  if (kept) {
    return (
      <Form method="post" className="sheet stack">
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="kept" value={kept} />
        <p>{t.lead}</p>
        <p>
          <SubmitButton name="intent" value="keep">
            {t.keep}
          </SubmitButton>
        </p>
      </Form>
    );
  }
  return (
    <section className="section" aria-labelledby="reprendre">
      <h2 id="reprendre">{t.title}</h2>
      <p className="aside">{t.lead}</p>
      <Form method="post" encType="multipart/form-data" className="stack">
        <input type="hidden" name="revision" value={revision} />
        <FileField
          field={error ? { ...field, errors: [error] } : field}
          label={t.label}
          accept=".zip,.yaml,.yml"
          multiple
        />
        <p>
          <SubmitButton look="plain" icon="upload">
            {t.read}
          </SubmitButton>
        </p>
      </Form>
    </section>
  );
}
