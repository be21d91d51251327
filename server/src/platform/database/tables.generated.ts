// Made by tools/generate-tables.ts from server/migrations: do not edit.
import type { ColumnType, Kysely } from 'kysely';

/** A column the database fills in when an insert leaves it out. */
type WithDefault<Type> = [Type] extends [ColumnType<infer Read, infer Insert, infer Update>]
  ? ColumnType<Read, Insert | undefined, Update>
  : ColumnType<Type, Type | undefined, Type>;

/** A column the database always computes. */
type Computed<Type> = ColumnType<Type, never, never>;

/** Read as whatever was stored, to be parsed at once; written as JSON text. */
type Json = ColumnType<unknown, string, string>;

/** An instant. */
type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;

export interface AccessGrant {
  id: string;
  account_id: string;
  access_role: 'admin' | 'people_partner' | 'framework_owner' | 'executive';
  everyone: WithDefault<boolean>;
  granted_by: string | null;
  granted_at: Timestamp;
  ends_on: string | null;
}

export interface AccessGrantTeam {
  grant_id: string;
  team_id: string;
}

export interface AccessRecord {
  id: string;
  at: Timestamp;
  actor_id: string;
  person_id: string;
  action: string;
}

export interface Account {
  id: string;
  email: string;
  person_id: string | null;
  locale: WithDefault<string>;
  preferences: WithDefault<Json>;
  disabled_at: NullableTimestamp;
  created_at: Timestamp;
  disabled_because: 'left' | 'by_admin' | null;
}

export interface AgreedRating {
  id: string;
  round_id: string;
  person_id: string;
  competency_id: string;
  framework_version_id: string;
  step: number;
  required_step: number | null;
  reason: WithDefault<string>;
  agreed_on: string;
}

export interface Aspiration {
  id: string;
  person_id: string;
  job_profile_id: string;
  shared_at: NullableTimestamp;
  set_at: Timestamp;
  ended_at: NullableTimestamp;
}

export interface Assessment {
  id: string;
  round_id: string;
  kind: 'self' | 'manager' | 'peer';
  assessor_id: string;
  state: 'not_started' | 'draft' | 'submitted' | 'withdrawn';
  started_at: NullableTimestamp;
  submitted_at: NullableTimestamp;
  revision: WithDefault<number>;
}

export interface AssessmentRound {
  id: string;
  subject_id: string;
  job_profile_id: string;
  framework_version_id: string;
  trigger: 'self' | 'manager' | 'people_partner' | 'cycle' | 'import';
  due_on: string | null;
  state: 'open' | 'both_in' | 'agreed' | 'closed' | 'cancelled' | 'expired';
  talk_at: NullableTimestamp;
  strength: WithDefault<string>;
  focus: WithDefault<string>;
  opened_by: string | null;
  opened_at: Timestamp;
  both_in_at: NullableTimestamp;
  agreed_at: NullableTimestamp;
  agreed_on: string | null;
  agreed_by: WithDefault<string[]>;
  reopened_from: string | null;
  revision: WithDefault<number>;
  assessor_id: string | null;
  assessor_named: WithDefault<boolean>;
  passed_from: string | null;
  passed_at: NullableTimestamp;
  cancelled_at: NullableTimestamp;
  cancelled_by: string | null;
  cancel_reason: WithDefault<string>;
  reopened_by: string | null;
  reopen_reason: WithDefault<string>;
}

export interface AuditEntry {
  id: string;
  at: Timestamp;
  actor_kind: 'person' | 'api_key' | 'job' | 'operator' | 'anonymous';
  actor_id: string | null;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  fields: WithDefault<string[]>;
  request_id: string | null;
}

export interface AuditSeal {
  seq: number;
  entry_id: string;
  hash: Buffer;
}

export interface AuditUnsealed {
  entry_id: string;
}

export interface CatalogueAction {
  id: string;
  slug: string;
  title: string;
  kind: 'training' | 'stretch_assignment' | 'mentoring' | 'cross_functional_project' | 'shadowing' | 'reading' | 'coaching';
  description: WithDefault<string>;
  outcome: WithDefault<string>;
  involves: WithDefault<string>;
  effort_hours: number | null;
  source: 'starter' | 'own';
  retired_at: NullableTimestamp;
}

export interface CatalogueActionBuilds {
  catalogue_action_id: string;
  competency_id: string;
  from_step: number;
  to_step: number;
}

export interface ChatRequest {
  id: string;
  from_person_id: string;
  to_person_id: string;
  job_profile_id: string;
  message: WithDefault<string>;
  sent_at: Timestamp;
}

export interface CheckIn {
  id: string;
  plan_id: string;
  action_id: string | null;
  by_person_id: string;
  mood: 'going_well' | 'slower_than_hoped' | 'stuck';
  note: WithDefault<string>;
  needs_manager: WithDefault<boolean>;
  at: Timestamp;
}

