import { useLocale, useMessages } from '~/platform/i18n/locale-context.tsx';
import { type Bilingual, inLocale } from '~/platform/i18n/messages.ts';
import { energyOf } from '~/services/energy.ts';
import { messages } from '../messages/consents.ts';
import styles from './data-peek.module.css';

/** An invented day, hour by hour, and an invented year, month by month: heights in pixels of the drawing. */
const DAY = [6, 6, 6, 6, 6, 8, 18, 28, 20, 12, 10, 10, 16, 14, 10, 10, 12, 18, 28, 38, 44, 32, 18, 10];
const YEAR = [46, 42, 34, 22, 12, 6, 5, 5, 9, 20, 34, 44];
const WIDTH = 343;
const BASE = 64;

export interface DataPeekProps {
  readonly datasets: readonly string[];
  /** What they would be asked about themselves, if they wish: the questions. */
  readonly asked: readonly Bilingual[];
  /** For the study: what gets written down, in words. */
  readonly study: readonly Bilingual[];
}

/** « À quoi ressemble cette donnée »: an example that is plainly not theirs. Nothing for data without a picture. */
export function DataPeek({ datasets, asked, study }: DataPeekProps) {
  const locale = useLocale();
  const t = useMessages(messages);
  const energy = datasets.map(energyOf).find((one) => one !== undefined);
  if (!energy && study.length === 0) return <AskedPeek asked={asked} />;
  return (
    <>
      <details className={styles.peek} open>
        <summary>{energy ? t.peek : t.peekStudy}</summary>
        {energy === 'electricity' ? (
          <Drawing
            heights={DAY}
            label={t.peekDayLabel}
            words={t.peekDay}
            ticks={[0, 6, 12, 18].map((at) => [at, t.hour(at)])}
          />
        ) : energy === 'gas' ? (
          <Drawing heights={YEAR} label={t.peekYearLabel} words={t.peekYear} ticks={MONTHS[locale]} />
        ) : (
          <div className={styles.study}>
            <p>{t.peekStudyText('T-0000', locale === 'fr' ? '4 novembre, 18 h 12' : '4 November, 18:12')}</p>
            <ul>
              {study.map((activity) => (
                <li key={activity.en}>{inLocale(activity, locale)}</li>
              ))}
            </ul>
          </div>
        )}
      </details>
      <AskedPeek asked={asked} />
    </>
  );
}

/** The questions that agreeing opens, none of them compulsory. */
function AskedPeek({ asked }: Pick<DataPeekProps, 'asked'>) {
  const locale = useLocale();
  const t = useMessages(messages);
  if (asked.length === 0) return null;
  return (
    <details className={styles.peek}>
      <summary>{t.peekAsked}</summary>
      <div className={styles.study}>
        <p>{t.peekAskedText}</p>
        <ul>
          {asked.map((title) => (
            <li key={title.en}>{inLocale(title, locale)}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}

const MONTHS: Record<'fr' | 'en', readonly (readonly [number, string])[]> = {
  fr: [
    [0, 'janvier'],
    [3, 'avril'],
    [6, 'juillet'],
    [9, 'octobre'],
  ],
  en: [
    [0, 'January'],
    [3, 'April'],
    [6, 'July'],
    [9, 'October'],
  ],
};

interface DrawingProps {
  readonly heights: readonly number[];
  readonly label: string;
  readonly words: string;
  readonly ticks: readonly (readonly [number, string] | (string | number)[])[];
}

function Drawing({ heights, label, words, ticks }: DrawingProps) {
  const step = WIDTH / heights.length;
  const [first, second] = words.split(/,\s*/);
  const middle = WIDTH * 0.42;
  return (
    <svg viewBox={`0 0 ${WIDTH} 84`} role="img" aria-label={label}>
      <path d={`M0 ${BASE}H${WIDTH}`} stroke="var(--edge)" strokeWidth="1.5" />
      {heights.map((height, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: an hour is known by its place
          key={index}
          x={index * step + 1}
          y={BASE - 1 - height}
          width={step - 3}
          height={height}
          fill="var(--cat-2)"
        />
      ))}
      {ticks.map(([at, word]) => (
        <text key={word} x={Number(at) * step + 1} y="80">
          {word}
        </text>
      ))}
      <text x={middle} y="14" textAnchor="middle">
        {first},
      </text>
      <text x={middle} y="30" textAnchor="middle">
        {second}
      </text>
    </svg>
  );
}
