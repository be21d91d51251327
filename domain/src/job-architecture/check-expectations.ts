import type { CompetencyKind } from '../competencies/competency.ts';
import { isDescribed } from '../competencies/is-described.ts';
import { addressedProfiles, type CheckedFramework, type CheckedProfile } from './checked-framework.ts';
import { type FrameworkFinding, finding } from './framework-finding.ts';

/** The guide's advice: 4 to 6 competencies a profile; more than 15 cannot be assessed with care (`workflows.md` 4.5). */
export const advisedCompetencies = { least: 4, most: 6, limit: 15 } as const;
/** Observable indicators that make a step clear enough to judge by (`workflows.md` 2.2). */
export const advisedIndicators = { least: 3, most: 5 } as const;

/** Whether each profile asks for a sensible number and mix of competencies, each of them described. */
export function checkExpectations(framework: CheckedFramework): readonly FrameworkFinding[] {
  const kinds = new Map(framework.competencies.map(({ slug, kind }) => [slug, kind]));
  const profiles = addressedProfiles(framework);
  return [
    ...profiles.flatMap((profile) => [...checkBreadth(profile), ...checkMix(profile, kinds), ...checkPurpose(profile)]),
    ...checkWording(framework),
    ...checkLibrary(framework),
  ];
}

type Addressed = CheckedProfile & { readonly address: string };

function checkBreadth({ address, expectations }: Addressed): readonly FrameworkFinding[] {
  const count = expectations.length;
  const where = { profile: address };
  if (count === 0) return [finding('no_expectations', where)];
  if (count > advisedCompetencies.limit) return [finding('too_many_competencies', where, { count, limit: advisedCompetencies.limit })];
  if (count > advisedCompetencies.most) return [finding('many_competencies', where, { count, most: advisedCompetencies.most })];
  return count < advisedCompetencies.least ? [finding('few_competencies', where, { count, least: advisedCompetencies.least })] : [];
}

function checkMix({ address, expectations }: Addressed, kinds: ReadonlyMap<string, CompetencyKind>): readonly FrameworkFinding[] {
  const asked = new Set(expectations.map(({ competency }) => kinds.get(competency)));
  if (expectations.length === 0 || asked.has(undefined)) return [];
  const technical = asked.has('technical') ? [] : [finding('no_technical', { profile: address })];
  const behavioural = asked.has('behavioural') || asked.has('leadership') ? [] : [finding('no_behavioural', { profile: address })];
  return [...technical, ...behavioural];
}

function checkPurpose({ address, purpose }: Addressed): readonly FrameworkFinding[] {
  return purpose.trim() === '' ? [finding('no_purpose', { profile: address })] : [];
}

function checkWording(framework: CheckedFramework): readonly FrameworkFinding[] {
  const described = new Map(
    framework.competencies.map(({ slug, descriptors }) => [slug, new Set(descriptors.filter(isDescribed).map(({ step }) => step))]),
  );
  return addressedProfiles(framework).flatMap(({ address, expectations }) =>
    expectations
      .filter(({ competency, required, wording }) => wording.trim() === '' && described.get(competency)?.has(required) === false)
      .map(({ competency, required }) => finding('missing_descriptor', { profile: address, competency }, { required })),
  );
}

function checkLibrary(framework: CheckedFramework): readonly FrameworkFinding[] {
  const steps = new Map(framework.scales.map(({ slug, steps }) => [slug, steps]));
  return framework.competencies.flatMap(({ slug, scale, descriptors }) => {
    const described = new Set(descriptors.filter(isDescribed).map(({ step }) => step));
    const missing = Array.from({ length: steps.get(scale) ?? 0 }, (_, index) => index + 1).filter((step) => !described.has(step));
    const gaps =
      missing.length === 0
        ? []
        : [finding('scale_not_described', { competency: slug, scale }, { missing: missing.map((step) => String(step)) })];
    const thin = descriptors
      .filter((descriptor) => isDescribed(descriptor) && descriptor.indicators.length < advisedIndicators.least)
      .map(({ step, indicators }) =>
        finding('few_indicators', { competency: slug }, { step, count: indicators.length, least: advisedIndicators.least }),
      );
    return [...gaps, ...thin];
  });
}
