import { addDays } from '~/pilots/calendar.ts';
import { recordSurvey } from '~/space/record-survey.server.ts';
import { inPilot } from '~/space/tester.ts';
import { answerWhole } from '~/surveys/answers/answer-whole.server.ts';
import { openSurvey } from '~/surveys/answers/open-survey.server.ts';
import { questionsOf } from '~/surveys/form/questions.ts';
import { findStudy } from '~/surveys/studies/load-studies.server.ts';
import { waveDay } from '~/surveys/waves/wave-day.ts';
import { between } from '../../behaviour/model.ts';
import { drawFrom } from '../../behaviour/random.ts';
import { drawSurveyAnswers } from '../../behaviour/survey-answers.ts';
import { standingOn, testerDays } from '../../report/tester-days.ts';
import type { DayQueue } from '../day-queue.ts';
import type { Participant } from '../participant.ts';
import { dateOf, type Stage } from '../stage.ts';
import { principalOf } from './visit.server.ts';

/** In the evening, after most visits. */
const SURVEY_MINUTE = 20 * 60 + 15;

/**
 * Plans the surveys that have a day for who has just enrolled: each on the day it reaches them, or a few later. Those that
 * wait for an event are not played.
 */
export function planSurveys(stage: Stage, queue: DayQueue, participant: Participant): void {
  const { definition, behaviour, days, today } = stage;
  for (const survey of definition.surveys) {
    if (survey.panels && !survey.panels.includes(participant.person.panelKey)) continue;
    const opensOn = waveDay(survey, definition.calendar, days.date(today));
    if (opensOn === null) continue;
    const late = drawFrom(...participant.person.stream, 'survey', survey.key).geometric(behaviour.answers.delayDays);
    const on = addDays(opensOn, late);
    // What is planned for the day under way would come too late: its events are being played.
    const day = Math.max(dayOf(stage, on), today + 1);
    queue.plan(day, { minute: SURVEY_MINUTE, run: () => answer(stage, participant, survey) });
  }
}

const dayOf = ({ days }: Stage, on: string): number =>
  Math.round((Date.parse(on) - Date.parse(days.date(0))) / 86_400_000);

/** Answers or not, as often as people who stand where they stand do; through the use case of the page. */
async function answer(
  stage: Stage,
  participant: Participant,
  survey: Stage['definition']['surveys'][number],
): Promise<void> {
  const { context, definition, behaviour, problems, today } = stage;
  const { person } = participant;
  const tester = principalOf(stage, participant);
  const [days] = testerDays([participant]);
  if (!tester || !days) return;
  const standing = standingOn(days, today, definition.thresholds.inactiveAfterDays);
  if (standing === 'left') return;
  const shares = person.profile.surveys[survey.wave === 'before' ? 'active' : standing];
  const draw = drawFrom(...person.stream, 'answers', survey.key);
  if (!draw.chance(between(shares, person.traits.patience))) return;
  const surveyKey = survey.key;
  await problems.attempt('survey', dateOf(stage), async () => {
    const open = await openSurvey(context, { definition, respondent: inPilot(tester), surveyKey });
    if (open.wave.state !== 'to-do') return;
    const data = drawSurveyAnswers({
      ...{ assumptions: behaviour.answers, stream: person.stream, locale: person.locale, surveyKey },
      ...{ isAfter: survey.wave === 'after', questions: questionsOf(open.form.definition) },
      scores: open.form.studies.flatMap((key) => findStudy(key)?.scores ?? []),
    });
    await recordSurvey(context, { definition, tester }, 'survey-opened', surveyKey);
    await answerWhole(context, open, { data, mode: 'screen' });
    await recordSurvey(context, { definition, tester }, 'survey-answered', surveyKey);
    participant.answered.add(surveyKey);
  });
}
