import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { SampleFramework } from './brightwater-frameworks.ts';

/**
 * Brings and publishes every version of the frameworks on its own day, the earliest first, then leaves the drafts. The files of
 * one day are all brought twice before they are published, so that moves between them find both ends.
 */
export async function loadFrameworks(caller: Caller, frameworks: readonly SampleFramework[]): Promise<void> {
  const versions = frameworks.flatMap(({ slug, versions }) => versions.map((version) => ({ slug, ...version })));
  for (const [, day] of [...Map.groupBy(versions, ({ publishedOn }) => publishedOn.slice(0, 7))].toSorted(([a], [b]) =>
    a.localeCompare(b),
  )) {
    for (const { publishedOn, document } of [...day, ...day]) await bring(on(caller, publishedOn), document);
    for (const { slug, publishedOn } of day) await publishVersion(on(caller, publishedOn), { framework: slug });
  }
  for (const { draft, draftSavedAt } of frameworks)
    if (draft !== null) await bring({ ...caller, now: () => new Date(draftSavedAt) }, draft);
}

async function bring(caller: Caller, document: FrameworkDocument): Promise<void> {
  await bringFramework(caller, { document, mode: 'replace', templateSlug: document.framework.slug });
}

/** The same door at nine in the morning of another day. */
export function on(caller: Caller, day: CalendarDate): Caller {
  return { ...caller, now: () => new Date(`${day}T09:00:00Z`) };
}
