import { dayFromNumber, dayNumber } from '../local-time.ts';
import { drawsOf } from './random.ts';

interface Absence {
  readonly first: number;
  readonly after: number;
}

/** Holidays away that begin in a year: a summer stay, sometimes Christmas, sometimes a short break. */
function absencesOf(seed: number, year: number): Absence[] {
  const draw = drawsOf(seed, 2, year);
  const january = dayNumber(`${year}-01-01`);
  const stay = (from: number, spread: number, least: number, most: number): Absence => {
    const first = january + from + Math.floor(draw() * spread);
    return { first, after: first + least + Math.floor(draw() * (most - least + 1)) };
  };
  const summer = stay(184, 45, 6, 20);
  const christmas = stay(355, 4, 4, 8);
  const spring = stay(95, 40, 3, 8);
  const autumn = stay(290, 14, 3, 7);
  return [
    summer,
    ...(draw() < 0.35 ? [christmas] : []),
    ...(draw() < 0.4 ? [spring] : []),
    ...(draw() < 0.25 ? [autumn] : []),
  ];
}

/** Whether nobody is home that day: holidays, or a weekend away. */
export function isAway(seed: number, number: number): boolean {
  const year = Number(dayFromNumber(number).slice(0, 4));
  const within = ({ first, after }: Absence): boolean => number >= first && number < after;
  if (absencesOf(seed, year).some(within) || absencesOf(seed, year - 1).some(within)) return true;
  // 1970-01-01 was a Thursday: Saturday is 2, Sunday 3.
  const weekday = ((number % 7) + 7) % 7;
  if (weekday !== 2 && weekday !== 3) return false;
  return drawsOf(seed, 3, Math.floor((number + 5) / 7))() < 0.08;
}

export function isWeekend(number: number): boolean {
  const weekday = ((number % 7) + 7) % 7;
  return weekday === 2 || weekday === 3;
}
