import fs from 'node:fs';
import path from 'node:path';

/** Where the figures are written for readers. */
export const performancePage = path.join(import.meta.dirname, '../../docs/performance.md');

const opening = `# Performance

Figures measured by the project itself: \`npm run bench\` compares Waymark with the least that could do the same work, in one run on
one machine, and writes the tables below; \`node tools/kill-test.ts\` writes the last section. Read the ratios: the absolute times belong
to the machine. \`npm run bench -- --only api\` measures one part.
`;

/** Writes one section of the page; the others stay as they are. */
export function writeSection(name: string, content: string, file = performancePage): void {
  const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : opening;
  fs.writeFileSync(file, replaceSection(page, name, content));
}

/** The page with this section's content; a section that is not there yet comes last. */
export function replaceSection(page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- measured: ${name} -->`, '<!-- end -->'];
  const section = `${begin}\n\n${content.trim()}\n\n${end}`;
  const from = page.indexOf(begin);
  if (from < 0) return `${page.trimEnd()}\n\n${section}\n`;
  const to = page.indexOf(end, from);
  if (to < 0) throw new Error(`the section ${name} of the page has no end`);
  return page.slice(0, from) + section + page.slice(to + end.length);
}
