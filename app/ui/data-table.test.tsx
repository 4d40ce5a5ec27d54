import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataTable } from './data-table.tsx';
import { readTableQuery, tableHref } from './data-table-query.ts';
import { renderPage } from './render-for-test.tsx';

const columns = [
  { key: 'name', label: 'Donnée', sortable: true },
  { key: 'holder', label: 'Détenteur', sortable: true },
  { key: 'uses', label: 'Usages', align: 'end' as const },
];
const rows = [{ name: 'Courbe de charge', holder: 'Enedis', uses: 3 }];

describe('DataTable', () => {
  const at = '/nantes/donnees?q=bus&tri=-holder&page=2';
  const page = renderPage(
    <DataTable caption="Données" columns={columns} rows={rows} sort="-holder" page={2} pageSize={25} total={479} />,
    { at },
  );
  const header = (n: number) => page.querySelectorAll('thead th')[n];

  it('sorts with links that keep the filters and start again at the first page', () => {
    expect(header(0)?.querySelector('a')?.getAttribute('href')).toBe('/nantes/donnees?q=bus&tri=name');
    expect(header(1)?.querySelector('a')?.getAttribute('href')).toBe('/nantes/donnees?q=bus&tri=holder');
    expect(header(2)?.querySelector('a')).toBeNull();
  });

  it('says how it is sorted', () => {
    expect(header(0)?.getAttribute('aria-sort')).toBe('none');
    expect(header(1)?.getAttribute('aria-sort')).toBe('descending');
    expect(header(2)?.hasAttribute('aria-sort')).toBe(false);
  });

  it('says where one is, and leads to the pages around', () => {
    expect(page.querySelector('.pager p')?.textContent).toBe('26–50 sur 479');
    expect(page.querySelector('a[rel=prev]')?.getAttribute('href')).toBe('/nantes/donnees?q=bus&tri=-holder');
    expect(page.querySelector('a[rel=next]')?.getAttribute('href')).toBe('/nantes/donnees?q=bus&tri=-holder&page=3');
  });

  it('has a caption, row headers and a box that the keyboard can scroll', () => {
    expect(page.querySelector('caption')?.textContent).toBe('Données');
    expect(page.querySelector('tbody th[scope=row]')?.textContent).toBe('Courbe de charge');
    expect(page.querySelector('.scroll')?.getAttribute('tabindex')).toBe('0');
  });

  it('shows what to do when there is nothing', () => {
    const empty = renderPage(<DataTable caption="x" columns={columns} rows={[]} total={0} empty={<p>Importer</p>} />);
    expect(empty.querySelector('table')).toBeNull();
    expect(empty.body.textContent).toContain('Importer');
  });

  it('stops at both ends', () => {
    const all = renderPage(<DataTable caption="x" columns={columns} rows={rows} page={1} pageSize={25} total={1} />);
    expect(all.querySelector('.pager a')).toBeNull();
    expect(all.querySelector('.pager p')?.textContent).toBe('1–1 sur 1');
  });
});

describe('readTableQuery', () => {
  const options = { sortable: ['name', 'holder'], defaultSort: 'name' };

  it('reads back what the links write', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('name', '-name', 'holder', '-holder'),
        fc.integer({ min: 1, max: 5000 }),
        (tri, page) => {
          const sorted = tableHref('/x', '?q=a', { tri });
          const paged = tableHref('/x', sorted.slice(2), { page });
          const read = readTableQuery(new URL(paged, 'http://x').searchParams, options);
          expect(read).toMatchObject({ sort: tri, page, skip: (page - 1) * 25, take: 25 });
          expect(read.direction).toBe(tri.startsWith('-') ? 'desc' : 'asc');
        },
      ),
    );
  });

  it('never asks the database for nonsense', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (tri, page) => {
        const read = readTableQuery(new URLSearchParams({ tri, page }), options);
        expect(options.sortable).toContain(read.sortKey);
        expect(Number.isSafeInteger(read.skip) && read.skip >= 0).toBe(true);
      }),
    );
  });
});
