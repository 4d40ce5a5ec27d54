import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { RouteHandle } from '~/access/route-handle.ts';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Figure } from '~/ui/figure.tsx';
import { pageTitle } from '~/ui/page-title.ts';
import { KitFrame } from '../components/kit-frame.tsx';
import { ModelSection, ModelTable } from '../components/model-parts.tsx';
import { ModelPlane } from '../components/model-plane.tsx';
import styles from '../components/models.module.css';
import { kitReader } from '../kit-reader.server.ts';
import { getKit } from '../load-kit.server.ts';
import { localise } from '../localise.ts';
import { messages as frameMessages } from '../messages/frame.ts';
import { messages } from '../messages/models.ts';

export const handle: RouteHandle = { action: 'public.read' };
export const meta = pageTitle(messages, (t) => t.title);

export async function loader(args: LoaderFunctionArgs) {
  const { locale, who } = await kitReader(args);
  const { models, disasters, obstacles } = getKit();
  return {
    who,
    models: localise(models, locale),
    disasters: localise(disasters, locale),
    obstacles: localise(obstacles, locale),
  };
}

export default function Models() {
  const t = useMessages(messages);
  const { ours } = useMessages(frameMessages);
  const { who, models, disasters, obstacles } = useLoaderData<typeof loader>();
  return (
    <KitFrame who={who}>
      <div className="head">
        <h1>{t.heading}</h1>
        <p className="lead">{t.lead}</p>
      </div>
      <Figure
        title={t.plane}
        sentence={t.planeText}
        plot={<ModelPlane models={models} hrefOf={(key) => `#${key}`} />}
        numbers={<ModelTable models={models} />}
        numbersLabel={t.compare}
      />
      <div className={styles.models}>
        {models.map((model) => (
          <ModelSection key={model.key} model={model} />
        ))}
      </div>
      <section className="section">
        <h2>{t.disasters}</h2>
        <p>{t.disastersText}</p>
        <ul className={styles.stories}>
          {disasters.map((story) => (
            <li key={story.key}>
              <h3>{story.title}</h3>
              <p>{story.text}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className={`section ${styles.obstacles}`}>
        <h2>{t.obstacles}</h2>
        <p>{t.obstaclesText}</p>
        <ul className={styles.stories}>
          {obstacles.map((obstacle) => (
            <li key={obstacle.key}>
              <h3>{obstacle.title}</h3>
              <p>{obstacle.text}</p>
              <ul>
                {obstacle.questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
              {obstacle.ours ? <p className="aside">{ours}</p> : null}
            </li>
          ))}
        </ul>
      </section>
    </KitFrame>
  );
}
