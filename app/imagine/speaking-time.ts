/** An unhurried voice in front of a room: the two minutes of a pitch are some 260 words. */
const WORDS_A_MINUTE = 130;

/** How long a text takes to say: its words, and minutes to the nearest half. */
export function speakingTime(text: string): { words: number; minutes: number } {
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return { words, minutes: words === 0 ? 0 : Math.max(0.5, Math.round((2 * words) / WORDS_A_MINUTE) / 2) };
}
