import { describe, expect, it } from 'vitest';
import { localPath } from './local-path.ts';

describe('localPath', () => {
  it('keeps a path of this site with its query', () => {
    expect(localPath('/nantes/donnees?page=2')).toBe('/nantes/donnees?page=2');
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '',
    undefined,
    3,
  ])('refuses %j', (value) => expect(localPath(value)).toBeUndefined());
});
