import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { ScenarioFrame } from '../components/scenario-frame.tsx';
import styles from '../documents/components/documents.module.css';
import { DownloadLinks } from '../documents/components/download-links.tsx';
import { DOCUMENT_KEYS, passagesOf, unanswered } from '../documents/document.ts';
import { filesOf } from '../documents/download-document.server.ts';
import { messages } from '../documents/messages/documents.ts';
import { openDocuments, slugOf } from '../documents/open-documents.server.ts';
import { messages as dutyMessages } from '../duties/messages.ts';

export const handle: RouteHandle = { action: 'scenario.read' };
export const meta = pageTitle(messages, (t, data?: { title: string }) => t.list.page(data?.title ?? ''));

export async function loader(args: LoaderFunctionArgs) {
  const { frame, base, generate, head } = await openDocuments(args);
  const documents = DOCUMENT_KEYS.map((key) => {
    const document = generate(key);
    return {
      key,
      href: `${base}/documents/${slugOf(key)}`,
      files: filesOf(key, base),
      waiting: unanswered(document).length,
      corrected: passagesOf(document).filter((passage) => passage.corrected).length,
    };
  });
  return { frame, base, documents, title: head.title };
}

export default function Documents() {
  const t = useMessages(messages);
  const duties = useMessages(dutyMessages).link;
  const { frame, base, documents } = useLoaderData<typeof loader>();
  return (
    <ScenarioFrame {...frame}>
      <div className="head">
        <div className="stack">
          <h1>{t.list.title}</h1>
          <p className="lead">{t.list.lead}</p>
          <p>
            <Link to={`${base}/documents/changements`}>{t.list.changes}</Link>
          </p>
          <p>
            <Link to={`${base}/documents/devoirs`}>{duties}</Link>
          </p>
        </div>
      </div>
      <ul className={styles.list}>
        {documents.map(({ key, href, files, waiting, corrected }) => (
          <li key={key}>
            <div className="stack">
              <h2>
                <Link to={href}>{t.names[key]}</Link>
              </h2>
              <p>{t.about[key]}</p>
              <p className={styles.counts}>
                {[
                  waiting > 0 ? t.list.waiting(waiting) : t.list.ready,
                  corrected > 0 ? t.list.corrected(corrected) : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </p>
            </div>
            <DownloadLinks files={files} name={t.names[key]} />
          </li>
        ))}
      </ul>
    </ScenarioFrame>
  );
}
