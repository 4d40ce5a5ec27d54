import { z } from 'zod';
import type { EntriesManifest, Holder, HolderManifest } from '../holder.ts';
import type { HolderOperation } from '../operation.ts';
import { problemAnswer } from './wire.ts';

/** A dataset whose contract is our proposal, as a holder can read it to implement it. */
export interface ProposedContract {
  readonly manifest: HolderManifest;
  readonly dataset: EntriesManifest;
  /** The call that returns it. */
  readonly operation: HolderOperation;
}

/** The proposed contracts of a holder: of one that publishes its own for the rest, those of what it does not publish. */
export function proposedContracts({ manifest, operations }: Holder): ProposedContract[] {
  return manifest.datasets.flatMap((dataset) => {
    const operation = operations.find(({ permission, refusals }) => {
      return permission === dataset.key && refusals.schema === problemAnswer;
    });
    return operation && dataset.yields === 'entries' ? [{ manifest, dataset, operation }] : [];
  });
}

/** The last part of a dataset's key: its name in addresses. */
export const contractName = ({ dataset }: Pick<ProposedContract, 'dataset'>): string => dataset.key.split('/')[1] ?? '';

/** Where the JSON Schema of a contract is published, as a path of this site. */
export const schemaPath = (contract: ProposedContract): string =>
  `/contrats/${contract.manifest.id}/${contractName(contract)}/schema.json`;

export interface JsonSchema {
  readonly title?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  /** Under which permission of the holder it is shown, when it is not the dataset's own. */
  readonly 'x-permission'?: string;
}

/**
 * The JSON Schema (2020-12) of an answer: a page of items. It comes from the very schema that the connector checks what
 * it receives against. `origin` is the address of this site.
 */
export function contractSchema(
  contract: ProposedContract,
  origin: string,
): JsonSchema & Readonly<Record<`$${string}` | 'x-contract', unknown>> {
  const { manifest, dataset, operation } = contract;
  const schema = operation.answer.schema ?? z.unknown();
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const masked = (operation.masked ?? []).reduce<JsonSchema>(
    (marked, { path, scope }) => withPermission(marked, ['items', '*', ...path], scope),
    rest as JsonSchema,
  );
  return {
    ...{ $schema, $id: `${origin}${schemaPath(contract)}` },
    title: `${manifest.name}: ${dataset.title.en} / ${dataset.title.fr}`,
    description: `GET ${new URL(operation.address).pathname.replace('%7B', '{').replace('%7D', '}')}`,
    'x-contract': {
      ...{ status: 'proposal', version: manifest.contract.version, readOn: manifest.contract.readOn },
      ...{ holder: manifest.id, dataset: dataset.key, permission: operation.permission },
    },
    ...masked,
  };
}

/** The schema with a permission on one of its parts: the path of `mask.ts`. */
function withPermission(schema: JsonSchema, [key, ...rest]: readonly string[], permission: string): JsonSchema {
  if (key === undefined) return { ...schema, 'x-permission': permission };
  if (key === '*') return { ...schema, items: withPermission(schema.items ?? {}, rest, permission) };
  const { [key]: part = {}, ...others } = schema.properties ?? {};
  const kept = Object.keys(schema.properties ?? {});
  const parts: Record<string, JsonSchema> = { ...others, [key]: withPermission(part, rest, permission) };
  return { ...schema, properties: Object.fromEntries(kept.map((name) => [name, parts[name] ?? {}])) };
}

/** One field of an item, as a table shows it. */
export interface ContractField {
  /** 'lines[].barcode' */
  readonly path: string;
  /** A type of JSON Schema, or its format: 'integer', 'date', 'date-time'. */
  readonly type: string;
  readonly values: readonly string[];
  readonly isRequired: boolean;
  /** In English, as the schema says it. */
  readonly description: string | null;
  readonly permission: string | null;
}

/** The fields of an item of a published schema, those of lists and parts under them. */
export function contractFields(schema: JsonSchema): ContractField[] {
  return fieldsOf(schema.properties?.items?.items ?? {}, '');
}

function fieldsOf(schema: JsonSchema, prefix: string): ContractField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const path = `${prefix}${name}`;
    const field: ContractField = {
      ...{ path, type: part.format ?? part.type ?? 'any', values: part.enum ?? [] },
      isRequired: schema.required?.includes(name) ?? false,
      ...{ description: part.description ?? null, permission: part['x-permission'] ?? null },
    };
    const inner = part.type === 'array' ? fieldsOf(part.items ?? {}, `${path}[].`) : fieldsOf(part, `${path}.`);
    return [field, ...inner];
  });
}
