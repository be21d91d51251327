import type { InputFault } from '../shared/refusal.ts';
import type { FrameworkDocument } from './framework-document.ts';

/** What exists already and may be named by a file without being in it. */
export interface KnownNames {
  readonly levels: ReadonlySet<string>;
  /** Steps of each scale by slug. */
  readonly scales: ReadonlyMap<string, number>;
  /** Steps of the scale of each competency by slug. */
  readonly competencies: ReadonlyMap<string, number>;
  /** Of this framework, as `family/slug`. */
  readonly profiles: ReadonlySet<string>;
}

/** Faults of a file that would leave something half-applied: names told twice, names of nothing, steps off their scale. */
export function checkDocument(document: FrameworkDocument, known: KnownNames): InputFault[] {
  const scales = new Map([...known.scales, ...document.scales.map(({ slug, steps }) => [slug, steps.length] as const)]);
  const competencies = new Map([
    ...known.competencies,
    ...document.competencies.map(({ slug, scale }) => [slug, scales.get(scale) ?? 10] as const),
  ]);
  const levels = new Set([...known.levels, ...document.levels.map(({ code }) => code)]);
  return [
    ...toldTwice(document),
    ...document.competencies.flatMap((competency, index) => checkCompetency(competency, `/competencies/${index}`, scales)),
    ...document.families.flatMap((family, index) =>
      checkFamily(family, `/families/${index}`, { levels, competencies, profiles: known.profiles }),
    ),
  ];
}

const fault = (pointer: string, code: string, message: string): InputFault => ({ pointer, code, message });

interface Names {
  readonly levels: ReadonlySet<string>;
  readonly competencies: ReadonlyMap<string, number>;
  readonly profiles: ReadonlySet<string>;
}
type FamilyDocument = FrameworkDocument['families'][number];
type ProfileDocument = FamilyDocument['profiles'][number];

function toldTwice(document: FrameworkDocument): InputFault[] {
  const lists: [string, readonly string[]][] = [
    ['/levels', document.levels.map(({ code }) => code)],
    ['/scales', document.scales.map(({ slug }) => slug)],
    ['/competencies', document.competencies.map(({ slug }) => slug)],
    ['/families', document.families.map(({ slug }) => slug)],
    ['/moves', document.moves.map(({ from, to }) => `${from} to ${to}`)],
    ...document.competencies.map(({ descriptors }, index): [string, string[]] => [
      `/competencies/${index}/descriptors`,
      descriptors.map(({ step }) => `step ${step}`),
    ]),
    ...document.families.flatMap((family, index): [string, string[]][] => [
      [`/families/${index}/tracks`, family.tracks.map(({ slug }) => slug)],
      [`/families/${index}/profiles`, family.profiles.map(({ slug }) => slug)],
      ...family.tracks.map(({ profiles }, at): [string, string[]] => [`/families/${index}/tracks/${at}/profiles`, profiles]),
      ...family.profiles.map(({ expectations }, at): [string, string[]] => [
        `/families/${index}/profiles/${at}/expectations`,
        expectations.map(({ competency }) => competency),
      ]),
    ]),
  ];
  return lists.flatMap(([pointer, names]) =>
    names.flatMap((name, index) =>
      names.indexOf(name) < index ? [fault(`${pointer}/${index}`, 'told_twice', `${name} is already in this list; keep one of them.`)] : [],
    ),
  );
}

function checkCompetency(
  competency: FrameworkDocument['competencies'][number],
  pointer: string,
  scales: ReadonlyMap<string, number>,
): InputFault[] {
  const steps = scales.get(competency.scale);
  if (steps === undefined) return [unknown(`${pointer}/scale`, 'scale', competency.scale)];
  return competency.descriptors.flatMap(({ step }, index) =>
    step > steps ? [offScale(`${pointer}/descriptors/${index}/step`, step, steps)] : [],
  );
}

function checkFamily(family: FamilyDocument, pointer: string, names: Names): InputFault[] {
  const own = new Set(family.profiles.map(({ slug }) => slug));
  const isKnown = (slug: string) => own.has(slug) || names.profiles.has(`${family.slug}/${slug}`);
  return [
    ...family.tracks.flatMap(({ profiles }, at) =>
      profiles.flatMap((slug, index) =>
        isKnown(slug) ? [] : [unknown(`${pointer}/tracks/${at}/profiles/${index}`, 'profile of this family', slug)],
      ),
    ),
    ...family.profiles.flatMap((profile, at) => checkProfile(profile, `${pointer}/profiles/${at}`, names)),
  ];
}

function checkProfile(profile: ProfileDocument, pointer: string, names: Names): InputFault[] {
  const level = names.levels.has(profile.level) ? [] : [unknown(`${pointer}/level`, 'level', profile.level)];
  const bands = profile.payBands.flatMap(({ minimum, maximum }, index) =>
    maximum < minimum
      ? [fault(`${pointer}/payBands/${index}/maximum`, 'range_reversed', 'The maximum is below the minimum; exchange them.')]
      : [],
  );
  const expectations = profile.expectations.flatMap(({ competency, required }, index) => {
    const steps = names.competencies.get(competency);
    if (steps === undefined) return [unknown(`${pointer}/expectations/${index}/competency`, 'competency', competency)];
    return required > steps ? [offScale(`${pointer}/expectations/${index}/required`, required, steps)] : [];
  });
  return [...level, ...bands, ...expectations];
}

const unknown = (pointer: string, kind: string, name: string) =>
  fault(pointer, 'unknown_name', `There is no ${kind} called ${name}; add it to the file or correct the name.`);

const offScale = (pointer: string, step: number, steps: number) =>
  fault(pointer, 'step_off_scale', `Step ${step} is not on the scale, which has ${steps} steps; use 1 to ${steps}.`);
