import { addressedProfiles, type CheckedFamily, type CheckedFramework } from './checked-framework.ts';
import { type FindingCode, type FindingPlace, type FrameworkFinding, finding } from './framework-finding.ts';

/** Names given twice, and names that lead nowhere: both make a framework impossible to store. */
export function checkReferences(framework: CheckedFramework): readonly FrameworkFinding[] {
  return [...checkEmptiness(framework), ...checkDuplicates(framework), ...checkNames(framework), ...checkPay(framework)];
}

function checkEmptiness({ families }: CheckedFramework): readonly FrameworkFinding[] {
  return families.some(({ profiles }) => profiles.length > 0) ? [] : [finding('nothing_to_publish', {})];
}

function checkDuplicates(framework: CheckedFramework): readonly FrameworkFinding[] {
  const { levels, scales, competencies, families, moves } = framework;
  const profiles = addressedProfiles(framework);
  return [
    ...twice(levels, 'duplicate_level', (level) => ({ level })),
    ...twice(scales.map(slugOf), 'duplicate_scale', (scale) => ({ scale })),
    ...twice(competencies.map(slugOf), 'duplicate_competency', (competency) => ({ competency })),
    ...twice(families.map(slugOf), 'duplicate_family', (family) => ({ family })),
    ...families.flatMap((family) => twice(family.tracks.map(slugOf), 'duplicate_track', (track) => ({ family: family.slug, track }))),
    ...twice(
      profiles.map(({ address }) => address),
      'duplicate_profile',
      (profile) => ({ profile }),
    ),
    ...profiles.flatMap(({ address, expectations }) =>
      twice(
        expectations.map(({ competency }) => competency),
        'duplicate_expectation',
        (competency) => ({ profile: address, competency }),
      ),
    ),
    ...twice(
      moves.map(({ from, to }) => `${from} ${to}`),
      'duplicate_move',
      (pair) => ({ move: moveOf(pair) }),
    ),
  ];
}

function checkNames(framework: CheckedFramework): readonly FrameworkFinding[] {
  const levels = new Set(framework.levels);
  const steps = new Map(framework.scales.map(({ slug, steps }) => [slug, steps]));
  const scaleOf = new Map(framework.competencies.map(({ slug, scale }) => [slug, scale]));
  const inLibrary = framework.competencies.flatMap(({ slug, scale, descriptors }) => {
    const last = steps.get(scale);
    if (last === undefined) return [finding('unknown_scale', { competency: slug, scale })];
    return descriptors
      .filter(({ step }) => step > last)
      .map(({ step }) => finding('descriptor_off_scale', { competency: slug, scale }, { step, steps: last }));
  });
  const inProfiles = addressedProfiles(framework).flatMap(({ address, level, expectations }) => {
    const unknownLevel = levels.has(level) ? [] : [finding('unknown_level', { profile: address, level })];
    const wrong = expectations.flatMap(({ competency, required }) => {
      const where = { profile: address, competency };
      const scale = scaleOf.get(competency);
      if (scale === undefined) return [finding('unknown_competency', where)];
      const last = steps.get(scale) ?? required;
      return required > last ? [finding('step_off_scale', { ...where, scale }, { required, steps: last })] : [];
    });
    return [...unknownLevel, ...wrong];
  });
  return [...inLibrary, ...inProfiles, ...framework.families.flatMap(checkTracks)];
}

function checkTracks(family: CheckedFamily): readonly FrameworkFinding[] {
  const known = new Set(family.profiles.map(slugOf));
  const named = new Set(family.tracks.flatMap(({ profiles }) => profiles));
  const unknown = family.tracks.flatMap((track) =>
    track.profiles
      .filter((slug) => !known.has(slug))
      .map((slug) => finding('unknown_track_profile', { family: family.slug, track: track.slug, profile: `${family.slug}/${slug}` })),
  );
  if (family.tracks.length === 0) return unknown;
  const off = family.profiles
    .filter(({ slug }) => !named.has(slug))
    .map(({ slug }) => finding('profile_off_track', { profile: `${family.slug}/${slug}` }));
  return [...unknown, ...off];
}

function checkPay(framework: CheckedFramework): readonly FrameworkFinding[] {
  return addressedProfiles(framework).flatMap(({ address, payBands }) =>
    payBands
      .filter(({ minimum, maximum }) => minimum > maximum)
      .map(({ minimum, maximum }) => finding('pay_band_reversed', { profile: address }, { minimum, maximum })),
  );
}

function twice(names: readonly string[], code: FindingCode, placeOf: (name: string) => FindingPlace): readonly FrameworkFinding[] {
  const times = Map.groupBy(names, (name) => name);
  return [...times].filter(([, all]) => all.length > 1).map(([name, all]) => finding(code, placeOf(name), { times: all.length }));
}

function slugOf({ slug }: { readonly slug: string }): string {
  return slug;
}

function moveOf(pair: string): { from: string; to: string } {
  const [from = '', to = ''] = pair.split(' ');
  return { from, to };
}
