import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// each writes the files named after it; those that read the tables come after the tables
const generators = ['generate-tables', 'css-types', 'generate-schema', 'draw-modules', 'draw-rights', 'draw-settings'];

for (const generator of generators) {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${generator}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
