import type { JobLevel } from './framework-content.ts';
import type { FrameworkDocument } from './framework-document.ts';

/**
 * A template on an organisation's own levels: place by place, and where the template has more, what is above the last stands on the
 * last. An organisation without levels gets the template's.
 */
export function fitLevels(document: FrameworkDocument, own: readonly JobLevel[]): FrameworkDocument {
  const ordered = own.toSorted((a, b) => a.order - b.order);
  const last = ordered.at(-1);
  if (last === undefined) return document;
  const codes = new Map(document.levels.map(({ code }, place) => [code, (ordered[place] ?? last).code]));
  return {
    ...document,
    levels: ordered.slice(0, document.levels.length).map(({ code, name, scope }) => ({ code, name, scope })),
    families: document.families.map((family) => ({
      ...family,
      profiles: family.profiles.map((profile) => ({ ...profile, level: codes.get(profile.level) ?? profile.level })),
    })),
  };
}
