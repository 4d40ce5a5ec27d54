import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_MESSAGE_RULES, type MessageSchedule, WEEKDAYS } from '~/pilots/definition/messages.ts';
import { DAY_MS, dayOf, type Instant, instantOf, timeOf } from './local-clock.ts';
import { occurrencesAround, type TesterTimes } from './occurrences.ts';
import { type Addressee, type Decision, decide, type PastOccurrence, type Plannable, type Rules } from './plan.ts';
import { afterQuiet, isQuiet } from './quiet-hours.ts';

const PARIS = 'Europe/Paris';
const at = (iso: string): Instant => Date.parse(iso);
const iso = (instant: Instant | null | undefined): string | null =>
  instant === null || instant === undefined ? null : new Date(instant).toISOString();
const LONG_AGO = at('2025-01-01T00:00:00Z');
const times: TesterTimes = { enrolment: LONG_AGO, activation: null, lastActivity: null };

describe('a time of day where clocks change', () => {
  it.each([
    ['Paris, an hour that March skips', PARIS, '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z', '03:30'],
    ['Paris, just before it', PARIS, '2026-03-29', '01:59', '2026-03-29T00:59:00.000Z', '01:59'],
    ['Paris, an hour that October repeats', PARIS, '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z', '02:30'],
    ['Paris, just after it', PARIS, '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z', '03:00'],
    ['Miquelon, three weeks earlier', 'America/Miquelon', '2026-03-08', '02:30', '2026-03-08T05:30:00.000Z', '03:30'],
    [
      'Miquelon, on the day that Paris changes',
      'America/Miquelon',
      '2026-03-29',
      '02:30',
      '2026-03-29T04:30:00.000Z',
      '02:30',
    ],
    ['Lord Howe, half an hour only', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z', '02:45'],
    ['Nouméa, which never changes', 'Pacific/Noumea', '2026-03-29', '02:30', '2026-03-28T15:30:00.000Z', '02:30'],
  ])('%s', (_what, zone, day, time, instant, shown) => {
    expect(iso(instantOf(day, time, zone))).toBe(instant);
    expect(timeOf(at(instant), zone)).toBe(shown);
  });
});

describe('quiet hours', () => {
  const night = { quietFrom: '20:00', quietUntil: '08:30' };
  it.each([
    ['an evening minute before', '2026-06-01T17:59:00Z', '2026-06-01T17:59:00.000Z'],
    ['the first quiet minute', '2026-06-01T18:00:00Z', '2026-06-02T06:30:00.000Z'],
    ['past midnight', '2026-06-01T23:10:00Z', '2026-06-02T06:30:00.000Z'],
    ['the last quiet minute', '2026-06-02T06:29:59Z', '2026-06-02T06:30:00.000Z'],
    ['the end itself', '2026-06-02T06:30:00Z', '2026-06-02T06:30:00.000Z'],
    ['the night that is an hour short', '2026-03-28T22:00:00Z', '2026-03-29T06:30:00.000Z'],
    ['the night that is an hour long', '2026-10-24T20:00:00Z', '2026-10-25T07:30:00.000Z'],
  ])('%s', (_what, from, until) => {
    expect(iso(afterQuiet(at(from), night, PARIS))).toBe(until);
  });

  it('may lie within one day, and may be none at all', () => {
    const noon = { quietFrom: '12:00', quietUntil: '14:00' };
    expect(iso(afterQuiet(at('2026-06-01T10:30:00Z'), noon, PARIS))).toBe('2026-06-01T12:00:00.000Z');
    expect(isQuiet(at('2026-06-01T22:30:00Z'), noon, PARIS)).toBe(false);
    expect(isQuiet(at('2026-06-01T10:00:00Z'), { quietFrom: '09:00', quietUntil: '09:00' }, PARIS)).toBe(false);
  });

  it('end inside an hour that is skipped, or repeated, without a message in the quiet part', () => {
    const short = { quietFrom: '22:00', quietUntil: '02:30' };
    expect(iso(afterQuiet(at('2026-03-29T00:30:00Z'), short, PARIS))).toBe('2026-03-29T01:30:00.000Z');
    expect(iso(afterQuiet(at('2026-10-24T23:30:00Z'), short, PARIS))).toBe('2026-10-25T00:30:00.000Z');
    // 02:10 the second time clocks show it: quiet again, until 02:30 the second time… that Temporal reads as the first.
    const again = afterQuiet(at('2026-10-25T01:10:00Z'), short, PARIS);
    expect(isQuiet(again, short, PARIS)).toBe(false);
  });
});

describe('occurrences', () => {
  const around = (schedule: MessageSchedule, now: string, more: Partial<TesterTimes> = {}, zone = PARIS) => {
    const { latest, next } = occurrencesAround(schedule, { ...times, ...more }, at(now), zone);
    return [iso(latest?.due), iso(next?.due)];
  };

  it('on a day: before, then after', () => {
    const once = { once: { on: '2026-10-25', at: '10:00' } };
    expect(around(once, '2026-10-25T08:59:00Z')).toEqual([null, '2026-10-25T09:00:00.000Z']);
    expect(around(once, '2026-10-25T09:00:00Z')).toEqual(['2026-10-25T09:00:00.000Z', null]);
    expect(around(once, '2026-10-26T09:00:00Z', { enrolment: at('2026-10-25T20:00:00Z') })).toEqual([null, null]);
  });

  it('every week, at the same time of day whatever the clocks do', () => {
    const weekly = { weekly: { on: 'sunday', at: '18:00', from: '2026-03-16', until: '2026-04-06' } } as const;
    expect(around(weekly, '2026-03-01T00:00:00Z')).toEqual([null, '2026-03-22T17:00:00.000Z']);
    expect(around(weekly, '2026-03-23T00:00:00Z')).toEqual(['2026-03-22T17:00:00.000Z', '2026-03-29T16:00:00.000Z']);
    expect(around(weekly, '2026-03-30T00:00:00Z')).toEqual(['2026-03-29T16:00:00.000Z', '2026-04-05T16:00:00.000Z']);
    expect(around(weekly, '2026-04-07T00:00:00Z')).toEqual(['2026-04-05T16:00:00.000Z', null]);
    const autumn = { weekly: { on: 'sunday', at: '02:30', from: '2026-10-18', until: '2026-11-01' } } as const;
    expect(around(autumn, '2026-10-25T01:45:00Z')).toEqual(['2026-10-25T00:30:00.000Z', '2026-11-01T01:30:00.000Z']);
  });

  it('days after enrolment, through months of any length', () => {
    const daysAfter = (days: number) => ({ after: { event: 'enrolment', days, at: '09:00' } }) as const;
    const from = (day: string) => ({ enrolment: at(`${day}T15:00:00Z`) });
    expect(around(daysAfter(30), '2026-01-31T15:00:00Z', from('2026-01-31'))[1]).toBe('2026-03-02T08:00:00.000Z');
    expect(around(daysAfter(30), '2028-01-31T15:00:00Z', from('2028-01-31'))[1]).toBe('2028-03-01T08:00:00.000Z');
    expect(around(daysAfter(1), '2026-03-28T15:00:00Z', from('2026-03-28'))[1]).toBe('2026-03-29T07:00:00.000Z');
    // The same day, at a time that is past: not theirs.
    expect(around(daysAfter(0), '2026-01-31T16:00:00Z', from('2026-01-31'))).toEqual([null, null]);
  });

  it('and again: each so many days, counted from the tester’s own', () => {
    const again = { after: { event: 'last-activity', days: 14, at: '18:00', everyDays: 7 } } as const;
    const lastActivity = at('2026-10-05T21:59:00Z');
    expect(around(again, '2026-10-10T00:00:00Z', { lastActivity })).toEqual([null, '2026-10-19T16:00:00.000Z']);
    expect(around(again, '2026-10-20T00:00:00Z', { lastActivity })).toEqual([
      '2026-10-19T16:00:00.000Z',
      '2026-10-26T17:00:00.000Z',
    ]);
    expect(around(again, '2026-10-20T00:00:00Z')).toEqual([null, null]);
    // Two minutes later is the next day in Paris.
    expect(around(again, '2026-10-10T00:00:00Z', { lastActivity: lastActivity + 120_000 })[1]).toBe(
      '2026-10-20T16:00:00.000Z',
    );
  });
});

const RULES: Rules = { ...DEFAULT_MESSAGE_RULES, timeZone: PARIS };
const TESTER: Addressee = {
  ...{
    panelKey: 'alpha',
    tiers: [],
    surveys: new Set<string>(),
    status: 'inactive',
    optedOut: false,
    hasAddress: true,
  },
  times: { enrolment: at('2026-01-05T10:00:00Z'), activation: null, lastActivity: null },
};
const MESSAGE: Plannable = {
  ...{ key: 'hello', kind: 'reminder', audience: {}, solicitation: true },
  schedule: { once: { on: '2026-03-02', at: '10:00' } },
};
const DUE = at('2026-03-02T09:00:00Z');
const sent = (daysBefore: number, more: Partial<PastOccurrence> = {}): PastOccurrence => ({
  ...{ messageKey: 'other', occurrence: `${daysBefore}`, due: DUE, at: DUE - daysBefore * DAY_MS },
  ...{ state: 'sent', solicitation: false },
  ...more,
});

describe('deciding', () => {
  const decideOn = (more: {
    message?: Partial<Plannable>;
    rules?: Partial<Rules>;
    addressee?: Partial<Addressee>;
    past?: PastOccurrence[];
    timesSent?: number;
    since?: Instant;
    now?: Instant;
  }): string => {
    const { message, rules, addressee, ...rest } = more;
    return told(
      decide({
        message: { ...MESSAGE, ...message },
        rules: { ...RULES, ...rules },
        addressee: { ...TESTER, ...addressee },
        ...{ past: [], timesSent: 0, since: DUE - DAY_MS, now: DUE, ...rest },
      }),
    );
  };
  const told = (decision: Decision): string =>
    [decision.act, 'why' in decision ? decision.why : '', 'until' in decision ? iso(decision.until) : '']
      .join(' ')
      .trim();

  it('keeps a message about a survey for those whom it waits for', () => {
    const message = { survey: 'midway' };
    expect(decideOn({ message })).toBe('nothing not-concerned');
    expect(decideOn({ message, addressee: { surveys: new Set(['before']) } })).toBe('nothing not-concerned');
    expect(decideOn({ message, addressee: { surveys: new Set(['midway']) } })).toBe('send');
  });

  it.each([
    ['is due', {}, 'send'],
    ['is due, and there is no address', { addressee: { hasAddress: false } }, 'call'],
    ['is not yet due', { now: DUE - 1 }, 'nothing not-yet 2026-03-02T09:00:00.000Z'],
    ['was looked at before', { since: DUE }, 'nothing over'],
    [
      'waited, and may go',
      { since: DUE, past: [sent(0, { messageKey: 'hello', occurrence: 'once 2026-03-02', state: 'waiting' })] },
      'send',
    ],
    ['was sent', { past: [sent(0, { messageKey: 'hello', occurrence: 'once 2026-03-02' })] }, 'nothing over'],
    ['is stopped', { message: { isStopped: true } }, 'nothing stopped'],
    ['is for another panel', { message: { audience: { panels: ['beta'] } } }, 'nothing not-concerned'],
    ['is for another status', { message: { audience: { statuses: ['active'] } } }, 'nothing not-concerned'],
    [
      'is for a status that nobody knows',
      { message: { audience: { statuses: ['inactive'] } }, addressee: { status: null } },
      'nothing not-concerned',
    ],
    ['is for super-testers', { message: { audience: { tier: 'super-testers' } } }, 'nothing not-concerned'],
    [
      'is for super-testers, to one',
      { message: { audience: { tier: 'super-testers' } }, addressee: { tiers: ['super-testers'] } },
      'send',
    ],
    ['finds someone opted out', { addressee: { optedOut: true } }, 'give-up opted-out'],
    [
      'is about rights, to someone opted out',
      { message: { aboutRights: true }, addressee: { optedOut: true } },
      'send',
    ],
    ['was sent often enough', { timesSent: 3 }, 'give-up enough'],
    ['is news, sent as often', { timesSent: 3, message: { kind: 'news' } }, 'send'],
    ['is third in a week', { past: [sent(6.9), sent(1)] }, 'wait capped 2026-03-02T11:24:00.000Z'],
    ['is second in a week', { past: [sent(7), sent(1)] }, 'send'],
    ['is third in a week, about rights', { message: { aboutRights: true }, past: [sent(6.9), sent(1)] }, 'send'],
    ['comes after messages about rights', { past: [sent(6, { aboutRights: true }), sent(1)] }, 'send'],
    [
      'is sixth in a month',
      { past: [sent(29), sent(20), sent(18), sent(16), sent(10)] },
      'wait capped 2026-03-03T09:00:00.000Z',
    ],
    [
      'asks too soon after another',
      { past: [sent(1, { solicitation: true })] },
      'wait cooldown 2026-03-05T09:00:00.000Z',
    ],
    ['asks nothing, as soon', { message: { solicitation: false }, past: [sent(1, { solicitation: true })] }, 'send'],
    [
      'would wait longer than it may',
      { rules: { cooldownDays: 30 }, past: [sent(1, { solicitation: true })] },
      'give-up cooldown',
    ],
    [
      'waited, and nobody looked for a week',
      {
        now: DUE + 7 * DAY_MS,
        since: DUE,
        past: [sent(0, { messageKey: 'hello', occurrence: 'once 2026-03-02', state: 'waiting' })],
      },
      'give-up late',
    ],
    ['is looked at a week late', { now: DUE + 7 * DAY_MS }, 'nothing over'],
    [
      'is due at night',
      { message: { schedule: { once: { on: '2026-03-02', at: '06:00' } } }, now: DUE - 4 * 3_600_000 },
      'wait quiet 2026-03-02T07:30:00.000Z',
    ],
    [
      'is about rights, at night',
      {
        message: { aboutRights: true, schedule: { once: { on: '2026-03-02', at: '06:00' } } },
        now: DUE - 4 * 3_600_000,
      },
      'wait quiet 2026-03-02T07:30:00.000Z',
    ],
  ] as const)('when it %s', (_what, more, outcome) => {
    expect(decideOn(more as Parameters<typeof decideOn>[0])).toBe(outcome);
  });

  it('drops what waits once a later occurrence has come', () => {
    const weekly = { weekly: { on: 'monday', at: '10:00', from: '2026-02-02', until: '2026-04-27' } } as const;
    const waiting = sent(0, {
      messageKey: 'hello',
      occurrence: 'weekly 2026-02-23',
      due: DUE - 7 * DAY_MS,
      state: 'waiting',
    });
    const decision = decide({
      message: { ...MESSAGE, schedule: weekly },
      ...{ rules: RULES, addressee: TESTER, past: [waiting], timesSent: 0, since: DUE - DAY_MS, now: DUE },
    });
    expect(decision).toMatchObject({ act: 'send', occurrence: { key: 'weekly 2026-03-02' } });
  });
});

/** Plays one tester through months: looks at each message at the instants given, and keeps what was done. */
function play(
  messages: readonly Plannable[],
  rules: Rules,
  looks: readonly { readonly now: Instant; readonly addressee: Addressee }[],
): { messageKey: string; occurrence: string; at: Instant; solicitation: boolean; optedOut: boolean }[] {
  const past = new Map<string, PastOccurrence>();
  const left: ReturnType<typeof play> = [];
  let since = Number.NEGATIVE_INFINITY;
  for (const { now, addressee } of looks) {
    for (const message of messages) {
      const timesSent = left.filter(({ messageKey }) => messageKey === message.key).length;
      const decision = decide({ message, rules, addressee, past: [...past.values()], timesSent, since, now });
      if (decision.act === 'nothing') continue;
      const { key: occurrence, due } = decision.occurrence;
      const { key: messageKey, solicitation } = message;
      const isSent = decision.act === 'send' || decision.act === 'call';
      const state = isSent ? 'sent' : decision.act === 'wait' ? 'waiting' : 'given-up';
      past.set(`${messageKey} ${occurrence}`, { messageKey, occurrence, due, at: now, state, solicitation });
      if (isSent) left.push({ messageKey, occurrence, at: now, solicitation, optedOut: addressee.optedOut });
    }
    since = now;
  }
  return left;
}

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const zone = fc.constantFrom(PARIS, 'America/Miquelon', 'Australia/Lord_Howe', 'Pacific/Noumea', 'Africa/Casablanca');
const START = at('2026-02-15T00:00:00Z');
const dayFrom = (offset: number): string => dayOf(START + offset * DAY_MS, 'UTC').toString();
const schedule: fc.Arbitrary<MessageSchedule> = fc.oneof(
  fc.record({ on: fc.integer({ min: 0, max: 80 }).map(dayFrom), at: time }).map((once) => ({ once })),
  fc
    .record({
      event: fc.constantFrom('enrolment', 'activation', 'last-activity'),
      days: fc.integer({ min: 0, max: 40 }),
      at: time,
      everyDays: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    })
    .map(({ everyDays, ...after }) => ({ after: everyDays ? { ...after, everyDays } : after }) as MessageSchedule),
  fc
    .record({ on: fc.constantFrom(...WEEKDAYS), at: time, from: fc.integer({ min: 0, max: 20 }).map(dayFrom) })
    .map((weekly) => ({ weekly: { ...weekly, until: dayFrom(75) } })),
);
const plannable = fc.record({
  kind: fc.constantFrom('reminder', 'news') as fc.Arbitrary<Plannable['kind']>,
  schedule,
  solicitation: fc.boolean(),
  audience: fc.constantFrom<Plannable['audience']>({}, { statuses: ['active'] }, { statuses: ['inactive'] }),
});
const anyRules = fc.record({
  ...{ timeZone: zone, quietFrom: time, quietUntil: time, mostIn7Days: fc.integer({ min: 1, max: 3 }) },
  ...{ mostIn30Days: fc.integer({ min: 1, max: 6 }), cooldownDays: fc.integer({ min: 0, max: 6 }) },
  ...{ mostPerMessage: fc.integer({ min: 1, max: 5 }), waitsAtMostDays: fc.integer({ min: 1, max: 9 }) },
});
/** Looks every few hours for eighty days, while the tester comes, goes and changes their mind. */
const life = fc
  .array(
    fc.record({
      hours: fc.integer({ min: 1, max: 30 }),
      comes: fc.boolean(),
      optedOut: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 60, maxLength: 110 },
  )
  .map((steps) => {
    let now = START;
    let lastActivity: Instant | null = null;
    let activation: Instant | null = null;
    return steps.map(({ hours, comes, optedOut }): { now: Instant; addressee: Addressee } => {
      now += hours * 3_600_000;
      if (comes) lastActivity = now - 1_800_000;
      activation ??= lastActivity;
      return {
        now,
        addressee: {
          ...TESTER,
          ...{ optedOut, status: comes ? 'active' : 'inactive' },
          times: { enrolment: START + 3_600_000, activation, lastActivity },
        },
      };
    });
  });

describe('whatever the plan, the limits and the tester’s life', () => {
  const cases = fc.record({ messages: fc.array(plannable, { minLength: 1, maxLength: 4 }), rules: anyRules, life });
  const named = (messages: readonly Omit<Plannable, 'key'>[]): Plannable[] =>
    messages.map((message, index) => ({ ...message, key: `m${index}` }));

  it('nothing leaves in quiet hours, above a cap, within the cooldown, after opting out, or twice', () => {
    let total = 0;
    fc.assert(
      fc.property(cases, ({ messages, rules, life: looks }) => {
        const left = play(named(messages), rules, looks);
        total += left.length;
        for (const one of left) {
          expect(isQuiet(one.at, rules, rules.timeZone)).toBe(false);
          expect(one.optedOut).toBe(false);
          const within = (days: number) => left.filter(({ at: t }) => t <= one.at && t > one.at - days * DAY_MS).length;
          expect(within(7)).toBeLessThanOrEqual(rules.mostIn7Days);
          expect(within(30)).toBeLessThanOrEqual(rules.mostIn30Days);
        }
        const asked = left.filter(({ solicitation }) => solicitation).map(({ at: t }) => t);
        asked.slice(1).forEach((t, index) => {
          expect(t - (asked[index] ?? 0)).toBeGreaterThanOrEqual(rules.cooldownDays * DAY_MS);
        });
        const names = left.map(({ messageKey, occurrence }) => `${messageKey} ${occurrence}`);
        expect(new Set(names).size).toBe(names.length);
        named(messages).forEach(({ key, kind }) => {
          const times = left.filter(({ messageKey }) => messageKey === key).length;
          if (kind !== 'news') expect(times).toBeLessThanOrEqual(rules.mostPerMessage);
        });
      }),
      { numRuns: 40 },
    );
    // The laws are about something: messages did leave.
    expect(total).toBeGreaterThan(40);
  });

  it('a wait ends at an instant that holds nothing back any more', () => {
    fc.assert(
      fc.property(cases, ({ messages, rules, life: looks }) => {
        const [message] = named(messages);
        const [first] = looks;
        if (!message || !first) return;
        const past = looks.slice(0, 6).map(({ now }, index) => ({ ...sent(0), at: now, occurrence: `${index}` }));
        const now = looks.at(-1)?.now ?? first.now;
        const situation = { message, rules, addressee: first.addressee, past, timesSent: 0, since: START, now };
        const decision = decide(situation);
        if (decision.act !== 'wait') return;
        expect(decision.until).toBeGreaterThan(now);
        const waiting = {
          ...sent(0),
          messageKey: message.key,
          occurrence: decision.occurrence.key,
          due: decision.occurrence.due,
        };
        const then = decide({
          ...{ ...situation, message: { ...message, audience: {} }, since: now, now: decision.until },
          past: [...past, { ...waiting, state: 'waiting' }],
        });
        expect(['send', 'nothing']).toContain(then.act);
      }),
    );
  });
});
