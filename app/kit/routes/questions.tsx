import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { KitFrame } from '../components/kit-frame.tsx';
import styles from '../components/questions.module.css';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages } from '../messages/questions.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  return { who, faq: localise(getKit().faq, locale) };
}

export default function Questions() {
  const t = useMessages(messages);
  const { who, faq } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className="head">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <div className={styles.questions}>
        {faq.map(({ key, question, answer }) => (
          <details key={key} id={key}>
            <summary>
              <h2>{question}</h2>
            </summary>
            {answer.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        ))}
      </div>
    </KitFrame>
  );
}
