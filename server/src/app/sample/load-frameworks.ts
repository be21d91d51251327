import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import type { Caller } from '#platform/use-case/context.ts';
import type { SampleFramework, SampleVersion } from './brightwater-frameworks.ts';

/**
 * Brings and publishes every version of the frameworks on its own day, the earliest first, then leaves the drafts. A file whose
 * moves lead to a family that the same day brings after it is brought once more.
 */
export async function loadFrameworks(caller: Caller, frameworks: readonly SampleFramework[]): Promise<void> {
  const versions = frameworks.flatMap(({ slug, versions }) => versions.map((version) => ({ slug, ...version })));
  const days = [...Map.groupBy(versions, ({ publishedOn }) => publishedOn.slice(0, 7))].toSorted(([a], [b]) => a.localeCompare(b));
  for (const [, day] of days) await loadDay(caller, day);
  for (const { draft, draftSavedAt } of frameworks)
    if (draft !== null) await bring({ ...caller, now: () => new Date(draftSavedAt) }, draft);
}

async function loadDay(caller: Caller, day: readonly (SampleVersion & { readonly slug: string })[]): Promise<void> {
  const waiting: (typeof day)[number][] = [];
  for (const version of day) if (await bring(on(caller, version.publishedOn), version.document)) waiting.push(version);
  for (const { publishedOn, document } of waiting) await bring(on(caller, publishedOn), document);
  for (const { slug, publishedOn } of day) await publishVersion(on(caller, publishedOn), { framework: slug });
}

/** Brings a file as it stands; answers whether moves were left out because their other end does not exist yet. */
async function bring(caller: Caller, document: FrameworkDocument): Promise<boolean> {
  const { notes } = await bringFramework(caller, { document, mode: 'replace', templateSlug: document.framework.slug });
  return notes.some(({ code }) => code === 'move_dropped');
}

/** The same door at nine in the morning of another day. */
export function on(caller: Caller, day: CalendarDate): Caller {
  return { ...caller, now: () => new Date(`${day}T09:00:00Z`) };
}
