import { longestText } from '../shared/document-text.ts';
import { tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { slugify, uniqueSlugs } from '../shared/slugify.ts';
import type { AssignedLevels } from './assign-levels.ts';
import type { CollectedCompetency } from './collect-competencies.ts';
import type { CollectedFamily } from './collect-families.ts';
import { agreedText, type CollectedProfile } from './collect-profiles.ts';
import type { FrameworkDocument } from './framework-document.ts';
import type { FrameworkImport, OrderedTrack } from './framework-import.ts';
import { frameworkProblem } from './framework-problems.ts';
import type { ImportScale } from './import-scale.ts';
import { meanRequired } from './infer-order.ts';
import { splitDescriptor, tidyMultiline } from './split-descriptor.ts';

export interface DocumentParts {
  readonly input: FrameworkImport;
  readonly scale: ImportScale;
  /** By folded name, in order of name. */
  readonly competencies: readonly (readonly [string, CollectedCompetency])[];
  readonly families: readonly CollectedFamily[];
  readonly levels: AssignedLevels;
}

type DocumentFamily = FrameworkDocument['families'][number];
type DocumentProfile = DocumentFamily['profiles'][number];
type DocumentMove = FrameworkDocument['moves'][number];

export interface WrittenDocument {
  readonly document: FrameworkDocument;
  readonly order: readonly OrderedTrack[];
  readonly problems: readonly ImportProblem[];
}

/** Writes what was collected as a framework document: slugs differ, references resolve, moves follow each track upwards. */
export function writeDocument(parts: DocumentParts): WrittenDocument {
  const { input, scale, levels } = parts;
  const problems: ImportProblem[] = [];
  const slugs = new Map(parts.competencies.map(([name, { slug }]) => [name, slug]));
  const familySlug = uniqueSlugs();
  const order: OrderedTrack[] = [];
  const moves = new Map<string, DocumentMove>();
  const families = parts.families.map((family): DocumentFamily => {
    const slug = familySlug(family.name);
    const profileSlugs = slugsOf(family);
    const trackSlug = uniqueSlugs();
    const tracks = family.tracks.map((track) => {
      const sorted = levels.inOrder(track.profiles);
      order.push(
        orderedTrack(
          family.name,
          track.name,
          sorted.map((profile) => ({ profile, level: levels.codeOf(profile) })),
        ),
      );
      const profiles = sorted.map((profile) => profileSlugs.get(profile) ?? '');
      for (const move of verticalMoves(slug, profiles)) moves.set(`${move.from} ${move.to}`, move);
      return { slug: trackSlug(track.name), name: track.name, kind: track.kind.slice(0, 60), description: track.description, profiles };
    });
    const profiles = [...profileSlugs].map(([profile, own]) =>
      documentProfile(profile, { slug: own, level: levels.codeOf(profile), slugs }, problems),
    );
    return { slug, name: family.name, description: family.description, tracks, profiles };
  });
  const scaleSlug = input.scale?.slug ?? slugify(input.scale?.name ?? `${scaleName(parts)} scale`);
  const document: FrameworkDocument = {
    format: 'waymark-framework/1',
    framework: {
      slug: input.framework.slug ?? slugify(input.framework.name),
      name: tidyText(input.framework.name),
      description: tidyMultiline(input.framework.description ?? ''),
      locale: input.framework.locale ?? 'en',
    },
    levels: [...levels.levels],
    scales: [{ slug: scaleSlug, name: tidyText(input.scale?.name ?? `${scaleName(parts)} scale`), steps: [...scale.steps] }],
    competencies: parts.competencies.map(([, competency]) => documentCompetency(competency, scaleSlug, input.kind ?? 'technical')),
    families,
    moves: [...moves.values()],
  };
  return { document, order, problems: [...problems, ...limitProblems(document, parts)] };
}

const scaleName = ({ input }: DocumentParts): string => tidyText(input.framework.name).slice(0, 100);

function slugsOf(family: CollectedFamily): Map<CollectedProfile, string> {
  const slugOf = uniqueSlugs();
  const profiles = new Set(family.tracks.flatMap((track) => track.profiles));
  return new Map([...profiles].map((profile) => [profile, slugOf(profile.title, `${profile.title} ${profile.track}`)]));
}

function verticalMoves(family: string, profiles: readonly string[]): DocumentMove[] {
  return profiles
    .slice(1)
    .map((slug, index) => ({ from: `${family}/${profiles[index]}`, to: `${family}/${slug}`, kind: 'vertical', rotation: false, note: '' }));
}

function documentProfile(
  profile: CollectedProfile,
  { slug, level, slugs }: { slug: string; level: string; slugs: ReadonlyMap<string, string> },
  problems: ImportProblem[],
): DocumentProfile {
  const expectations = [...profile.expectations.values()].map(({ competency, required, importance, mustHave, wording }) => ({
    competency: slugs.get(competency) ?? '',
    required,
    importance,
    mustHave,
    wording,
  }));
  const purpose = agreedText(profile.purposes, { code: 'description_differs', name: profile.title, column: 'purpose' }, problems);
  return {
    slug,
    title: profile.title,
    shortTitle: null,
    level,
    purpose,
    scope: '',
    typicalWeek: [],
    goodLooksLike: [],
    expectations,
    payBands: [],
  };
}

function documentCompetency(
  competency: CollectedCompetency,
  scale: string,
  kind: FrameworkDocument['competencies'][number]['kind'],
): FrameworkDocument['competencies'][number] {
  const descriptors = [...competency.texts].map(([step, cell]) => {
    const { text, indicators } = splitDescriptor(cell);
    return { step, text, indicators: [...indicators] };
  });
  const { slug, name, category, definition } = competency;
  return { slug, name, kind: competency.kind ?? kind, category: category.slice(0, 120), definition, scale, synonyms: [], descriptors };
}

function orderedTrack(family: string, track: string, sorted: readonly { profile: CollectedProfile; level: string }[]): OrderedTrack {
  const profiles = sorted.map(({ profile, level }) => {
    const required = [...profile.expectations.values()].map((expectation) => expectation.required);
    return { title: profile.title, level, meanRequired: meanRequired({ required }), expectations: required.length };
  });
  return { family, track, profiles };
}

/** Limits of the document that a table can pass. */
function limitProblems({ levels, families }: FrameworkDocument, parts: DocumentParts): ImportProblem[] {
  const file = parts.input.expectations[0]?.file ?? parts.input.descriptors[0]?.file ?? '';
  const whole = { file, row: null };
  const problems =
    levels.length > 30 ? [frameworkProblem('too_many_levels', whole, { message: `The file has ${levels.length} job levels.` })] : [];
  const texts = families.flatMap((family) => [family.description, ...family.profiles.map(({ purpose }) => purpose)]);
  const long = texts.filter((text) => text.length > longestText);
  return [
    ...problems,
    ...long.map((text) =>
      frameworkProblem('text_too_long', whole, { message: `A text has ${text.length} characters: "${text.slice(0, 40)}..."` }),
    ),
  ];
}
