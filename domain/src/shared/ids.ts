/** A string that is an id of one kind of thing, so that two kinds cannot be confused. */
export type Id<Kind extends string> = string & { readonly __id: Kind };

export type AccountId = Id<'Account'>;
export type PersonId = Id<'Person'>;
export type TeamId = Id<'Team'>;
export type FrameworkId = Id<'Framework'>;
export type FrameworkVersionId = Id<'FrameworkVersion'>;
export type JobFamilyId = Id<'JobFamily'>;
export type TrackId = Id<'Track'>;
export type JobLevelId = Id<'JobLevel'>;
export type JobProfileId = Id<'JobProfile'>;
export type CompetencyId = Id<'Competency'>;
export type ProficiencyScaleId = Id<'ProficiencyScale'>;
export type AssessmentRoundId = Id<'AssessmentRound'>;
export type AssessmentId = Id<'Assessment'>;
export type EvidenceId = Id<'Evidence'>;
export type DevelopmentPlanId = Id<'DevelopmentPlan'>;
export type DevelopmentGoalId = Id<'DevelopmentGoal'>;
export type DevelopmentActionId = Id<'DevelopmentAction'>;
export type CatalogueActionId = Id<'CatalogueAction'>;
export type ImportRunId = Id<'ImportRun'>;

/** Marks a string read from a trusted place (our own database or contract) as an id. */
export function asId<T extends Id<string>>(value: string): T {
  return value as T; // the brand exists for the compiler only
}
