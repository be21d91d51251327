import type { Competency, CompetencyContent } from '../competencies/competency.ts';
import type { JobLevel } from './framework-content.ts';
import type { FrameworkDocument } from './framework-document.ts';
import type { Framework } from './framework-version.ts';
import type { PayBand } from './pay-band.ts';
import type { BodyProfile, VersionBody } from './version-body.ts';

/** What a framework file is written from. */
export interface ExportedVersion {
  readonly framework: Framework;
  readonly levels: readonly JobLevel[];
  readonly body: VersionBody;
  /** As the version says them. */
  readonly competencies: readonly CompetencyContent[];
  /** What no version keeps of them: synonyms and outside ids, by competency id. */
  readonly library: ReadonlyMap<string, Pick<Competency, 'synonyms' | 'externalId'>>;
  /** `family/slug` of every profile that a move leads from or to. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly payBands: readonly PayBand[];
}

/** Writes a version as a framework file; bringing that file into an empty organisation gives the same content again. */
export function documentOfVersion(version: ExportedVersion): FrameworkDocument {
  const { framework, levels, body, competencies, addresses } = version;
  const scales = new Map(competencies.map(({ scale }) => [scale.slug, scale]));
  return {
    format: 'waymark-framework/1',
    framework: { slug: framework.slug, name: framework.name, description: framework.description, locale: framework.locale },
    levels: levels.toSorted((a, b) => a.order - b.order).map(({ code, name, scope }) => ({ code, name, scope })),
    scales: [...scales.values()].map(({ slug, name, levels: steps }) => ({
      slug,
      name,
      steps: steps.map((step) => ({ name: step.name, anchor: step.anchor })),
    })),
    competencies: competencies.map((competency) => competencyDocument(competency, version)),
    families: body.families.map((family) => familyDocument(family, version)),
    moves: body.moves.flatMap(({ fromId, toId, kind, rotation, note }) => {
      const [from, to] = [addresses.get(fromId), addresses.get(toId)];
      return from === undefined || to === undefined ? [] : [{ from, to, kind, rotation, note }];
    }),
  };
}

function competencyDocument(competency: CompetencyContent, { library }: ExportedVersion): FrameworkDocument['competencies'][number] {
  const { id, slug, name, kind, category, definition, scale, descriptors } = competency;
  const { synonyms = [], externalId = null } = library.get(id) ?? {};
  return {
    slug,
    name,
    kind,
    category,
    definition,
    scale: scale.slug,
    ...(externalId !== null && { externalId }),
    synonyms: [...synonyms],
    descriptors: descriptors.map(({ step, text, indicators }) => ({ step, text, indicators: [...indicators] })),
  };
}

function familyDocument({ id, slug, name, description }: VersionBody['families'][number], version: ExportedVersion) {
  const { body } = version;
  const slugById = new Map(body.profiles.map((profile) => [profile.id, profile.slug]));
  return {
    slug,
    name,
    description,
    tracks: body.tracks
      .filter(({ familyId }) => familyId === id)
      .map((track) => ({
        slug: track.slug,
        name: track.name,
        kind: track.kind,
        description: track.description,
        profiles: track.profileIds.flatMap((profileId) => slugById.get(profileId) ?? []),
      })),
    profiles: body.profiles.filter(({ familyId }) => familyId === id).map((profile) => profileDocument(profile, version)),
  };
}

function profileDocument(profile: BodyProfile, version: ExportedVersion): FrameworkDocument['families'][number]['profiles'][number] {
  const { levels, competencies, payBands } = version;
  const slugs = new Map(competencies.map(({ id, slug }) => [id, slug]));
  const { slug, title, shortTitle, purpose, scope, typicalWeek, goodLooksLike, externalId } = profile;
  return {
    slug,
    title,
    shortTitle,
    level: levels.find(({ id }) => id === profile.levelId)?.code ?? '',
    purpose,
    scope,
    typicalWeek: [...typicalWeek],
    goodLooksLike: [...goodLooksLike],
    ...(externalId !== null && { externalId }),
    expectations: profile.expectations.map(({ competencyId, required, importance, mustHave, wording }) => ({
      competency: slugs.get(competencyId) ?? '',
      required,
      importance,
      mustHave,
      wording,
    })),
    payBands: payBands
      .filter(({ jobProfileId }) => jobProfileId === profile.id)
      .map(({ currency, locationZone, minimum, maximum, validFrom, validTo }) => ({
        currency,
        locationZone,
        minimum,
        maximum,
        validFrom,
        ...(validTo !== null && { validTo }),
      })),
  };
}
