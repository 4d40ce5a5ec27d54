/** Days that the file of an export is kept: its line in the log stays. */
export const KEPT_DAYS = 7;
