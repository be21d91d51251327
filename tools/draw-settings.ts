import fs from 'node:fs';
import path from 'node:path';
import { listSettings } from '../server/src/platform/config.ts';

const page = path.join(import.meta.dirname, '../docs/operate/settings.md');
const begin = '<!-- settings -->';
const end = '<!-- /settings -->';

/** The operators' page with the table of every setting, its default and what it is for, as the code declares them. */
export function drawSettings(text: string): string {
  const rows = listSettings({}).map(
    ({ name, value, about }) => `| \`${name}\` | ${(value ?? '').replaceAll('<', '&lt;').replaceAll('|', '\\|')} | ${about} |`,
  );
  const table = ['| Setting | Default | What for |', '| --- | --- | --- |', ...rows].join('\n');
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`the page of settings lacks its marks ${begin} and ${end}`);
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

if (process.argv[1] === import.meta.filename) fs.writeFileSync(page, drawSettings(fs.readFileSync(page, 'utf8')));
