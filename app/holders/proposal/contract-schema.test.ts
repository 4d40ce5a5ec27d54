import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HOLDER_IDS } from '../holder-ids.ts';
import { holders } from '../registry.ts';
import { contractFields, contractSchema, type JsonSchema, proposedContracts, schemaPath } from './contract-schema.ts';

const ORIGIN = 'https://atelier.example';
const ALL = HOLDER_IDS.flatMap((id) => proposedContracts(holders[id]));

/** Every property that a value has and that a schema does not name, or names and the value lacks. */
function strays(schema: JsonSchema, value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => strays(schema.items ?? {}, one, `${at}[${index}]`));
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`);
  const more = Object.entries(value).flatMap(([name, inner]) => {
    const part = schema.properties?.[name];
    return part ? strays(part, inner, `${at}.${name}`) : [`${at}.${name} is unknown`];
  });
  return [...missing, ...more];
}

describe('the published schemas of our proposal', () => {
  it('are one for each dataset of a holder that publishes no contract, and for none of the others', () => {
    const keys = ALL.map(({ dataset }) => dataset.key);
    const expected = HOLDER_IDS.flatMap((id) =>
      holders[id].manifest.contract.status === 'proposal' ? holders[id].manifest.datasets.map(({ key }) => key) : [],
    );
    expect(keys.toSorted()).toEqual([...expected, 'caf/allowances'].toSorted());
    expect(new Set(ALL.map(schemaPath)).size).toBe(ALL.length);
  });

  it.each(ALL)('say of $dataset.key what its fixtures are made of', (contract) => {
    const schema = contractSchema(contract, ORIGIN);
    expect(schema).toMatchObject({
      $id: `${ORIGIN}${schemaPath(contract)}`,
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      'x-contract': { dataset: contract.dataset.key, status: 'proposal' },
    });
    const folder = `app/holders/${contract.manifest.id}/fixtures`;
    const pages = readdirSync(folder)
      .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
      .filter((page) => 'next_cursor' in page);
    expect(pages.some((page) => strays(schema, page).length === 0)).toBe(true);
    const fields = contractFields(schema);
    expect(fields.find(({ path }) => path === 'id')).toMatchObject({ type: 'string', isRequired: true });
    for (const { type } of fields) expect(type).not.toBe('any');
  });

  it('mark what is shown only under a permission of its own, which its manifest offers', () => {
    const masked = ALL.flatMap((contract) =>
      contractFields(contractSchema(contract, ORIGIN)).flatMap(({ path, permission, isRequired }) =>
        permission ? [{ path, permission, isRequired, of: contract.manifest }] : [],
      ),
    );
    expect(masked.map(({ path, permission }) => `${permission} ${path}`)).toContain('grocer-a/stores store');
    for (const { permission, isRequired, of } of masked) {
      expect(of.permissions.map(({ key }) => key)).toContain(permission);
      expect(isRequired).toBe(false);
    }
    // As many as the datasets' own fields say.
    const scoped = ALL.flatMap(({ dataset }) => dataset.fields.filter(({ scope }) => scope));
    expect(masked).toHaveLength(scoped.length);
  });

  it('tell the lines of lists, and values to choose from', () => {
    const receipts = ALL.find(({ dataset }) => dataset.key === 'grocer-a/receipts')!;
    const fields = contractFields(contractSchema(receipts, ORIGIN));
    expect(fields.find(({ path }) => path === 'lines[].unit')).toMatchObject({ values: ['piece', 'kg'] });
    expect(fields.find(({ path }) => path === 'purchased_at')).toMatchObject({ type: 'date-time', isRequired: true });
    expect(fields.find(({ path }) => path === 'lines[].barcode')?.description).toMatch(/EAN-8 or EAN-13/);
  });
});
