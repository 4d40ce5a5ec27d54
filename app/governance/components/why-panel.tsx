import { Form, Link } from '@remix-run/react';
import { ToScenario } from '~/imagine/components/to-scenario.tsx';
import { useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { SubmitButton } from '~/ui/form/submit-button.tsx';
import type { RankedModel } from '../design/read-overview.server.ts';
import { messages } from '../messages/overview.ts';
import { Reasons } from './reasons.tsx';
import styles from './why-panel.module.css';

/** Beyond this, the rest waits in the ranking below. */
const SHOWN = 4;

interface Props {
  readonly ranking: readonly [RankedModel, RankedModel];
  readonly tooClose: boolean;
  readonly retained: { readonly key: string; readonly title: string } | null;
  readonly href: string;
  readonly revision: number;
  readonly mayWrite: boolean;
  /** The use case that a scenario can be made of, once a model is retained. */
  readonly scenarioFrom: { readonly territoryId: string; readonly useCaseId: string } | null;
}

/** The model that fits best: what speaks for it and against it, the runner-up, and the gesture to retain it. */
export function WhyPanel(props: Props) {
  const { ranking, tooClose, retained, href, revision, mayWrite, scenarioFrom } = props;
  const [best, second] = ranking;
  const t = useMessages(messages);
  const against = best.against.slice(0, SHOWN);
  return (
    <section className={styles.why}>
      <div className="stack">
        <h2>{t.fits(best.title, best.against.length)}</h2>
        <p>{best.summary}</p>
      </div>
      {tooClose ? (
        <Callout tone="warn" title={t.tooClose}>
          {t.tooCloseText(best.title, second.title)}
        </Callout>
      ) : null}
      <Reasons title={t.forIt} none={t.nothingFor} reasons={best.for.slice(0, SHOWN)} side="for" />
      <Reasons title={t.against} none={t.nothingAgainst} reasons={against} side="against" />
      <p className={styles.second}>
        <b>{t.runnerUp(second.title)}</b> {t.runnerUpText(best.points - second.points)}{' '}
        <a href={`#${second.key}`}>{second.summary}</a>
      </p>
      {retained ? (
        <Callout tone="ok" title={t.retained(retained.title)}>
          {retained.key === best.key ? t.retainedSame : t.retainedOther(retained.title, best.title)}
        </Callout>
      ) : null}
      {mayWrite ? (
        <div className="buttons">
          {retained ? (
            <>
              {scenarioFrom ? <ToScenario {...scenarioFrom} /> : null}
              <Link className={scenarioFrom ? 'button is-plain' : 'button'} to={`${href}/schema`}>
                {t.draw}
              </Link>
            </>
          ) : (
            <Retain model={best.key} revision={revision}>
              {t.retain}
            </Retain>
          )}
          {retained?.key === second.key ? null : (
            <Retain model={second.key} revision={revision} plain>
              {t.retainOther(second.title)}
            </Retain>
          )}
        </div>
      ) : null}
    </section>
  );
}

interface RetainProps {
  readonly model: string;
  readonly revision: number;
  readonly plain?: boolean;
  readonly children: string;
}

export function Retain({ model, revision, plain, children }: RetainProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="intent" value="retain" />
      <SubmitButton name="model" value={model} {...(plain ? { look: 'plain' } : {})}>
        {children}
      </SubmitButton>
    </Form>
  );
}
