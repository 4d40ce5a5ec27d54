/** Two decimals are enough for any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** 0.5 → "50%" */
export const percent = (share: number): string => `${round(share * 100)}%`;
