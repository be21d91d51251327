import type { DevelopmentActionDocument } from '@waymark/domain/development/development-action-document.ts';
import { addDays } from '@waymark/domain/shared/calendar-date.ts';
import { bringCatalogue } from '#modules/development/commands/bring-catalogue.ts';
import { bringPlans } from '#modules/development/commands/bring-plans.ts';
import { setAspiration } from '#modules/pathways/commands/set-aspiration.ts';
import { shareAspiration } from '#modules/pathways/commands/share-aspiration.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { on } from './load-frameworks.ts';
import type { SampleAction, SampleCompany, SamplePlan } from './sample-company.ts';
import type { SampleIds } from './sample-ids.ts';

/** The catalogue in its two parts: what ships with Waymark and what is the organisation's own. */
export interface SampleCatalogue {
  readonly starter: readonly DevelopmentActionDocument[];
  readonly own: readonly DevelopmentActionDocument[];
}

/** Brings the catalogue; answers the ids of its actions by slug. */
export async function loadCatalogue(
  caller: Caller,
  { starter, own }: SampleCatalogue,
  ids: SampleIds,
): Promise<ReadonlyMap<string, string>> {
  const brought = (actions: readonly DevelopmentActionDocument[]) =>
    actions.map(({ builds, effort, ...action }) => ({
      ...action,
      effortHours: effort.hours,
      builds: builds.map(({ competency, from, to }) => ({ competencyId: ids.competency(competency), from, to })),
    }));
  const ofStarter = await bringCatalogue(caller, { source: 'starter', actions: brought(starter) });
  const ofOwn = await bringCatalogue(caller, { source: 'own', actions: brought(own) });
  return new Map([...ofStarter, ...ofOwn]);
}

/** Sets the targets that are told, and brings the plans with their own dates. */
export async function loadPlans(
  caller: Caller,
  company: SampleCompany,
  { ids, catalogue }: { readonly ids: SampleIds; readonly catalogue: ReadonlyMap<string, string> },
): Promise<number> {
  for (const { person, profile, shared } of company.targets) {
    const plan = company.plans.find((one) => one.person === person);
    const door = on(caller, plan?.startedOn ?? company.asOf);
    await setAspiration(door, { personId: ids.person(person), jobProfileId: ids.profile(profile).id });
    if (shared) await shareAspiration(door, { personId: ids.person(person), shared });
  }
  const managers = new Map(company.reportingLines.filter(({ to }) => to === null).map((line) => [line.person, line.manager]));
  const plans = company.plans.map((plan) => broughtPlan(plan, { ids, catalogue, manager: managers.get(plan.person), asOf: company.asOf }));
  await bringPlans(caller, { plans });
  return plans.length;
}

interface PlanFacts {
  readonly ids: SampleIds;
  readonly catalogue: ReadonlyMap<string, string>;
  readonly manager: string | undefined;
  readonly asOf: string;
}

function broughtPlan(plan: SamplePlan, { ids, catalogue, manager, asOf }: PlanFacts) {
  const target = plan.target === null ? null : ids.profile(plan.target);
  const shared = plan.state === 'shared' && manager !== undefined;
  const actionsOf = (goal: string | null) =>
    plan.actions.filter((action) => action.goal === goal).map((action) => broughtAction(action, catalogue));
  return {
    personId: ids.person(plan.person),
    targetProfileId: target?.id ?? null,
    frameworkVersionId: target?.versionId ?? null,
    managerId: manager === undefined ? null : ids.person(manager),
    shared,
    startedAt: `${plan.startedOn}T10:00:00Z`,
    lastActivityAt: `${plan.lastActivityOn}T15:00:00Z`,
    nextCheckInOn: plan.lastActivityOn >= addDays(asOf, -60) ? addDays(asOf, 17) : null,
    goals: plan.goals.map(({ competency, from, to, quotes }) => ({
      competencyId: ids.competency(competency),
      fromStep: from,
      toStep: to,
      expectationText: ids.profile(quotes).asked.find(({ slug }) => slug === competency)?.wording ?? '',
      actions: actionsOf(competency),
    })),
    actions: actionsOf(null),
    checkIns: shared && plan.goals.length > 0 ? [{ mood: 'going_well' as const, note: '', at: `${plan.lastActivityOn}T15:00:00Z` }] : [],
  };
}

function broughtAction({ catalogue: slug, title, kind, state, dueMonth }: SampleAction, catalogue: ReadonlyMap<string, string>) {
  return { title, kind, state, dueMonth, catalogueActionId: slug === null ? null : (catalogue.get(slug) ?? null) };
}
