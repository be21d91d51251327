import type { Plugin } from 'vite';

const id = 'virtual:api-manifest';

/** Gives the browser the [method, path] of every operation, so that the contract's schemas stay out of the bundle (D4). */
export function apiManifest(): Plugin {
  return {
    name: 'waymark-api-manifest',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(loaded) {
      if (loaded !== `\0${id}`) return null;
      const { contract } = await import('@waymark/domain/contract.ts');
      const { manifest } = await import('@waymark/domain/shared/contract-kit.ts');
      return `export const manifest = ${JSON.stringify(manifest(contract))};`;
    },
  };
}
