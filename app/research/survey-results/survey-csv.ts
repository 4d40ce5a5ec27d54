import { stringify } from 'csv-stringify/sync';
import { inLocale } from '~/platform/i18n/messages.ts';
import type { QuestionFigure, ScoreFigure, SurveyFigures } from './describe-survey.ts';
import type { Bar, Centre, Result } from './result.ts';

/**
 * Survey results as a file, in the house's way (see `research/csv.ts`): RFC 4180, headers that never change with the
 * language, shares from 0 to 1, an empty cell where nothing is known, `withheld` 1 where nothing may be told.
 */
const COLUMNS = ['survey', 'part', 'question', 'row', 'answer', 'label_fr', 'label_en', 'measure', 'value'].concat([
  'lower',
  'upper',
  'share',
  'base',
  'withheld',
]);

type Cell = string | number | null;

interface Place {
  readonly survey: string;
  readonly part: string;
}

export function surveyCsv(figures: SurveyFigures, survey: string, only: string | null = null): string {
  const { filter } = figures;
  const place = { survey, part: filter ? `${filter.dimension}=${filter.value}` : 'all' };
  const wanted = (name: string) => only === null || name === only;
  const rows = [
    ...figures.scores.filter(({ key }) => wanted(`score-${key}`)).flatMap((score) => scoreRows(score, place)),
    ...figures.questions.filter(({ question }) => wanted(question.name)).flatMap((one) => questionRows(one, place)),
  ];
  return stringify([COLUMNS, ...rows], { bom: true, record_delimiter: 'windows' });
}

const scoreRows = ({ key, result }: ScoreFigure, place: Place): Cell[][] => rowsOf(result, { ...place, name: key });
const questionRows = ({ question, result }: QuestionFigure, place: Place): Cell[][] =>
  rowsOf(result, { ...place, name: question.name });

type Named = Place & { readonly name: string };

function rowsOf(result: Result, named: Named): Cell[][] {
  switch (result.kind) {
    case 'withheld':
      return [line(named, { measure: 'count', withheld: 1 })];
    case 'open':
      return [line(named, { measure: 'texts', value: result.base, base: result.base })];
    case 'shares':
    case 'dates':
      return result.bars.map((bar) => barLine(named, bar, result.base));
    case 'scale':
      return [
        ...(result.levels ?? result.bands ?? []).map((bar) => barLine(named, bar, result.base)),
        ...centreLine(named, 'mean', result.mean, result.base),
        ...centreLine(named, 'median', result.median, result.base),
      ];
    case 'numbers':
      return [
        ...(result.bins ?? []).map((bar) => barLine(named, bar, result.base)),
        ...centreLine(named, 'mean', result.mean, result.base),
        ...centreLine(named, 'median', result.median, result.base),
      ];
    case 'grid':
      return result.rows.flatMap(({ value, base, bars, bands, mean }) => [
        ...(bars ?? bands ?? []).map((bar) => barLine(named, bar, base, value)),
        ...centreLine(named, 'mean', mean, base, value),
      ]);
    case 'ranking':
      return result.items.flatMap(({ value, rank }) => centreLine(named, 'mean_rank', rank, result.base, value));
  }
}

interface Line {
  readonly row?: string;
  readonly answer?: string;
  readonly title?: Bar['title'];
  readonly measure: string;
  readonly value?: number | null;
  readonly interval?: Centre['interval'];
  readonly share?: number | null;
  readonly base?: number;
  readonly withheld?: 0 | 1;
}

function line({ survey, part, name }: Named, said: Line): Cell[] {
  const {
    row = '',
    answer = '',
    title,
    measure,
    value = null,
    interval,
    share = null,
    base = null,
    withheld = 0,
  } = said;
  return [
    ...[survey, part, name, row, answer, title ? inLocale(title, 'fr') : '', title ? inLocale(title, 'en') : ''],
    ...[measure, value, interval?.lower ?? null, interval?.upper ?? null, share, base, withheld],
  ];
}

const barLine = (named: Named, bar: Bar, base: number, row = ''): Cell[] =>
  line(named, {
    ...{ row, answer: bar.value, title: bar.title, measure: 'count', value: bar.count },
    ...{ interval: bar.interval, share: bar.share, base, withheld: bar.count === null ? 1 : 0 },
  });

const centreLine = (named: Named, measure: string, centre: Centre | null, base: number, row = ''): Cell[][] =>
  centre === null ? [] : [line(named, { row, measure, value: centre.value, interval: centre.interval, base })];
