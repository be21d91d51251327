import type { ModuleNames } from './module-names.ts';

/** The module graph with one more module, at the end of the order; unchanged when it is known already. */
export function addToGraph(text: string, { module }: ModuleNames, used: readonly string[]): string {
  const key = module.includes('-') ? `'${module}'` : module;
  if (new RegExp(`^  ${key}: `, 'm').test(text)) return text;
  const row = `  ${key}: [${used.map((name) => `'${name}'`).join(', ')}],\n`;
  return insertBefore(text, /^};/m, row);
}

/** The assembled contract with the module's own. */
export function addToContract(text: string, { module, camelModule }: ModuleNames): string {
  const row = `  ${camelModule}: ${camelModule}Contract,\n`;
  const opened = text.replace(/export const contract = \{\}/, 'export const contract = {\n}');
  return addImport(insertBefore(opened, /^\} as const;/m, row), `import { ${camelModule}Contract } from './${module}/contract.ts';`);
}

/** The list of modules of the app with one more, last in the order. */
export function addToModules(text: string, { module, camelModule }: ModuleNames): string {
  const listed = text.replace(/(readonly Module\[\] = \[)([\s\S]*?),?\s*\];/, (_match, begin: string, inside: string) => {
    const known = inside.trim() === '' ? '' : `${inside.trim()}, `;
    return `${begin}${known}${camelModule}];`;
  });
  if (listed === text) throw new Error('server/src/app/modules.ts has no list of modules to add to');
  return addImport(listed, `import { ${camelModule} } from '#modules/${module}/module.ts';`);
}

/** The samples of the rights table with those of the module. */
export function addToSamples(text: string, { module, camelModule }: ModuleNames): string {
  const row = `  ${camelModule}: ${camelModule}Samples,\n`;
  return addImport(insertBefore(text, /^};/m, row), `import { ${camelModule}Samples } from '../rights-samples/${module}.ts';`);
}

function addImport(text: string, line: string): string {
  return `${line}\n${text.startsWith('import ') ? '' : '\n'}${text}`;
}

function insertBefore(text: string, place: RegExp, row: string): string {
  const at = text.search(place);
  if (at === -1) throw new Error(`found no place for ${row.trim()}`);
  return text.slice(0, at) + row + text.slice(at);
}
