import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawSettings } from './draw-settings.ts';

test('the operators’ page lists the settings that the code declares', () => {
  const text = fs.readFileSync(path.join(import.meta.dirname, '../docs/operate/settings.md'), 'utf8');
  expect(drawSettings(text), 'run "npm run generate"').toBe(text);
  expect(text).toContain('| `WAYMARK_PORT` | 4600 |');
});

test('a page without its marks is refused', () => {
  expect(() => drawSettings('# Settings')).toThrow('lacks its marks');
});
