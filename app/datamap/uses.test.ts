import { describe, expect, it } from 'vitest';
import { useTestContext } from '../../tests/support/test-context.ts';
import { declareUses } from './declare-uses.server.ts';
import { listUses } from './list-uses.server.ts';

const use = (itemKey: string) => ({ itemKey, href: '/somewhere', label: { fr: 'Un usage', en: 'A use' } });

describe('what rests on a data card', () => {
  const test = useTestContext();
  const of = (itemKey: string, territoryId = 'nantes') =>
    listUses(test.context, { territoryId, itemKey, locale: 'en' });

  it('is what was said last, per source and within the territory', async () => {
    await declareUses(test.context, { territoryId: 'nantes', source: 'pilot:a', uses: [use('x'), use('y'), use('x')] });
    await declareUses(test.context, { territoryId: 'nantes', source: 'pilot:b', uses: [use('x')] });
    expect(await of('x')).toHaveLength(2);
    await declareUses(test.context, { territoryId: 'nantes', source: 'pilot:a', uses: [use('y')] });
    expect(await of('x')).toEqual([{ href: '/somewhere', label: 'A use' }]);
    expect(await of('y')).toHaveLength(1);
    expect(await of('y', 'lyon')).toEqual([]);
  });
});
