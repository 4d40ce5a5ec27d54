import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Trajectory } from '~/pilots/standing/trajectory.ts';
import { TRAJECTORY_STAGES } from '~/pilots/standing/trajectory.ts';
import { addFlows, countFlow, FLOW_EXITS, FLOW_STAGES, flowSteps } from './flow.ts';
import { addPublishedFlows, publishFlows } from './publish-flow.ts';
import { day, lookingOn, newcomer, tester } from './trajectory.example.ts';

const anyone = fc
  .record({
    panelKey: fc.constantFrom('faep', 'volontaires'),
    stages: fc.uniqueArray(fc.constantFrom(...TRAJECTORY_STAGES)),
    days: fc.uniqueArray(fc.nat(100), { maxLength: 5 }),
  })
  .map(({ panelKey, stages, days }): Trajectory => {
    const at = Object.fromEntries(stages.map((kind, i) => [kind, day(i)]));
    return days.length > 0 ? tester(days, { panelKey, stages: at }) : newcomer(at, panelKey);
  });

describe('countFlow', () => {
  it('counts everyone in the steps they reached and in one way out', () => {
    const people = [
      newcomer({ contacted: day(0), ineligible: day(1) }),
      newcomer({ contacted: day(0) }),
      newcomer({ contacted: day(0), eligible: day(1), declined: day(2) }),
      newcomer({ contacted: day(0), eligible: day(1), enrolled: day(2), 'consent-refused': day(3) }),
      newcomer({ enrolled: day(2) }),
      newcomer({ enrolled: day(2), consented: day(2), withdrew: day(9) }),
      newcomer({ enrolled: day(2), consented: day(2) }),
      newcomer({ enrolled: day(2), consented: day(2), connected: day(3) }),
      tester([4, 10]),
      tester([4, 60], { stages: { withdrew: day(62) } }),
      tester([4, 20], { outages: [{ from: day(22), to: null }] }),
      tester([4, 70]),
    ];
    const steps = flowSteps(countFlow(people, lookingOn(75)));
    expect(steps.map((step) => [step.stage, step.count])).toEqual([
      ['contacted', 12],
      ['eligible', 10],
      ['enrolled', 9],
      ['consented', 7],
      ['connected', 5],
      ['activated', 4],
      ['retained', 1],
    ]);
    const exits = Object.fromEntries(
      steps.flatMap((step) =>
        step.exits.filter(({ count }) => count).map(({ exit, count }) => [`${step.stage} ${exit}`, count]),
      ),
    );
    expect(exits).toEqual({
      'contacted ineligible': 1,
      'contacted unanswered': 1,
      'eligible declined': 1,
      'enrolled refused': 1,
      'enrolled waiting': 1,
      'consented withdrew': 1,
      'consented never-connected': 1,
      'connected never-used': 1,
      'activated dropped-out': 1,
      'activated withdrew': 1,
      'activated outage': 1,
    });
    expect(steps[5]).toMatchObject({ ofPrevious: 4 / 5, ofEnrolled: 4 / 9 });
    expect(steps[0]).toMatchObject({ ofPrevious: null, ofEnrolled: null });
  });

  it('always adds up: what a step loses is what leaves it, and panels make the whole', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 60 }), (people) => {
        const rules = lookingOn(110);
        const flow = countFlow(people, rules);
        expect(flow.stages[0]).toBe(people.length);
        FLOW_STAGES.forEach((stage, i) => {
          if (stage === 'retained') return;
          const lost = flow.exits[stage].reduce((total, n) => total + n, 0);
          expect(flow.stages[i]! - flow.stages[i + 1]!).toBe(lost);
        });
        const { active, inactive, completed } = flow.retained;
        expect(active + inactive + completed).toBe(flow.stages.at(-1));
        const panels = ['faep', 'volontaires'].map((key) => people.filter((p) => p.panelKey === key));
        expect(addFlows(panels.map((panel) => countFlow(panel, rules)))).toEqual(flow);
      }),
    );
  });
});

describe('publishFlows', () => {
  it('shows nothing about fewer than k people, whichever panels and steps are subtracted', () => {
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 120 }), fc.integer({ min: 3, max: 6 }), (people, k) => {
        const panels = ['faep', 'volontaires'].map((key) => people.filter((p) => p.panelKey === key));
        const flows = panels.map((panel) => countFlow(panel, lookingOn(110)));
        const published = publishFlows(flows, k);
        if (!published) return;
        for (const flow of [...published, addPublishedFlows(published)]) {
          const counts = flow.steps.map((step) => step.count);
          for (const a of counts) for (const b of [0, ...counts]) expect(a === b || Math.abs(a - b) >= k).toBe(true);
          flow.steps.forEach((step, i) => {
            const next = flow.steps[i + 1];
            const withheld = step.exits.filter(({ count }) => count === null);
            for (const { count } of step.exits) if (count !== null) expect(count === 0 || count >= k).toBe(true);
            if (!next || withheld.length === 0) return;
            const left = step.count - next.count - step.exits.reduce((total, { count }) => total + (count ?? 0), 0);
            expect(left === 0 || (left >= k && withheld.length > 1)).toBe(true);
          });
        }
      }),
    );
  });

  it('keeps what it can of a large panel', () => {
    const flow = {
      stages: [1000, 700, 500, 498, 450, 400, 300],
      exits: Object.fromEntries(Object.entries(FLOW_EXITS).map(([stage, names]) => [stage, names.map(() => 0)])),
      retained: { active: 290, inactive: 10, completed: 0 },
    };
    Object.assign(flow.exits, { enrolled: [2, 0, 0], consented: [40, 8, 0], activated: [60, 37, 0, 3] });
    const [published] = publishFlows([flow as unknown as ReturnType<typeof countFlow>], 5)!;
    expect(published!.steps.map((step) => step.stage)).not.toContain('consented');
    const activated = published!.steps.find((step) => step.stage === 'activated')!;
    expect(activated.exits).toEqual([
      { exit: 'dropped-out', count: 60 },
      { exit: 'withdrew', count: null },
      { exit: 'expired', count: 0 },
      { exit: 'outage', count: null },
    ]);
  });

  it('says nothing of a panel of a few', () => {
    const few = countFlow([tester([1]), tester([2])], lookingOn(60));
    expect(publishFlows([few], 5)).toBeNull();
  });
});
