/** A share as people type it, in per cent to one decimal. */
export const toPercent = (share: number): number => Math.round(share * 1000) / 10;

/** Back to a share; one that was not typed again stays as exact as it was. */
export const shareOf = (percent: number, old: number | undefined): number =>
  old !== undefined && toPercent(old) === percent ? old : percent / 100;
