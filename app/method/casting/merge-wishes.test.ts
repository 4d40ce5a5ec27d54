import { describe, expect, it } from 'vitest';
import { mergeWishes, type Wish } from './merge-wishes.ts';

const wish = (id: string, over: Partial<Wish>): Wish => ({
  ...{ id, name: '', organisation: '', email: null, why: '', proposedBy: '', state: 'wished' },
  ...over,
});

describe('the casting', () => {
  it('takes two wishes about one person as one, and loses nothing', () => {
    const lines = mergeWishes(
      [
        wish('1', { name: 'Ana Gil', why: 'données', proposedBy: 'BO' }),
        wish('2', { name: 'ana gil', email: 'ana@example.org', organisation: 'CAF', why: 'usages', proposedBy: 'LI' }),
        wish('3', { name: 'Noé', state: 'listed' }),
      ],
      [{ name: 'Ana', email: 'ANA@example.org', workshop: 'Séminaire', written: false }],
    );
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatchObject({
      ...{ ids: ['1', '2'], name: 'Ana Gil', email: 'ana@example.org', organisation: 'CAF', state: 'wished' },
      ...{ reasons: ['données', 'usages'], proposedBy: ['BO', 'LI'], listedFor: ['Séminaire'] },
    });
    expect(lines[1]?.state).toBe('listed');
  });

  it('is invited once the letter has left, not when put on the list', () => {
    const listed = [wish('1', { name: 'Ana', state: 'listed' })];
    const guest = (written: boolean) => [{ name: 'Ana', email: '', workshop: 'Datablitz', written }];
    expect(mergeWishes(listed, guest(false))[0]?.state).toBe('listed');
    expect(mergeWishes(listed, guest(true))[0]?.state).toBe('invited');
    expect(mergeWishes([wish('1', { name: 'Ana' })], guest(true))[0]?.state).toBe('wished');
  });

  it('tells apart two people of one name with two addresses', () => {
    const people = [wish('1', { name: 'Ana', email: 'a@x.org' }), wish('2', { name: 'Ana', email: 'b@x.org' })];
    expect(mergeWishes(people, [])).toHaveLength(2);
  });

  it('is dropped only when every wish is', () => {
    const said = (state: string) => [wish('1', { name: 'Ana', state: 'dropped' }), wish('2', { name: 'Ana', state })];
    expect(mergeWishes(said('dropped'), [])[0]?.state).toBe('dropped');
    expect(mergeWishes(said('wished'), [])[0]?.state).toBe('wished');
  });
});
