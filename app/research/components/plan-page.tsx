import { Form } from '@remix-run/react';
import { formatNumber, formatPercent } from '~/platform/i18n/format.ts';
import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { Callout } from '~/ui/callout.tsx';
import { Figure } from '~/ui/figure.tsx';
import type { SourceKind } from '../compare/curve-source.ts';
import { PLAN_LIMITS, type PlanAnswer, type PlanField, type PlanQuestion } from '../compare/plan.ts';
import { compareMessages } from '../messages/compare.ts';
import { planMessages } from '../messages/plan.ts';
import type { ResearchView } from '../view.ts';
import { PlanCurve } from './plan-curve.tsx';
import styles from './research.module.css';
import { BackToPilot, ResearchNav } from './research-section.tsx';

export interface PlanPageData extends Pick<ResearchView, 'base' | 'filter' | 'pilotTitle'> {
  readonly question: PlanQuestion;
  readonly wrong: readonly PlanField[];
  readonly sources: readonly { readonly key: string; readonly kind: SourceKind; readonly title: string }[];
  readonly answer: PlanAnswer | null;
}

const FIELDS = [
  ['endWith', 'finir'],
  ['weeks', 'semaines'],
  ['certainty', 'certitude'],
  ['enrolled', 'inscrits'],
] as const;

/** « To end with 60, enrol how many? »: a question in the address, an answer in a sentence, what it supposes. */
export function PlanPage({ page }: { readonly page: PlanPageData }) {
  const t = useMessages(planMessages);
  return (
    <>
      <div className="head">
        <div className="stack">
          <h1>{t.title(page.pilotTitle)}</h1>
          <p className="lead">{t.lead}</p>
        </div>
      </div>
      <ResearchNav view={page} />
      <div className={styles.column}>
        {page.sources.length === 0 ? <Callout title={t.noSource} /> : <Question page={page} />}
        {page.answer ? <Answer question={page.question} answer={page.answer} /> : null}
        <section className="section" aria-labelledby="suppose">
          <h2 id="suppose">{t.caveats.title}</h2>
          <ul>
            {t.caveats.list.split('\n').map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
      <BackToPilot base={page.base} />
    </>
  );
}

function Question({ page: { question, wrong, sources } }: { readonly page: PlanPageData }) {
  const { form: t } = useMessages(planMessages);
  const { groups } = useMessages(compareMessages);
  const locale = useLocale();
  const kinds = [...new Set(sources.map(({ kind }) => kind))];
  return (
    <Form method="get" className="sheet stack" replace>
      <div className="field">
        <label htmlFor="d-apres">{t.source}</label>
        <select id="d-apres" name="d-apres" defaultValue={question.sourceKey ?? undefined}>
          {kinds.map((kind) => (
            <optgroup key={kind} label={groups[kind]}>
              {sources
                .filter((source) => source.kind === kind)
                .map(({ key, title }) => (
                  <option key={key} value={key}>
                    {title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className={styles.fields}>
        {FIELDS.map(([field, name]) => {
          const [least, most] = PLAN_LIMITS[field];
          const isWrong = wrong.includes(field);
          const about = [isWrong ? `${name}-erreur` : '', field === 'enrolled' ? `${name}-aide` : ''].join(' ').trim();
          return (
            <div key={field} className="field">
              <label htmlFor={name}>{t[field]}</label>
              {field === 'enrolled' ? (
                <span className="hint" id={`${name}-aide`}>
                  {t.enrolledHint}
                </span>
              ) : null}
              <input
                id={name}
                name={name}
                inputMode="numeric"
                defaultValue={question[field] ?? ''}
                aria-invalid={isWrong || undefined}
                aria-describedby={about || undefined}
              />
              {isWrong ? (
                <span className="error" id={`${name}-erreur`}>
                  {t.wrong(t[field], least, formatNumber(locale, most))}
                </span>
              ) : null}
            </div>
          );
        })}
      </div>
      <p className="buttons">
        <button type="submit" className="button">
          {t.act}
        </button>
      </p>
    </Form>
  );
}

function Answer({ question, answer }: { readonly question: PlanQuestion; readonly answer: PlanAnswer }) {
  const t = useMessages(planMessages);
  const locale = useLocale();
  const n = (value: number) => formatNumber(locale, value);
  const share = (value: number) => formatPercent(locale, value);
  if (answer.kind === 'unknown') return <Callout title={t.unknown(answer.knownWeeks)}>{t.unknownWhy}</Callout>;
  const certainty = share(question.certainty / 100);
  return (
    <Figure
      className={`${styles.figure} ${styles.narrow}`}
      title={
        answer.enrol === null
          ? t.none(n(question.endWith), certainty)
          : t.answer(n(answer.enrol), n(question.endWith), question.weeks, certainty)
      }
      sentence={[
        question.enrolled === null || answer.chance === null
          ? ''
          : t.chance(n(question.enrolled), share(answer.chance), n(question.endWith)),
        answer.firstUse === null
          ? t.fromFirstUse
          : `${t.because(share(answer.share.mean), share(answer.lower), share(answer.upper))} ${t.firstUse(share(answer.firstUse), share(answer.stay))}`,
      ].join(' ')}
      plot={<PlanCurve answer={answer} certainty={question.certainty / 100} />}
      numbers={
        <table className="table">
          <caption>{t.table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.table.enrolled}</th>
              <th scope="col" className="r">
                {t.table.chance}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.points.map(({ enrolled, chance }) => (
              <tr key={enrolled}>
                <th scope="row">{n(enrolled)}</th>
                <td className="r">{formatPercent(locale, chance, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}
