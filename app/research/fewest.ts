/** Under this many people nothing is told in words or drawn at a curve's end: it is too early, or too few, to say. */
export const FEWEST_TO_TELL = 10;
