/** A tester's own key, for rooms that enrol testers and may not reach into the vault itself. */
export { createVaultKey } from '~/vault/create-vault-key.server.ts';
export { openForTester, sealForTester } from '~/vault/seal-for-tester.server.ts';
