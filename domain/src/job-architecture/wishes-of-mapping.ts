import { present } from '../shared/mapped-row.ts';
import type { FrameworkImport } from './framework-import.ts';
import type { FrameworkMapping } from './framework-mapping.ts';

/** What a mapping says about scale, levels, kind and words that mean nothing, as the rules read it. */
export function wishesOfMapping(mapping: FrameworkMapping): Pick<FrameworkImport, 'scale' | 'levels' | 'kind' | 'sentinels'> {
  const { scale, levels, competencyKind, sentinels } = mapping;
  return present({
    scale: scale && present({ name: scale.name, steps: scale.steps?.map(named) }),
    levels: levels?.map(named),
    kind: competencyKind,
    sentinels,
  });
}

/** A bare name stands for a thing with that name alone. */
function named<T extends { readonly name: string }>(said: string | T) {
  return typeof said === 'string' ? { name: said } : present({ ...said });
}
