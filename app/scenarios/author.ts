export { type Author, authorOf } from '~/imagine/author.ts';
