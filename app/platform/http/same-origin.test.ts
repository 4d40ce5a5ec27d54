import { describe, expect, it } from 'vitest';
import { comesFromThisSite } from './same-origin.ts';

const post = { method: 'POST', host: 'atelier.test', origin: undefined, secFetchSite: undefined };

describe('comesFromThisSite', () => {
  it.each([
    ['a read from anywhere', { ...post, method: 'GET', secFetchSite: 'cross-site' }, true],
    ['our own page', { ...post, secFetchSite: 'same-origin' }, true],
    ['typed by a person', { ...post, secFetchSite: 'none' }, true],
    ['another site', { ...post, secFetchSite: 'cross-site' }, false],
    ['a sister sub-domain', { ...post, secFetchSite: 'same-site' }, false],
    ['an old browser, our origin', { ...post, origin: 'https://atelier.test' }, true],
    ['an old browser, another origin', { ...post, origin: 'https://evil.test' }, false],
    ['an opaque origin', { ...post, origin: 'null' }, false],
    ['a command line', post, true],
  ])('%s', (_what, request, expected) => {
    expect(comesFromThisSite(request)).toBe(expected);
  });
});
