import {
  addressedProfiles,
  type CheckedExpectation,
  type CheckedFramework,
  type CheckedProfile,
  levelsByAddress,
} from './checked-framework.ts';
import { type FrameworkFinding, finding } from './framework-finding.ts';

/** Whether each profile asks for more than the one below it on its track or along a vertical move, in figures and in words. */
export function checkProgression(framework: CheckedFramework): readonly FrameworkFinding[] {
  const profiles = new Map(addressedProfiles(framework).map((profile) => [profile.address, profile]));
  const words = wordsOf(framework);
  const steps = stepsUp(framework).flatMap(([below, above]) => {
    const [lower, upper] = [profiles.get(below), profiles.get(above)];
    return lower === undefined || upper === undefined ? [] : [{ lower, upper }];
  });
  return [...checkTrackLevels(framework), ...steps.flatMap((step) => compare(step, words))];
}

type Addressed = CheckedProfile & { readonly address: string };
type Words = (expectation: CheckedExpectation) => string;

function compare({ lower, upper }: { lower: Addressed; upper: Addressed }, words: Words): readonly FrameworkFinding[] {
  const asked = new Map(lower.expectations.map((expectation) => [expectation.competency, expectation]));
  const below = lower.address;
  const each = upper.expectations.flatMap((expectation) => {
    const before = asked.get(expectation.competency);
    if (before === undefined) return [];
    const where = { profile: upper.address, competency: expectation.competency };
    if (expectation.required < before.required)
      return [finding('requirement_falls', where, { below, from: before.required, to: expectation.required })];
    const text = words(expectation);
    return text !== '' && text === words(before) ? [finding('same_text_as_below', where, { below, required: expectation.required })] : [];
  });
  return upper.expectations.length === 0 || asksMore(upper, asked)
    ? each
    : [...each, finding('asks_no_more', { profile: upper.address }, { below })];
}

function asksMore(upper: Addressed, asked: ReadonlyMap<string, CheckedExpectation>): boolean {
  return upper.expectations.some(({ competency, required }) => required > (asked.get(competency)?.required ?? 0));
}

// a file of an import may have tracks and no moves yet: neighbours on a track count as one above the other
function stepsUp(framework: CheckedFramework): readonly (readonly [string, string])[] {
  const along = framework.families.flatMap(({ slug, tracks }) =>
    tracks.flatMap(({ profiles }) =>
      profiles.slice(1).map((profile, index) => [`${slug}/${profiles[index]}`, `${slug}/${profile}`] as const),
    ),
  );
  const moves = framework.moves.filter(({ kind }) => kind === 'vertical').map(({ from, to }) => [from, to] as const);
  return [...new Map([...along, ...moves].map((pair) => [pair.join(' '), pair])).values()];
}

function checkTrackLevels(framework: CheckedFramework): readonly FrameworkFinding[] {
  const levels = levelsByAddress(framework);
  return framework.families.flatMap(({ slug, tracks }) =>
    tracks.flatMap((track) =>
      track.profiles.slice(1).flatMap((profile, index) => {
        const below = `${slug}/${track.profiles[index]}`;
        const [low, high] = [levels.get(below), levels.get(`${slug}/${profile}`)];
        if (low === undefined || high === undefined || high >= low) return [];
        return [finding('track_level_falls', { family: slug, track: track.slug, profile: `${slug}/${profile}` }, { below })];
      }),
    ),
  );
}

function wordsOf(framework: CheckedFramework): Words {
  const texts = new Map(
    framework.competencies.flatMap(({ slug, descriptors }) => descriptors.map(({ step, text }) => [`${slug} ${step}`, text] as const)),
  );
  return ({ competency, required, wording }) => plain(wording.trim() === '' ? (texts.get(`${competency} ${required}`) ?? '') : wording);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
