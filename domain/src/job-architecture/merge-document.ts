import { type ChangeCount, countChanges } from '../shared/change-counts.ts';
import type { CareerMove, Expectation, JobFamily } from './framework-content.ts';
import type { FrameworkDocument } from './framework-document.ts';
import { type BodyProfile, type BodyTrack, type VersionBody, withTrackIds } from './version-body.ts';

type FamilyDocument = FrameworkDocument['families'][number];
type TrackDocument = FamilyDocument['tracks'][number];
type ProfileDocument = FamilyDocument['profiles'][number];
type Mode = 'merge' | 'replace';

/** The ids behind a file's names: families by slug, tracks and profiles as `family/slug`, levels by code, competencies by slug. */
export interface ResolvedNames {
  readonly families: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
  /** Also those of other frameworks that moves lead to. */
  readonly profiles: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, string>;
  readonly competencies: ReadonlyMap<string, string>;
}

export interface DocumentMerge {
  readonly body: VersionBody;
  readonly counts: Readonly<Record<'jobFamilies' | 'tracks' | 'jobProfiles' | 'expectations' | 'careerMoves', ChangeCount>>;
  /** Moves left out because one of their ends does not exist. */
  readonly droppedMoves: readonly { readonly from: string; readonly to: string }[];
}

interface Merging {
  readonly base: VersionBody;
  readonly names: ResolvedNames;
  readonly mode: Mode;
}

/**
 * Lays a framework file over a version, by slugs. In mode `merge` blank texts and things the file does not name are left alone;
 * in mode `replace` the file stands for the whole. Names must be resolved and references checked before.
 */
export function mergeDocument(base: VersionBody, document: FrameworkDocument, options: Pick<Merging, 'names' | 'mode'>): DocumentMerge {
  const merging: Merging = { base, ...options };
  const tracks = document.families.flatMap((family) => family.tracks.map((track) => mergeTrack(merging, family, track)));
  const profiles = document.families.flatMap((family) => family.profiles.map((profile) => mergeProfile(merging, family, profile)));
  const { moves, dropped } = mergeMoves(merging, document);
  const keep = <T>(old: readonly T[], file: readonly T[], keyOf: (thing: T) => string) => laidOver(options.mode, { old, file, keyOf });
  const families = keep(
    base.families,
    document.families.map((family) => mergeFamily(merging, family)),
    idOf,
  );
  const byFamily = <T extends { readonly familyId: string }>(things: readonly T[]) =>
    families.flatMap(({ id }) => things.filter(({ familyId }) => familyId === id));
  const body = withTrackIds({
    families,
    tracks: byFamily(keep(base.tracks, tracks, idOf)),
    profiles: byFamily(keep(base.profiles, profiles, idOf)),
    moves: keep(base.moves, moves, moveKey),
  });
  return { body, counts: countBody(merging, body, document), droppedMoves: dropped };
}

const idOf = (thing: { readonly id: string }) => thing.id;
const moveKey = (move: CareerMove) => `${move.fromId} ${move.toId}`;

/** Old things keep their places and new ones follow; where the file stands for the whole, its order rules. */
function laidOver<T>(mode: Mode, lists: { old: readonly T[]; file: readonly T[]; keyOf: (thing: T) => string }): T[] {
  const { old, file, keyOf } = lists;
  const named = new Map(file.map((thing) => [keyOf(thing), thing]));
  if (mode === 'replace') return [...named.values()];
  const known = new Set(old.map(keyOf));
  return [...old.map((thing) => named.get(keyOf(thing)) ?? thing), ...[...named.values()].filter((thing) => !known.has(keyOf(thing)))];
}

function chosen(mode: Mode, file: string, old: string | undefined): string {
  return mode === 'merge' && file === '' ? (old ?? '') : file;
}

