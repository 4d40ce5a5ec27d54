/** What stands where something was taken out of a text. */
const MASK = '[…]';

const MAIL = /[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[^\s@<>()[\]]+/g;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Six digits or more, however spaced: phones, meters, accounts, customer numbers. */
const NUMBER = /\+?\d(?:[\s.\-/()]{0,2}\d){5,}/g;

/** A free text without the addresses and long numbers that may lead to somebody. Names are not told from other words. */
export const maskContacts = (text: string): string =>
  text.replace(MAIL, MASK).replace(ADDRESS, MASK).replace(NUMBER, MASK);
