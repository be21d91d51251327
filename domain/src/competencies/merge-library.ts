import { type ChangeCount, countChanges, sameThing } from '../shared/change-counts.ts';
import type { Competency, LevelDescriptor, ProficiencyScale } from './competency.ts';
import type { CompetencyDocument, ScaleDocument } from './library-document.ts';

/** The part of a framework file that belongs to the library. */
export interface LibraryDocument {
  readonly scales: readonly ScaleDocument[];
  readonly competencies: readonly CompetencyDocument[];
}

/** What the library holds of the slugs that a file names. */
export interface LibraryBefore {
  readonly scales: readonly ProficiencyScale[];
  readonly competencies: readonly Competency[];
}

export interface MergeOptions {
  readonly newId: () => string;
  /** `merge`: blank texts and missing things are left alone. `replace`: each thing becomes what the file says. */
  readonly mode: 'merge' | 'replace';
}

/** How the library is to become: new and changed things whole, unchanged things left out; counts of every kind. */
export interface LibraryMerge {
  readonly scales: readonly ProficiencyScale[];
  readonly competencies: readonly Competency[];
  /** Every competency that the file names, as it will be. */
  readonly named: readonly Competency[];
  readonly counts: { readonly scales: ChangeCount; readonly competencies: ChangeCount; readonly levelDescriptors: ChangeCount };
}

/** Lays a file's scales and competencies over the library, by slug. A scale that exists is not renumbered: steps are only added. */
export function mergeLibrary(before: LibraryBefore, document: LibraryDocument, options: MergeOptions): LibraryMerge {
  const oldScales = new Map(before.scales.map((scale) => [scale.slug, scale]));
  const old = new Map(before.competencies.map((competency) => [competency.slug, competency]));
  const scales = document.scales.map((scale) => mergeScale(oldScales.get(scale.slug), scale, options));
  const scaleBySlug = new Map([...before.scales, ...scales].map((scale) => [scale.slug, scale]));
  const named = document.competencies.flatMap((competency) => {
    const scale = scaleBySlug.get(competency.scale);
    return scale ? [mergeCompetency(old.get(competency.slug), { ...competency, scale }, options)] : [];
  });
  const touched = new Set(named.map(({ slug }) => slug));
  const oldNamed = before.competencies.filter(({ slug }) => touched.has(slug));
  return {
    scales: scales.filter((scale) => !sameThing(oldScales.get(scale.slug), scale)),
    competencies: named.filter((competency) => !sameThing(old.get(competency.slug), competency)),
    named,
    counts: {
      scales: countChanges(oldScales, bySlug(scales)),
      competencies: countChanges(bySlug(oldNamed.map(withoutDescriptors)), bySlug(named.map(withoutDescriptors))),
      levelDescriptors: countChanges(descriptorsOf(oldNamed), descriptorsOf(named)),
    },
  };
}

function mergeScale(old: ProficiencyScale | undefined, file: ScaleDocument, { newId, mode }: MergeOptions): ProficiencyScale {
  const written = file.steps.map(({ name, anchor }, index) => ({ step: index + 1, name, anchor }));
  if (!old) return { id: newId(), slug: file.slug, name: file.name, levels: written };
  const levels = written.map((level) => ({
    ...level,
    anchor: chosen(mode, level.anchor, old.levels.find(({ step }) => step === level.step)?.anchor),
  }));
  return { ...old, name: file.name, levels: [...levels, ...old.levels.slice(levels.length)] };
}

type Placed = Omit<CompetencyDocument, 'scale'> & { readonly scale: ProficiencyScale };

function mergeCompetency(old: Competency | undefined, file: Placed, { newId, mode }: MergeOptions): Competency {
  return {
    id: old?.id ?? newId(),
    slug: file.slug,
    name: file.name,
    kind: file.kind,
    category: chosen(mode, file.category, old?.category),
    definition: chosen(mode, file.definition, old?.definition),
    scale: file.scale,
    descriptors: mergeDescriptors(old?.descriptors ?? [], file.descriptors, mode),
    synonyms: mode === 'merge' && file.synonyms.length === 0 ? (old?.synonyms ?? []) : file.synonyms,
    externalId: file.externalId ?? (mode === 'merge' ? (old?.externalId ?? null) : null),
    retired: old?.retired ?? false,
    revision: old?.revision ?? 1,
  };
}

function mergeDescriptors(
  old: readonly LevelDescriptor[],
  file: readonly LevelDescriptor[],
  mode: MergeOptions['mode'],
): LevelDescriptor[] {
  const written = file.map((descriptor) => {
    const before = old.find(({ step }) => step === descriptor.step);
    const indicators = mode === 'merge' && descriptor.indicators.length === 0 ? (before?.indicators ?? []) : descriptor.indicators;
    return { step: descriptor.step, text: chosen(mode, descriptor.text, before?.text), indicators };
  });
  const kept = mode === 'merge' ? old.filter(({ step }) => !file.some((descriptor) => descriptor.step === step)) : [];
  return [...written, ...kept].toSorted((a, b) => a.step - b.step);
}

/** A blank text of a file leaves the old one alone, unless the file stands for the whole. */
function chosen(mode: MergeOptions['mode'], file: string, old: string | undefined): string {
  return mode === 'merge' && file === '' ? (old ?? '') : file;
}

const withoutDescriptors = (competency: Competency) => ({ ...competency, scale: competency.scale.slug, descriptors: null });

function bySlug<T extends { readonly slug: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.slug, thing]));
}

function descriptorsOf(competencies: readonly Competency[]): Map<string, LevelDescriptor> {
  return new Map(
    competencies.flatMap(({ slug, descriptors }) => descriptors.map((descriptor) => [`${slug}/${descriptor.step}`, descriptor] as const)),
  );
}
