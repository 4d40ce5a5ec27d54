import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newBallotCode, readBallotCode } from './ballot-code.ts';
import { BALLOT_CHOICES, outcomeOf, tally } from './outcome.ts';
import { settledPeriods } from './periods.ts';
import { nextProposalState, PROPOSAL_EVENTS, PROPOSAL_STATES } from './proposal-state.ts';
import { EVERYONE, releaseRows } from './release-rows.ts';
import { showBallotCode } from './show-ballot-code.ts';

/** Written by hand: what each event does to each state; a dot is a refusal. Events in the order of the first line. */
const TABLE = `
             debate withdraw  open-vote adopt   reject   miss-quorum spoil execute  end
draft        debate .         .         .       .        .           .     .        .
debate       .      withdrawn vote      .       .        .           .     .        .
vote         .      .         .         adopted rejected no-quorum   void  .        .
adopted      .      .         .         .       .        .           .     in-force ended
rejected     .      .         .         .       .        .           .     .        .
no-quorum    .      .         .         .       .        .           .     .        .
void         .      .         .         .       .        .           .     .        .
withdrawn    .      .         .         .       .        .           .     .        .
in-force     .      .         .         .       .        .           .     .        ended
ended        .      .         .         .       .        .           .     .        .`;

describe('the course of a proposal', () => {
  const [head = '', ...lines] = TABLE.trim().split('\n');
  const events = head.trim().split(/ +/);
  it('is the whole table, illegal events included', () => {
    expect(events).toEqual([...PROPOSAL_EVENTS]);
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual([...PROPOSAL_STATES]);
    for (const line of lines) {
      const [name, ...cells] = line.split(/ +/);
      const from = PROPOSAL_STATES.find((state) => state === name);
      expect(from && PROPOSAL_EVENTS.map((event) => nextProposalState(from, event) ?? '.')).toEqual(cells);
    }
  });
});

const HALF = { quorumShare: 0.5, majorityShare: 0.5 };
describe('a count', () => {
  it.each([
    [{ members: 10, yes: 3, no: 2, blank: 0 }, HALF, 'adopt'],
    [{ members: 10, yes: 3, no: 1, blank: 0 }, HALF, 'miss-quorum'],
    [{ members: 10, yes: 3, no: 1, blank: 1 }, HALF, 'adopt'],
    [{ members: 10, yes: 3, no: 3, blank: 4 }, HALF, 'reject'],
    [{ members: 10, yes: 0, no: 0, blank: 10 }, HALF, 'reject'],
    [{ members: 0, yes: 0, no: 0, blank: 0 }, HALF, 'miss-quorum'],
    [{ members: 3, yes: 0, no: 0, blank: 0 }, { ...HALF, quorumShare: 0 }, 'miss-quorum'],
    [{ members: 9, yes: 6, no: 3, blank: 0 }, { ...HALF, majorityShare: 2 / 3 }, 'reject'],
    [{ members: 9, yes: 7, no: 2, blank: 0 }, { ...HALF, majorityShare: 2 / 3 }, 'adopt'],
  ] as const)('%j under %j: %s', (counts, rules, event) => {
    expect(outcomeOf(counts, rules)).toBe(event);
  });

  it('adds up to the ballots, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BALLOT_CHOICES)), (choices) => {
        const { yes, no, blank } = tally(choices, choices.length);
        expect(yes + no + blank).toBe(choices.length);
        expect(tally(choices.toReversed(), choices.length)).toEqual({ members: choices.length, yes, no, blank });
      }),
    );
  });
});

describe('a tracking code', () => {
  it('is read back as it is shown, and as people type it', () => {
    for (let i = 0; i < 50; i += 1) {
      const code = newBallotCode();
      expect(readBallotCode(showBallotCode(code))).toBe(code);
      expect(readBallotCode(` ${showBallotCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(
        code,
      );
    }
    for (const typed of ['', 'ABCD-EFGH-JKMN', 'UUUU-UUUU-UUUU-UUUU', 'ABCD-EFGH-JKMN-PQR!']) {
      expect(readBallotCode(typed)).toBeNull();
    }
  });
});

describe('the periods of a share', () => {
  it('are whole steps cut by the terms, once they are over and settled', () => {
    const terms = { from: '2026-10-15', until: '2026-12-10' };
    expect(settledPeriods({ ...terms, step: 'month' }, '2026-11-03')).toEqual([]);
    expect(settledPeriods({ ...terms, step: 'month' }, '2026-11-04')).toEqual([
      { from: '2026-10-15', until: '2026-10-31' },
    ]);
    expect(settledPeriods({ ...terms, step: 'month' }, '2027-06-01')).toEqual([
      { from: '2026-10-15', until: '2026-10-31' },
      { from: '2026-11-01', until: '2026-11-30' },
      { from: '2026-12-01', until: '2026-12-10' },
    ]);
    expect(settledPeriods({ ...terms, step: 'week' }, '2026-10-31')).toEqual([
      { from: '2026-10-15', until: '2026-10-18' },
      { from: '2026-10-19', until: '2026-10-25' },
    ]);
    expect(settledPeriods({ from: '2026-10-15', until: '2026-10-16', step: 'day' }, '2026-12-01')).toHaveLength(2);
  });
});

describe('what goes out', () => {
  const cell = (group: string, people: number) => ({ group, people, total: people * 10 });

  it('is a total of enough people, or withheld', () => {
    expect(releaseRows([cell(EVERYONE, 7)], 5)).toEqual([{ group: EVERYONE, people: 7, total: 70 }]);
    expect(releaseRows([cell(EVERYONE, 4)], 5)).toEqual([{ group: EVERYONE, people: null, total: null }]);
    expect(releaseRows([cell('a', 9), cell('b', 8), cell('c', 2)], 5)).toEqual([
      { group: 'a', people: 9, total: 90 },
      { group: 'b', people: null, total: null },
      { group: 'c', people: null, total: null },
      { group: EVERYONE, people: 19, total: 190 },
    ]);
  });

  it('is nothing when an earlier release would give the difference of a few people away', () => {
    const withheld = [{ group: EVERYONE, people: null, total: null }];
    expect(releaseRows([cell(EVERYONE, 9)], 5, [{ group: EVERYONE, people: 10 }])).toEqual(withheld);
    expect(releaseRows([cell(EVERYONE, 9)], 5, [{ group: EVERYONE, people: 9 }])[0]?.people).toBe(9);
    expect(releaseRows([cell(EVERYONE, 9)], 5, [{ group: EVERYONE, people: 14 }])[0]?.people).toBe(9);
  });

  it('never lets fewer than k people be had, nor a difference of rows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 5 }), fc.integer({ min: 3, max: 6 }), (sizes, k) => {
        const rows = releaseRows(
          sizes.map((people, i) => cell(`g${i}`, people)),
          k,
        );
        const hidden = sizes.filter((_, i) => rows[i]?.people === null);
        for (const row of rows) expect(row.people === null || row.people === 0 || row.people >= k).toBe(true);
        const overall = rows.at(-1);
        if (overall?.people !== null && hidden.length > 0) {
          expect(hidden.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(k);
          expect(hidden.length).toBeGreaterThan(1);
        }
      }),
    );
  });
});
