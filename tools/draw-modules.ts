import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withPicture } from './module-picture.ts';

const file = join(import.meta.dirname, '../ARCHITECTURE.md');

writeFileSync(file, withPicture(readFileSync(file, 'utf8')));
console.log('drew the module graph in ARCHITECTURE.md');
