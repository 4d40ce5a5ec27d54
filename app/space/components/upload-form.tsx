import { Form, Link } from '@remix-run/react';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { FileField } from '~/ui/form/file-field.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import { messages as consentMessages } from '../messages/consents.ts';
import { messages } from '../messages/upload.ts';

interface UploadFormProps {
  readonly holders: readonly string[];
  readonly again: boolean;
  readonly problem: { readonly problem: string; readonly needsConsent: boolean } | null;
}

/** Where to find the file, and the field to give it. */
export function UploadForm({ holders, again, problem }: UploadFormProps) {
  const t = useMessages(messages);
  const consents = useMessages(consentMessages);
  const guides = [t.enedis, t.grdf].filter((_, index) => holders.includes(['enedis', 'grdf'][index] ?? ''));
  return (
    <>
      {problem ? (
        <Callout tone="bad" title={t.failedTitle} role="alert">
          <p>{problem.problem}</p>
          {problem.needsConsent ? (
            <p>
              <Link to="/moi/accords">{consents.backToConsents}</Link>
            </p>
          ) : null}
        </Callout>
      ) : null}
      {again ? <h2>{t.another}</h2> : null}
      <Form method="post" encType="multipart/form-data" className="stack">
        <FileField
          field={{ id: 'file', name: 'file', required: true }}
          label={t.file}
          hint={t.fileHint}
          accept=".csv,.txt,.xlsx,.xls,.ods,text/csv"
        />
        <SubmitButton wide look={again ? 'plain' : undefined} icon="upload" working={t.working}>
          {t.submit}
        </SubmitButton>
      </Form>
      {guides.map((guide) => (
        <section className="section" key={guide.title}>
          <h2>{guide.title}</h2>
          <ol>
            {guide.steps.split('\n').map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