function chosenLines(mode: Mode, file: readonly string[], old: readonly string[] | undefined): string[] {
  return [...(mode === 'merge' && file.length === 0 ? (old ?? []) : file)];
}

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} was not resolved before merging`);
  return id;
}

function mergeFamily({ base, names, mode }: Merging, file: FamilyDocument): JobFamily {
  const id = found(names.families, file.slug);
  const old = base.families.find((family) => family.id === id);
  return { id, slug: file.slug, name: file.name, description: chosen(mode, file.description, old?.description) };
}

function mergeTrack({ base, names, mode }: Merging, family: FamilyDocument, file: TrackDocument): BodyTrack {
  const id = found(names.tracks, `${family.slug}/${file.slug}`);
  const old = base.tracks.find((track) => track.id === id);
  const named = file.profiles.map((slug) => found(names.profiles, `${family.slug}/${slug}`));
  const kept = mode === 'merge' ? (old?.profileIds ?? []).filter((profileId) => !named.includes(profileId)) : [];
  return {
    id,
    slug: file.slug,
    familyId: found(names.families, family.slug),
    name: file.name,
    kind: file.kind,
    profileIds: [...named, ...kept],
    description: chosen(mode, file.description, old?.description),
  };
}

function mergeProfile({ base, names, mode }: Merging, family: FamilyDocument, file: ProfileDocument): BodyProfile {
  const id = found(names.profiles, `${family.slug}/${file.slug}`);
  const old = base.profiles.find((profile) => profile.id === id);
  const kept = mode === 'merge' ? old : undefined;
  const expectations = file.expectations.map(
    ({ competency, required, importance, mustHave, wording }): Expectation => ({
      competencyId: found(names.competencies, competency),
      required,
      importance,
      mustHave,
      wording,
    }),
  );
  return {
    id,
    slug: file.slug,
    familyId: found(names.families, family.slug),
    trackIds: [],
    levelId: found(names.levels, file.level),
    title: file.title,
    shortTitle: file.shortTitle ?? kept?.shortTitle ?? null,
    purpose: chosen(mode, file.purpose, kept?.purpose),
    scope: chosen(mode, file.scope, kept?.scope),
    typicalWeek: chosenLines(mode, file.typicalWeek, kept?.typicalWeek),
    goodLooksLike: chosenLines(mode, file.goodLooksLike, kept?.goodLooksLike),
    externalId: file.externalId ?? kept?.externalId ?? null,
    expectations: mergeExpectations(kept?.expectations ?? [], expectations, mode),
  };
}

function mergeExpectations(old: readonly Expectation[], file: readonly Expectation[], mode: Mode): Expectation[] {
  const worded = file.map((expectation) => {
    const before = old.find(({ competencyId }) => competencyId === expectation.competencyId);
    return { ...expectation, wording: chosen(mode, expectation.wording, before?.wording) };
  });
  return laidOver(mode, { old, file: worded, keyOf: ({ competencyId }) => competencyId });
}

function mergeMoves({ names }: Merging, document: FrameworkDocument) {
  const placed = document.moves.map((move) => ({ move, fromId: names.profiles.get(move.from), toId: names.profiles.get(move.to) }));
  const moves = placed.flatMap(({ move: { kind, rotation, note }, fromId, toId }): CareerMove[] =>
    fromId === undefined || toId === undefined ? [] : [{ fromId, toId, kind, rotation, note }],
  );
  const dropped = placed.filter(({ fromId, toId }) => fromId === undefined || toId === undefined);
  return { moves, dropped: dropped.map(({ move: { from, to } }) => ({ from, to })) };
}

/** Counts what the file names; things that it leaves alone are not counted, things that it takes away are. */
function countBody({ base, names }: Merging, after: VersionBody, document: FrameworkDocument): DocumentMerge['counts'] {
  const named = namedIn(document, names);
  const count = <T>(list: (body: VersionBody) => readonly T[], keyOf: (thing: T) => string) => {
    const [old, now] = [base, after].map((body) => new Map(list(body).map((thing) => [keyOf(thing), thing])));
    const isCounted = (key: string) => named.has(key) || !now?.has(key);
    const counted = (things: ReadonlyMap<string, T> | undefined) => new Map([...(things ?? [])].filter(([key]) => isCounted(key)));
    return countChanges(counted(old), counted(now));
  };
  return {
    jobFamilies: count(({ families }) => families, idOf),
    tracks: count(({ tracks }) => tracks, idOf),
    jobProfiles: count(({ profiles }) => profiles.map((profile) => ({ ...profile, expectations: null })), idOf),
    expectations: count(
      ({ profiles }) =>
        profiles.flatMap(({ id, expectations }) => expectations.map((one) => ({ id: `${id} ${one.competencyId}`, ...one }))),
      idOf,
    ),
    careerMoves: count(({ moves }) => moves, moveKey),
  };
}

/** The keys of everything that a file names, as `countBody` forms them. */
function namedIn(document: FrameworkDocument, names: ResolvedNames): ReadonlySet<string> {
  const families = document.families.map(({ slug }) => names.families.get(slug));
  const parts = document.families.flatMap((family) => [
    ...family.tracks.map(({ slug }) => names.tracks.get(`${family.slug}/${slug}`)),
    ...family.profiles.flatMap(({ slug, expectations }) => {
      const id = names.profiles.get(`${family.slug}/${slug}`);
      return [id, ...expectations.map(({ competency }) => `${id} ${names.competencies.get(competency)}`)];
    }),
  ]);
  const moves = document.moves.map(({ from, to }) => `${names.profiles.get(from)} ${names.profiles.get(to)}`);
  return new Set([...families, ...parts, ...moves].filter((key) => key !== undefined));
}
