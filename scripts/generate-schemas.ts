// Writes questions/schema/*.schema.json from the definitions that parse. With --check it writes nothing and fails if a file is stale.
import { makeSchemas } from './make-schemas.js';
import { putFiles } from './put-files.mjs';

putFiles(
  Object.entries(makeSchemas()).map(([name, schema]) => ({ url: new URL(`../questions/schema/${name}`, import.meta.url), text: `${JSON.stringify(schema, null, 2)}\n` })),
  'npx tsx scripts/generate-schemas.ts',
);
