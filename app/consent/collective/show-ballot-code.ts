/** In groups of four, as one reads a code aloud. */
export const showBallotCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? code;