export interface Competency {
  id: string;
  slug: string;
  name: string;
  kind: 'technical' | 'behavioural' | 'leadership' | 'ai_collaboration';
  category: WithDefault<string>;
  definition: WithDefault<string>;
  scale_id: string;
  synonyms: WithDefault<string[]>;
  external_id: string | null;
  retired_at: NullableTimestamp;
  revision: WithDefault<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface DevelopmentAction {
  id: string;
  plan_id: string;
  goal_id: string | null;
  catalogue_action_id: string | null;
  kind: 'training' | 'stretch_assignment' | 'mentoring' | 'cross_functional_project' | 'shadowing' | 'reading' | 'coaching';
  title: string;
  note: WithDefault<string>;
  involves: WithDefault<string>;
  effort_hours: number | null;
  due_month: string | null;
  starts_on: string | null;
  state: 'idea' | 'planned' | 'under_way' | 'done' | 'dropped';
  progress_done: WithDefault<number>;
  progress_total: number | null;
  evidence_id: string | null;
  sort_order: number;
  revision: WithDefault<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface DevelopmentGoal {
  id: string;
  plan_id: string;
  competency_id: string;
  from_step: number | null;
  to_step: number;
  expectation_text: WithDefault<string>;
  why: WithDefault<string>;
  due_month: string | null;
  state: 'open' | 'achieved' | 'partly' | 'dropped';
  sort_order: number;
}

export interface DevelopmentPlan {
  id: string;
  person_id: string;
  target_profile_id: string | null;
  framework_version_id: string | null;
  state: 'draft' | 'shared' | 'paused' | 'finished';
  shared_at: NullableTimestamp;
  shared_with: string | null;
  paused_until: string | null;
  next_check_in_on: string | null;
  finished_at: NullableTimestamp;
  last_activity_at: Timestamp;
  revision: WithDefault<number>;
  created_at: Timestamp;
}

export interface Evidence {
  id: string;
  person_id: string;
  kind: 'note' | 'link' | 'feedback';
  title: string;
  body: WithDefault<string>;
  url: string | null;
  occurred_on: string;
  shared_with_manager: WithDefault<boolean>;
  revision: WithDefault<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
}

export interface EvidenceCompetency {
  evidence_id: string;
  competency_id: string;
}

export interface Framework {
  id: string;
  slug: string;
  name: string;
  description: WithDefault<string>;
  locale: WithDefault<string>;
  template_slug: string | null;
  created_at: Timestamp;
  archived_at: NullableTimestamp;
}

export interface FrameworkVersion {
  id: string;
  framework_id: string;
  number: number | null;
  state: 'draft' | 'in_review' | 'scheduled' | 'published' | 'superseded' | 'archived';
  revision: WithDefault<number>;
  notes: WithDefault<string>;
  created_by: string | null;
  created_at: Timestamp;
  updated_at: Timestamp;
  published_by: string | null;
  published_at: NullableTimestamp;
  superseded_at: NullableTimestamp;
  for_everyone: WithDefault<boolean>;
}

export interface HandledEvent {
  event_id: string;
  listener: string;
  at: Timestamp;
}

export interface IdempotencyKey {
  key_hash: string;
  request_hash: string;
  sealed_answer: string | null;
  created_at: Timestamp;
}

export interface ImportChange {
  id: Computed<number>;
  run_id: string;
  table_name: string;
  row_id: string;
  kind: 'insert' | 'update' | 'delete';
  field: WithDefault<string>;
  before: ColumnType<unknown, string | null, string | null>;
  after: ColumnType<unknown, string | null, string | null>;
}

export interface ImportRun {
  id: string;
  kind: 'people' | 'framework' | 'agreed_ratings';
  file_name: string;
  actor_id: string | null;
  started_at: Timestamp;
  undone_at: NullableTimestamp;
  counts: WithDefault<Json>;
}

export interface Invitation {
  id: string;
  email: string;
  person_id: string | null;
  access_roles: WithDefault<string[]>;
  token_hash: string;
  invited_by: string | null;
  created_at: Timestamp;
  expires_at: Timestamp;
  accepted_at: NullableTimestamp;
  revoked_at: NullableTimestamp;
}

export interface JobAssignment {
  id: string;
  person_id: string;
  job_profile_id: string | null;
  job_title: WithDefault<string>;
  is_primary: WithDefault<boolean>;
  valid_from: string;
  valid_to: string | null;
  source: WithDefault<'hand' | 'import' | 'rule' | 'sample' | 'sync'>;
}

export interface JobFamily {
  id: string;
  framework_id: string;
  slug: string;
}

export interface JobLevel {
  id: string;
  sort_order: number;
  code: string;
  name: string;
  scope: WithDefault<string>;
}

export interface JobProfile {
  id: string;
  job_family_id: string;
  slug: string;
}

export interface LevelDescriptor {
  competency_id: string;
  step: number;
  text: WithDefault<string>;
  indicators: WithDefault<string[]>;
}

export interface MailMessage {
  id: string;
  at: Timestamp;
  recipient: string;
  subject: string;
  body_text: string;
  state: 'queued' | 'sent' | 'kept' | 'failed';
  failure: string | null;
}

export interface PayBand {
  id: string;
  job_profile_id: string;
  currency: string;
  location_zone: WithDefault<string>;
  minimum: number;
  maximum: number;
  valid_from: string;
  valid_to: string | null;
}

export interface Person {
  id: string;
  handle: string;
  employee_key: string | null;
  given_name: WithDefault<string>;
  family_name: WithDefault<string>;
  display_name: string;
  email: string | null;
  location: WithDefault<string>;
  employment_share: WithDefault<number>;
  joined_on: string | null;
  left_on: string | null;
  on_leave_since: string | null;
  willing_to_talk: WithDefault<boolean>;
  source: WithDefault<'hand' | 'import' | 'sample' | 'sync'>;
  revision: WithDefault<number>;
  created_at: Timestamp;
  updated_at: Timestamp;
  search_name: WithDefault<string>;
}

export interface PlanComment {
  id: string;
  plan_id: string;
  action_id: string | null;
  by_person_id: string;
  kind: 'comment' | 'suggestion' | 'commitment';
  text: string;
  at: Timestamp;
}

export interface ProficiencyLevel {
  scale_id: string;
  step: number;
  name: string;
  anchor: WithDefault<string>;
}

export interface ProficiencyScale {
  id: string;
  slug: string;
  name: string;
  created_at: Timestamp;
}

export interface Rating {
  assessment_id: string;
  competency_id: string;
  step: number | null;
  between_two: WithDefault<boolean>;
  not_observed: WithDefault<boolean>;
  comment: WithDefault<string>;
  updated_at: Timestamp;
  revision: WithDefault<number>;
}

export interface RatingAgreement {
  round_id: string;
  competency_id: string;
  outcome: 'level' | 'left_open' | 'seen_differently';
  step: number | null;
  reason: WithDefault<string>;
  proposed_by: string;
  confirmed_by: string | null;
  updated_at: Timestamp;
}

export interface RatingEvidence {
  assessment_id: string;
  competency_id: string;
  evidence_id: string;
  attached_at: Timestamp;
}

export interface ReportingLine {
  id: string;
  person_id: string;
  manager_id: string;
  valid_from: string;
  valid_to: string | null;
}

export interface Setting {
  name: string;
  value: Json;
  updated_at: Timestamp;
}

export interface StoredFile {
  id: string;
  name: string;
  media_type: string;
  size_bytes: number;
  sha256: string | null;
  created_by: string | null;
  created_at: Timestamp;
  purpose: string;
  expires_at: NullableTimestamp;
}

export interface StoredFilePiece {
  file_id: string;
  number: number;
  content: Buffer;
}

export interface Team {
  id: string;
  parent_id: string | null;
  name: string;
  slug: string;
  source: WithDefault<'hand' | 'import' | 'sample' | 'sync'>;
  archived_at: NullableTimestamp;
}

export interface TeamMembership {
  id: string;
  person_id: string;
  team_id: string;
  valid_from: string;
  valid_to: string | null;
}

export interface Track {
  id: string;
  job_family_id: string;
  slug: string;
}

export interface VersionAudience {
  framework_version_id: string;
  person_id: string;
}

export interface VersionCompetency {
  framework_version_id: string;
  competency_id: string;
  content: Json;
}

export interface VersionExpectation {
  framework_version_id: string;
  job_profile_id: string;
  competency_id: string;
  required_step: number;
  importance: WithDefault<number>;
  must_have: WithDefault<boolean>;
  wording: WithDefault<string>;
  sort_order: number;
}

export interface VersionFamily {
  framework_version_id: string;
  job_family_id: string;
  name: string;
  description: WithDefault<string>;
  sort_order: number;
}

export interface VersionMove {
  framework_version_id: string;
  from_profile_id: string;
  to_profile_id: string;
  kind: 'vertical' | 'lateral' | 'diagonal';
  rotation: WithDefault<boolean>;
  note: WithDefault<string>;
  sort_order: WithDefault<number>;
}

export interface VersionProfile {
  framework_version_id: string;
  job_profile_id: string;
  job_family_id: string;
  job_level_id: string;
  title: string;
  short_title: string | null;
  purpose: WithDefault<string>;
  scope: WithDefault<string>;
  typical_week: WithDefault<string[]>;
  good_looks_like: WithDefault<string[]>;
  external_id: string | null;
  sort_order: number;
}

export interface VersionTrack {
  framework_version_id: string;
  track_id: string;
  job_family_id: string;
  name: string;
  kind: string;
  description: WithDefault<string>;
  sort_order: number;
}

export interface VersionTrackProfile {
  framework_version_id: string;
  track_id: string;
  job_profile_id: string;
  sort_order: number;
}

export interface AuthAccount {
  id: WithDefault<string>;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: NullableTimestamp;
  refreshTokenExpiresAt: NullableTimestamp;
  scope: string | null;
  password: string | null;
  createdAt: WithDefault<Timestamp>;
  updatedAt: Timestamp;
}

export interface AuthApiKey {
  id: string;
  account_id: string;
  name: string;
  start: string;
  key_hash: string;
  scopes: string[];
  created_at: Timestamp;
  expires_at: Timestamp;
  last_used_at: NullableTimestamp;
}

export interface AuthPasskey {
  id: WithDefault<string>;
  name: string | null;
  publicKey: string;
  userId: string;
  credentialID: string;
  counter: number;
  deviceType: string;
  backedUp: boolean;
  transports: string | null;
  createdAt: NullableTimestamp;
  aaguid: string | null;
}

export interface AuthSession {
  id: WithDefault<string>;
  expiresAt: Timestamp;
  token: string;
  createdAt: WithDefault<Timestamp>;
  updatedAt: Timestamp;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

export interface AuthTwoFactor {
  id: WithDefault<string>;
  secret: string;
  backupCodes: string;
  userId: string;
  verified: boolean | null;
  failedVerificationCount: number | null;
  lockedUntil: NullableTimestamp;
}

export interface AuthUser {
  id: WithDefault<string>;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: WithDefault<Timestamp>;
  updatedAt: WithDefault<Timestamp>;
  twoFactorEnabled: boolean | null;
  disabledAt: NullableTimestamp;
}

export interface AuthVerification {
  id: WithDefault<string>;
  identifier: string;
  value: string;
  expiresAt: Timestamp;
  createdAt: WithDefault<Timestamp>;
  updatedAt: WithDefault<Timestamp>;
}

/** Every table by its name in SQL; those of other schemas with the schema's name. */
export interface DB {
  access_grant: AccessGrant;
  access_grant_team: AccessGrantTeam;
  access_record: AccessRecord;
  account: Account;
  agreed_rating: AgreedRating;
  aspiration: Aspiration;
  assessment: Assessment;
  assessment_round: AssessmentRound;
  audit_entry: AuditEntry;
  audit_seal: AuditSeal;
  audit_unsealed: AuditUnsealed;
  catalogue_action: CatalogueAction;
  catalogue_action_builds: CatalogueActionBuilds;
  chat_request: ChatRequest;
  check_in: CheckIn;
  competency: Competency;
  development_action: DevelopmentAction;
  development_goal: DevelopmentGoal;
  development_plan: DevelopmentPlan;
  evidence: Evidence;
  evidence_competency: EvidenceCompetency;
  framework: Framework;
  framework_version: FrameworkVersion;
  handled_event: HandledEvent;
  idempotency_key: IdempotencyKey;
  import_change: ImportChange;
  import_run: ImportRun;
  invitation: Invitation;
  job_assignment: JobAssignment;
  job_family: JobFamily;
  job_level: JobLevel;
  job_profile: JobProfile;
  level_descriptor: LevelDescriptor;
  mail_message: MailMessage;
  pay_band: PayBand;
  person: Person;
  plan_comment: PlanComment;
  proficiency_level: ProficiencyLevel;
  proficiency_scale: ProficiencyScale;
  rating: Rating;
  rating_agreement: RatingAgreement;
  rating_evidence: RatingEvidence;
  reporting_line: ReportingLine;
  setting: Setting;
  stored_file: StoredFile;
  stored_file_piece: StoredFilePiece;
  team: Team;
  team_membership: TeamMembership;
  track: Track;
  version_audience: VersionAudience;
  version_competency: VersionCompetency;
  version_expectation: VersionExpectation;
  version_family: VersionFamily;
  version_move: VersionMove;
  version_profile: VersionProfile;
  version_track: VersionTrack;
  version_track_profile: VersionTrackProfile;
  'auth.account': AuthAccount;
  'auth.api_key': AuthApiKey;
  'auth.passkey': AuthPasskey;
  'auth.session': AuthSession;
  'auth.two_factor': AuthTwoFactor;
  'auth.user': AuthUser;
  'auth.verification': AuthVerification;
}

/** The query builder on Waymark's tables: a pool's or a transaction's. */
export type Db = Kysely<DB>;
