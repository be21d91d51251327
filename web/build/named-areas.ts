/** The areas of the catalogue that a source file names messages of: `'plan.share'`, or the beginning of `` `plan.state.${…}` ``. */
export function namedAreas(code: string, keys: readonly string[]): string[] {
  const whole = new Set([...code.matchAll(/['"]([a-z]\w*\.[\w.-]+)['"]/g)].map(([, key]) => key));
  const begun = [...code.matchAll(/`([a-z]\w*\.[\w.-]*)/g)].map(([, start = '']) => start);
  const named = keys.filter((key) => whole.has(key) || begun.some((start) => key.startsWith(start)));
  return [...new Set(named.map((key) => key.slice(0, key.indexOf('.'))))].sort();
}
