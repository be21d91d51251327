import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { CheckIn, Db, DevelopmentAction, DevelopmentGoal, DevelopmentPlan, PlanComment } from '#platform/database/tables.generated.ts';

export type StoredPlan = Selectable<DevelopmentPlan>;
export type StoredGoal = Selectable<DevelopmentGoal>;
export type StoredAction = Selectable<DevelopmentAction>;

/** The plan a person keeps now; undefined without one. */
export async function findCurrentPlan(db: Db, personId: string): Promise<StoredPlan | undefined> {
  return await db
    .selectFrom('development_plan')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '!=', 'finished')
    .executeTakeFirst();
}

/** A plan, locked until the transaction ends. */
export async function findPlan(db: Db, planId: string): Promise<StoredPlan | undefined> {
  return await db.selectFrom('development_plan').selectAll().where('id', '=', planId).forUpdate().executeTakeFirst();
}

/** The shared (or paused, or finished after sharing) current plans of these people. */
export async function listSharedPlans(db: Db, personIds: readonly string[]): Promise<StoredPlan[]> {
  if (personIds.length === 0) return [];
  return await db
    .selectFrom('development_plan')
    .selectAll()
    .where('person_id', 'in', [...personIds])
    .where('state', '!=', 'finished')
    .where('shared_at', 'is not', null)
    .execute();
}

export interface PlanPage {
  readonly personId: string;
  readonly limit: number;
  readonly after: readonly [id: string] | undefined;
}

/** All plans of a person, newest first, one more than the limit. */
export async function listPlans(db: Db, page: PlanPage): Promise<StoredPlan[]> {
  let found = db.selectFrom('development_plan').selectAll().where('person_id', '=', page.personId);
  const [id] = page.after ?? [];
  if (id !== undefined) found = found.where('id', '<', id);
  return await found
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

const CHUNK = 1000;

/** Writes a plan; undefined when the person keeps one already. */
export async function insertPlan(db: Db, plan: Insertable<DevelopmentPlan>): Promise<StoredPlan | undefined> {
  return await db
    .insertInto('development_plan')
    .values(plan)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Writes many plans at once. */
export async function insertPlans(db: Db, plans: readonly Insertable<DevelopmentPlan>[]): Promise<void> {
  for (let at = 0; at < plans.length; at += CHUNK)
    await db
      .insertInto('development_plan')
      .values(plans.slice(at, at + CHUNK))
      .execute();
}

/** Changes a plan that is there, and answers it as it is now. */
export async function updatePlan(db: Db, planId: string, change: Updateable<DevelopmentPlan>): Promise<StoredPlan> {
  return await db
    .updateTable('development_plan')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', planId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function insertGoals(db: Db, goals: readonly Insertable<DevelopmentGoal>[]): Promise<void> {
  for (let at = 0; at < goals.length; at += CHUNK)
    await db
      .insertInto('development_goal')
      .values(goals.slice(at, at + CHUNK))
      .execute();
}

export async function listGoals(db: Db, planIds: readonly string[]): Promise<StoredGoal[]> {
  if (planIds.length === 0) return [];
  return await db
    .selectFrom('development_goal')
    .selectAll()
    .where('plan_id', 'in', [...planIds])
    .orderBy('sort_order')
    .execute();
}

/** Makes the same change of each of these goals. */
export async function updateGoals(db: Db, goalIds: readonly string[], change: Updateable<DevelopmentGoal>): Promise<void> {
  if (goalIds.length === 0 || Object.keys(change).length === 0) return;
  await db
    .updateTable('development_goal')
    .set(change)
    .where('id', 'in', [...goalIds])
    .execute();
}

export async function listActions(db: Db, planIds: readonly string[]): Promise<StoredAction[]> {
  if (planIds.length === 0) return [];
  return await db
    .selectFrom('development_action')
    .selectAll()
    .where('plan_id', 'in', [...planIds])
    .orderBy('sort_order')
    .orderBy('id')
    .execute();
}

export async function findAction(db: Db, actionId: string): Promise<StoredAction | undefined> {
  return await db.selectFrom('development_action').selectAll().where('id', '=', actionId).forUpdate().executeTakeFirst();
}

export async function insertAction(db: Db, action: Insertable<DevelopmentAction>): Promise<StoredAction> {
  return await db.insertInto('development_action').values(action).returningAll().executeTakeFirstOrThrow();
}

/** Writes many actions at once. */
export async function insertActions(db: Db, actions: readonly Insertable<DevelopmentAction>[]): Promise<void> {
  for (let at = 0; at < actions.length; at += CHUNK)
    await db
      .insertInto('development_action')
      .values(actions.slice(at, at + CHUNK))
      .execute();
}

/** Changes an action that is there, and answers it as it is now. */
export async function updateAction(db: Db, actionId: string, change: Updateable<DevelopmentAction>): Promise<StoredAction> {
  return await db
    .updateTable('development_action')
    .set((e) => ({ ...change, revision: e('revision', '+', 1) }))
    .where('id', '=', actionId)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Puts a plan's actions into this order; those not named keep their place after them. */
export async function orderActions(db: Db, planId: string, actionIds: readonly string[]): Promise<void> {
  await sql`update development_action set sort_order = wished.place from unnest(${actionIds}::uuid[]) with ordinality as wished (id, place)
    where development_action.id = wished.id and plan_id = ${planId}`.execute(db);
}

export async function deleteAction(db: Db, actionId: string): Promise<void> {
  await db.deleteFrom('development_action').where('id', '=', actionId).execute();
}

export async function insertCheckIns(db: Db, rows: readonly Insertable<CheckIn>[]): Promise<void> {
  if (rows.length > 0)
    await db
      .insertInto('check_in')
      .values([...rows])
      .execute();
}

const MOST_SHOWN = 50;

/** The latest check-ins of a plan. */
export async function listCheckIns(db: Db, planId: string): Promise<Selectable<CheckIn>[]> {
  return await db
    .selectFrom('check_in')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST_SHOWN)
    .execute();
}

/** Plans whose latest check-in asked for the manager. */
export async function listAskingForManager(db: Db, planIds: readonly string[]): Promise<Set<string>> {
  if (planIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('check_in')
    .distinctOn('plan_id')
    .select(['plan_id', 'needs_manager'])
    .where('plan_id', 'in', [...planIds])
    .orderBy('plan_id')
    .orderBy('at', 'desc')
    .execute();
  return new Set(rows.filter((row) => row.needs_manager).map((row) => row.plan_id));
}

export async function insertComment(db: Db, row: Insertable<PlanComment>): Promise<void> {
  await db.insertInto('plan_comment').values(row).execute();
}

/** The latest comments of a plan, oldest first. */
export async function listComments(db: Db, planId: string): Promise<Selectable<PlanComment>[]> {
  const rows = await db
    .selectFrom('plan_comment')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('at', 'desc')
    .limit(MOST_SHOWN)
    .execute();
  return rows.toReversed();
}
