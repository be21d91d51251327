import type { CheckedFramework } from '@waymark/domain/job-architecture/checked-framework.ts';
import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';

/** A framework file in the shape that the checks before publishing read, so that a file can be checked without a database. */
export function checkedFromDocument(document: FrameworkDocument): CheckedFramework {
  return {
    levels: document.levels.map(({ code }) => code),
    scales: document.scales.map(({ slug, steps }) => ({ slug, steps: steps.length })),
    competencies: document.competencies,
    families: document.families,
    moves: document.moves,
  };
}
