import { formatDate, formatEuros, formatNumber } from '~/platform/i18n/format.ts';
import { inLocale, type Locale, pick, plainText } from '~/platform/i18n/messages.ts';
import { paragraph } from '~/platform/pdf/block.ts';
import type { Flow } from '~/platform/pdf/flow.ts';
import { TEXT } from '~/platform/pdf/ink.ts';
import { messages as pdfMessages } from '~/platform/pdf/messages.ts';
import { bullets, heading } from '~/platform/pdf/parts.ts';
import { drawFoot, FOOT_HEIGHT, headOf } from '~/platform/pdf/stationery.ts';
import { wordTable } from '~/platform/pdf/table.ts';
import type { PdfDocument } from '~/platform/pdf/write-pdf.server.ts';
import { besideComparison, compareSituations } from '~/services/social/compare-situations.ts';
import type { Assessment } from '~/services/social/follow-up.ts';
import { messages as aidMessages } from '~/services/social/messages/aids.ts';
import { messages as situationMessages } from '~/services/social/messages/situation.ts';
import { comparedName, messages as viewMessages } from '~/services/social/messages/view.ts';
import type { ViewContent } from '~/services/social/view-parts.ts';
import { messages } from '../messages/follow-up.ts';

export interface AssessmentPaper {
  readonly assessment: Assessment;
  readonly testerName: string;
  readonly pilot: string;
  readonly timeZone: string;
  readonly locale: Locale;
}

/** An assessment on paper, word for word what was frozen, and whether it was agreed to. */
export function assessmentPaper({ assessment, testerName, pilot, timeZone, locale }: AssessmentPaper): PdfDocument {
  const all = pick(messages, locale);
  const t = all.assessment;
  const { number, name, at, text, before, now, goals, observations } = assessment;
  const title = t.title(formatNumber(locale, number));
  const day = (instant: string): string => formatDate(locale, instant, { dateStyle: 'long', timeZone });
  return {
    ...{ title, subject: pilot, locale, orientation: 'portrait' },
    furniture: (pen, frame) => ({
      head: headOf(pen, frame, {
        ...{ title, titleTag: 'H1', line: t.line(testerName, name) },
        about: { label: t.about, value: day(at) },
      }),
      foot: FOOT_HEIGHT,
    }),
    draw(flow) {
      say(flow, stateWords(assessment, locale, day));
      if (text) {
        heading(flow, t.observed);
        say(flow, text);
      }
      heading(flow, t.situation);
      if (before.today >= now.today) say(flow, t.sameDay);
      drawCompared(flow, before, now, locale);
      drawContent(flow, besideComparison(now), locale);
      heading(flow, t.goals);
      if (goals.length === 0) say(flow, all.noGoal);
      else {
        wordTable(
          flow,
          [t.goal, t.state],
          goals.map((goal) => [
            [
              goal.text,
              ...(goal.firstStep ? [all.first(goal.firstStep)] : []),
              ...(goal.when ? [all.by(formatDate(locale, goal.when))] : []),
              all.who({ tester: testerName, worker: name, both: all.doers.both() }[goal.doer]),
            ].join('. '),
            all.states[goal.state],
          ]),
        );
        flow.gap(5);
      }
      if (observations.length > 0) {
        heading(flow, t.remarks);
        for (const { on, text: remark, replies } of observations) {
          say(flow, `${all.onDay(formatDate(locale, on))} · ${remark}`);
          bullets(
            flow,
            replies.map((reply) => `${reply.name}${reply.isWrong ? ` (${all.wrong})` : ''} · ${reply.text}`),
          );
        }
      }
    },
    foot: (pen, frame, where) =>
      drawFoot(pen, frame, { lines: [t.foot], pageNumber: pick(pdfMessages, locale).page }, where),
  };
}

function stateWords({ state, answer }: Assessment, locale: Locale, day: (at: string) => string): string {
  const t = pick(messages, locale).assessment;
  if (!answer) return state === 'replaced' ? t.replaced : t.proposed;
  const words = state === 'agreed' ? t.agreed(day(answer.at)) : t.returned(day(answer.at));
  return answer.text ? `${words} ${t.answered} · ${answer.text}` : words;
}

function drawCompared(flow: Flow, before: ViewContent, now: ViewContent, locale: Locale): void {
  const t = pick(viewMessages, locale).compared;
  const lines = compareSituations(before, now);
  if (lines.length === 0) return;
  const euros = (value: number | null, digits: 0 | 2): string =>
    value === null ? t.none : formatEuros(locale, value, digits);
  const isOneDay = before.today >= now.today;
  wordTable(
    flow,
    [t.what, ...(isOneDay ? [] : [formatDate(locale, before.today)]), formatDate(locale, now.today)],
    lines.map((line) => [
      comparedName(line, locale),
      ...(isOneDay ? [] : [euros(line.beforeEuros, line.digits)]),
      euros(line.nowEuros, line.digits),
    ]),
  );
  flow.gap(3);
}

function drawContent(flow: Flow, content: ViewContent, locale: Locale): void {
  const t = pick(viewMessages, locale);
  const own = pick(situationMessages, locale);
  const { ahead, papers, rights, empty } = content;
  if (ahead) {
    say(flow, ahead.ahead.length === 0 ? `${t.parts.ahead} · ${t.noSteps}` : t.parts.ahead);
    if (ahead.ahead.length > 0) {
      wordTable(
        flow,
        [own.sheet.day, own.sheet.what, own.sheet.kind],
        ahead.ahead.map(({ on, label, kind }) => [
          formatDate(locale, on),
          plainText(label, locale),
          own.ahead.kinds(kind),
        ]),
      );
      flow.gap(3);
    }
  }
  if (papers) {
    say(flow, t.parts.papers);
    bullets(
      flow,
      papers.map(({ label, until }) => `${label}, ${own.papers.until(formatDate(locale, until))}`),
    );
  }
  if (rights) {
    say(flow, `${t.parts.rights} · ${t.estimate}`);
    wordTable(
      flow,
      [t.aid, t.says],
      rights.map((line) => [
        pick(aidMessages, locale).names(line.aid),
        t.right(
          line,
          line.euros === null ? '' : formatEuros(locale, line.euros),
          line.fares.map((fare) => inLocale(fare, locale)).join(', '),
        ),
      ]),
    );
    flow.gap(3);
  }
  if (empty.length > 0) say(flow, t.empty(empty.map((part) => t.parts[part]).join(', ')));
}

function say(flow: Flow, text: string): void {
  flow.add(paragraph(flow.pen, text, TEXT.body, flow.width));
  flow.gap(3);
}
