// npm run bench -- [--only name] [--quick]: measures Waymark against the least that could do the same, prints a table and writes
// docs/performance.md. With --quick everything is small, and nothing is written.
import { parseArgs } from 'node:util';
import { withBenchSetting } from './bench/bench-setting.ts';
import { benches } from './bench/benches.ts';
import { describeLoad, describeMachine } from './bench/describe-machine.ts';
import { figureTable } from './bench/figure-table.ts';
import { writeSection } from './bench/performance-page.ts';
import { buildWeb } from './launch/build-web.ts';

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } } });
const unknown = values.only?.find((name) => !benches.some((bench) => bench.name === name));
if (unknown !== undefined) {
  console.error(`There is no measurement "${unknown}": ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const chosen = benches.filter(({ name }) => values.only?.includes(name) ?? true);

await buildWeb();
await withBenchSetting(values.quick, async (setting) => {
  for (const bench of chosen) {
    const load = describeLoad();
    const table = figureTable(await bench.run(setting));
    console.log(`\n${bench.title}\n\n${table}`);
    if (values.quick) continue;
    const circumstances = `Measured on ${describeMachine()}. ${load}`;
    writeSection(bench.name, `## ${bench.title}\n\n${bench.how}\n\n${table}\n\n${circumstances}`);
  }
});
if (!values.quick) console.log('\nWritten to docs/performance.md');
