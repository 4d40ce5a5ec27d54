import { publishedDays, publishedShare } from '../faults.ts';
import { addDays, type Day, dayFromNumber, dayNumber, dayOf, localStamp, MINUTE } from '../local-time.ts';
import type { SandboxWorld } from '../sandbox-world.ts';
import { electricityOfDay, electricityWhOfDay } from '../synthetic/electricity.ts';
import type { Household } from '../synthetic/household.ts';
import { windowDays } from '../windows.ts';
import type { ContractAnswer, DailyAnswer, LoadCurveAnswer } from './wire.ts';

/** What a call asks of the simulated Enedis. */
export interface Asked {
  readonly subject: string;
  readonly from: Day;
  /** Day after the last. */
  readonly to: Day;
}

const SLOT_MINUTES = 30;

function daysOf({ from, to }: Asked): number[] {
  return Array.from({ length: windowDays({ from, to }) }, (_, at) => dayNumber(from) + at);
}

function shareOf(world: SandboxWorld, number: number): number {
  return publishedShare(world.options.faults?.enedis, dayNumber(dayOf(world.clock.now().getTime())) - number);
}

/** Mean power of each half-hour, stamped at its local end. */
export function loadCurveAnswer(home: Household, window: Asked, world: SandboxWorld): LoadCurveAnswer {
  const days = daysOf(window).map((number) => {
    const { start, slotsWh } = electricityOfDay(home, number);
    const share = shareOf(world, number);
    const stamps = stampsOf(number, start, slotsWh.length);
    return slotsWh.map((energy, slot) => ({
      value: String(Math.round(energy * share) * (60 / SLOT_MINUTES)),
      date: stamps[slot] ?? '',
      interval_length: 'PT30M',
      measure_type: 'B',
    }));
  });
  return {
    meter_reading: {
      ...headerOf(window),
      reading_type: { measurement_kind: 'power', unit: 'W', aggregate: 'average' },
      interval_reading: publishedDays(world.options.faults?.enedis, days),
    },
  };
}

const PLAIN_ENDS = Array.from({ length: 48 }, (_, slot) =>
  localStamp(Date.UTC(2026, 0, 1, -1, 30 * (slot + 1))).slice(11),
);

/** Local end of each slot of a day. */
function stampsOf(number: number, start: number, count: number): string[] {
  if (count !== PLAIN_ENDS.length) {
    return Array.from({ length: count }, (_, slot) => localStamp(start + (slot + 1) * SLOT_MINUTES * MINUTE));
  }
  const [day, next] = [dayFromNumber(number), dayFromNumber(number + 1)];
  return PLAIN_ENDS.map((end, slot) => `${slot === count - 1 ? next : day} ${end}`);
}

export function dailyAnswer(home: Household, window: Asked, world: SandboxWorld): DailyAnswer {
  const days = daysOf(window).map((number, at) => [
    {
      value: String(Math.round(electricityWhOfDay(home, number) * shareOf(world, number))),
      date: addDays(window.from, at),
    },
  ]);
  return {
    meter_reading: {
      ...headerOf(window),
      reading_type: { measurement_kind: 'energy', measuring_period: 'P1D', unit: 'Wh', aggregate: 'sum' },
      interval_reading: publishedDays(world.options.faults?.enedis, days),
    },
  };
}

function headerOf({ subject, from, to }: Asked) {
  return { usage_point_id: subject, start: from, end: to, quality: 'BRUT' };
}

export function contractAnswer(home: Household, subject: string): ContractAnswer {
  const hour = (clock: string): string => clock.replace(':', 'H');
  return {
    customer: {
      customer_id: String(home.seed),
      usage_points: [
        {
          usage_point: { usage_point_id: subject, usage_point_status: 'com', meter_type: 'AMM' },
          contracts: {
            segment: 'C5',
            subscribed_power: `${home.subscribedKva} kVA`,
            last_activation_date: `${home.inServiceSince}+01:00`,
            distribution_tariff: 'BTINFCUST',
            offpeak_hours: `HC (${hour(home.offPeak.start)}-${hour(home.offPeak.end)})`,
            contract_type: 'Contrat GRD-F',
            contract_status: 'SERVC',
            last_distribution_tariff_change_date: `${home.inServiceSince}+01:00`,
          },
        },
      ],
    },
  };
}
