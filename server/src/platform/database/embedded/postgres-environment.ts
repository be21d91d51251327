const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/** The environment of PostgreSQL's programs: nothing of ours (no secrets), nothing that changes how they behave. */
export function postgresEnvironment(): Record<string, string> {
  const entries = kept.map((name) => [name, process.env[name]] as const).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(entries), LC_ALL: 'C', TZ: 'UTC' };
}
