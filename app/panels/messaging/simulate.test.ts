import { describe, expect, it } from 'vitest';
import { DEFAULT_MESSAGE_RULES } from '~/pilots/definition/messages.ts';
import type { Plannable } from './plan.ts';
import { PROFILES, type Profile, simulate } from './simulate.ts';

const rules = { ...DEFAULT_MESSAGE_RULES, timeZone: 'Europe/Paris' };
const thresholds = { inactiveAfterDays: 14, dropoutAfterDays: 28 };
const message = (key: string, more: Partial<Plannable>): Plannable => ({
  ...{ key, kind: 'reminder', audience: {}, solicitation: true, schedule: {} },
  ...more,
});
const messages = [
  message('answer', {
    audience: { statuses: ['not-consented'] },
    schedule: { after: { event: 'enrolment', days: 2, at: '18:00', everyDays: 5 } },
  }),
  message('back', {
    audience: { statuses: ['inactive'] },
    schedule: { after: { event: 'last-activity', days: 16, at: '21:00' } },
  }),
];
const play = (profile: Profile, days = 60) =>
  simulate({ messages, rules, thresholds, panelKey: 'a' }, profile, { enrolsOn: '2026-03-01', days });
const told = (profile: Profile, days?: number): string[] =>
  play(profile, days).mails.map(({ messageKey, at, heldBy }) =>
    [messageKey, new Date(at).toISOString().slice(0, 16), heldBy ?? ''].join(' ').trim(),
  );

describe('what an imagined tester receives', () => {
  it('who answers nothing: three reminders, five days apart, then no more', () => {
    expect(told(PROFILES['sans-reponse'])).toEqual([
      'answer 2026-03-03T17:00',
      'answer 2026-03-08T17:00',
      'answer 2026-03-13T17:00',
    ]);
  });

  it('who comes regularly: nothing', () => {
    expect(told(PROFILES.reguliere)).toEqual([]);
  });

  it('who drifts away: one message, the morning after the night that held it back, summer time come', () => {
    // Last use on day 18; sixteen days later at 21:00 is a quiet hour, over at 08:30.
    expect(told(PROFILES.decroche)).toEqual(['back 2026-04-05T06:30 quiet']);
  });

  it('is the same for the days that a longer simulation shares with a shorter one', () => {
    const long = told(PROFILES['sans-reponse'], 60);
    expect(told(PROFILES['sans-reponse'], 9)).toEqual(long.slice(0, 2));
  });
});
