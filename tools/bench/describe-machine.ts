import os from 'node:os';

const systems = new Map([
  ['linux', 'Linux'],
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
]);

/** The machine in words, without its name: "2 cores (AMD EPYC), 23 GB of memory, Linux 6.1, Node 24.13". */
export function describeMachine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const system = systems.get(process.platform) ?? process.platform;
  const release = os.release().split('.').slice(0, 2).join('.');
  const model = cores[0]?.model.trim() ?? 'unknown';
  return `${cores.length} cores (${model}), ${memory} GB of memory, ${system} ${release}, Node ${process.versions.node}, built-in PostgreSQL`;
}

/** How busy the machine is, for the reader to judge the figures by. */
export function describeLoad(): string {
  const [lastMinute = 0] = os.loadavg();
  const spare = os.cpus().length;
  const told = `load average ${lastMinute.toFixed(1)} on ${spare} cores`;
  return lastMinute > spare * 0.5
    ? `Other work ran beside it (${told} at the beginning).`
    : `The machine was quiet (${told} at the beginning).`;
}
