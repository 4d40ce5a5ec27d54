import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '~/pilots/calendar.ts';
import type { PilotDefinition } from '~/pilots/definition.ts';
import { changeableUntil, momentOf, waveWindow } from './wave-window.ts';

type Survey = PilotDefinition['surveys'][number];

const calendar: PilotDefinition['calendar'] = {
  ...{ startsOn: '2026-09-01', endsOn: '2026-12-31', timeZone: 'Europe/Paris', milestones: [] },
};
const survey = (more: Partial<Survey>): Survey => ({
  ...{ key: 'one', title: { fr: 'Une', en: 'One' }, about: { fr: 'Quoi', en: 'What' }, wave: 'before', datasets: [] },
  ...more,
});
const tester = (enrolledOn: string, first: Readonly<Record<string, string>> = {}) => ({
  ...{ panelKey: 'alpha', enrolledOn, firstOn: (kind: string) => first[kind] },
});

describe('when a wave can be answered', () => {
  it('opens at enrolment, some days later, before the end, or after an event', () => {
    const of = (more: Partial<Survey>, first?: Record<string, string>) =>
      waveWindow(survey(more), calendar, tester('2026-09-10', first));
    expect(of({})).toEqual({ opensOn: '2026-09-10', closesOn: '2026-12-31' });
    expect(of({ openDays: 21 })).toEqual({ opensOn: '2026-09-10', closesOn: '2026-09-30' });
    expect(of({ wave: 'during', afterDays: 30 })).toEqual({ opensOn: '2026-10-10', closesOn: '2026-12-31' });
    expect(of({ wave: 'during', afterDays: 100, openDays: 30 })).toEqual({
      ...{ opensOn: '2026-12-19', closesOn: '2026-12-31' },
    });
    expect(of({ wave: 'after' })).toEqual({ opensOn: '2026-12-31', closesOn: null });
    expect(of({ wave: 'after', daysBeforeEnd: 21, openDays: 90 })).toEqual({
      ...{ opensOn: '2026-12-10', closesOn: '2027-03-09' },
    });
    const event = { activities: ['voted', 'debated'], days: 1 };
    expect(of({ wave: 'event', event, openDays: 14 }, { voted: '2026-10-05', debated: '2026-10-02' })).toEqual({
      ...{ opensOn: '2026-10-03', closesOn: '2026-10-16' },
    });
  });

  it('says why it cannot', () => {
    const of = (more: Partial<Survey>) => waveWindow(survey(more), calendar, tester('2026-09-10'));
    expect(of({ panels: ['beta'] })).toBe('elsewhere');
    expect(of({ wave: 'during' })).toBe('unplanned');
    expect(of({ wave: 'during', afterDays: 200 })).toBe('unplanned');
    expect(of({ wave: 'event' })).toBe('unplanned');
    expect(of({ wave: 'event', event: { activities: ['voted'], days: 1 } })).toBe('waiting');
  });

  it('stands somewhere on every day, in order', () => {
    const window = { opensOn: '2026-10-01', closesOn: '2026-10-10' };
    expect(momentOf(window, '2026-09-30')).toBe('coming');
    expect(momentOf(window, '2026-10-01')).toBe('open');
    expect(momentOf(window, '2026-10-10')).toBe('open');
    expect(momentOf(window, '2026-10-11')).toBe('over');
    expect(momentOf({ ...window, closesOn: null }, '2030-01-01')).toBe('open');
  });

  it('lets answers be changed for a week, and never once it is over', () => {
    expect(changeableUntil({ opensOn: '2026-10-01', closesOn: null }, '2026-10-03')).toBe('2026-10-10');
    expect(changeableUntil({ opensOn: '2026-10-01', closesOn: '2026-10-05' }, '2026-10-03')).toBe('2026-10-05');
  });

  it('never opens before enrolment, nor closes before it opens', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(
        fc.constantFrom('before', 'during', 'after', 'event'),
        ...([days, days, days, days] as const),
        (wave, enrolled, afterDays, openDays, eventDay) => {
          const enrolledOn = addDays('2026-08-01', enrolled % 120);
          const event = { activities: ['voted'], days: afterDays };
          const window = waveWindow(
            survey({ wave, afterDays, openDays: openDays + 1, daysBeforeEnd: afterDays, event }),
            calendar,
            tester(enrolledOn, { voted: addDays(enrolledOn, eventDay) }),
          );
          if (typeof window === 'string') return;
          expect(window.opensOn >= enrolledOn).toBe(true);
          expect((window.closesOn ?? '9999') >= window.opensOn).toBe(true);
          expect(momentOf(window, window.opensOn)).toBe('open');
        },
      ),
    );
  });
});
