import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { defineConfig } from 'prisma/config';

// The CLI would fetch an engine binary without a URL; the one here is never connected to.
process.env.DATABASE_URL ??= 'postgresql://localhost/unused';

/** `prisma generate` and `prisma migrate diff` run in WebAssembly on an in-memory database: nothing is fetched. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  experimental: { adapter: true },
  engine: 'js',
  adapter: async () => {
    const client = new PGlite();
    const factory = new PrismaPGlite(client);
    return {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connectToShadowDb: () => factory.connectToShadowDb(),
      connect: async () => {
        const connected = await factory.connect();
        const dispose = connected.dispose.bind(connected);
        // An open PGlite would keep the CLI's process alive for ever.
        connected.dispose = async () => {
          await dispose();
          await client.close();
        };
        return connected;
      },
    };
  },
});
