/** A day that was measured whole, in kWh, and its mean temperature outside, in °C. */
export interface DayOfUse {
  readonly day: string;
  readonly energyKwh: number;
  readonly temperatureC: number;
}

/** Base temperatures tried, °C: the outside temperature below which a home begins to heat. */
const COLDEST_BASE_C = 12;
const BASES = Array.from({ length: 33 }, (_, step) => COLDEST_BASE_C + step / 4);
/** A straight line through days: consumption (kWh) against degree-days (°C·day). */
export interface DegreeDayLine {
  readonly baseC: number;
  readonly slope: number;
  readonly intercept: number;
  readonly meanDegreeDays: number;
  /** Sum of squared deviations of degree-days. */
  readonly spread: number;
  /** Sum of squared residuals, and those of the mean alone. */
  readonly unexplained: number;
  readonly total: number;
}

/** How much colder than the base a day was, in °C; 0 on a mild one. */
export const degreeDays = (baseC: number, { temperatureC }: Pick<DayOfUse, 'temperatureC'>): number =>
  Math.max(0, baseC - temperatureC);
/** What the line expects of a day, in kWh. */
export const expectedOf = (line: DegreeDayLine, day: Pick<DayOfUse, 'temperatureC'>): number =>
  line.intercept + line.slope * degreeDays(line.baseC, day);

/** The line of the base that leaves the least unexplained; a flat one where the cold explains nothing. */
export function bestLine(days: readonly DayOfUse[]): DegreeDayLine {
  const flat = lineOf(days, COLDEST_BASE_C, false);
  return BASES.map((base) => lineOf(days, base, true))
    .filter(({ slope }) => slope > 0)
    .reduce((best, line) => (line.unexplained < best.unexplained ? line : best), flat);
}

function lineOf(days: readonly DayOfUse[], baseC: number, isSloped: boolean): DegreeDayLine {
  const n = days.length;
  const meanX = days.reduce((sum, day) => sum + degreeDays(baseC, day), 0) / n;
  const meanY = days.reduce((sum, { energyKwh }) => sum + energyKwh, 0) / n;
  let [spread, crossed, total] = [0, 0, 0];
  for (const day of days) {
    const [dx, dy] = [degreeDays(baseC, day) - meanX, day.energyKwh - meanY];
    spread += dx * dx;
    crossed += dx * dy;
    total += dy * dy;
  }
  const slope = isSloped && spread > 0 ? crossed / spread : 0;
  return {
    ...{ baseC, slope, intercept: meanY - slope * meanX, meanDegreeDays: meanX, spread, total },
    unexplained: Math.max(0, total - slope * crossed),
  };
}

/** How much a day's distance to the line resembles that of the day before: 0 to 0.95. */
export function autocorrelation(days: readonly DayOfUse[], line: DegreeDayLine): number {
  const residuals = days.map((day) => day.energyKwh - expectedOf(line, day));
  const squares = residuals.reduce((sum, one) => sum + one * one, 0);
  if (squares === 0) return 0;
  const products = residuals.reduce((sum, one, at) => sum + one * (residuals[at - 1] ?? 0), 0);
  return Math.min(0.95, Math.max(0, products / squares));
}
