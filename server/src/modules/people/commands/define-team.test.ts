import { expect, test } from 'vitest';
import type { Db } from '#platform/database/tables.generated.ts';
import { asAdmin, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aMembership, aPerson } from '#test/builders/person.ts';
import { aTeam } from '#test/builders/team.ts';
import { createTestApp } from '#test/test-app.ts';
import { withRollback } from '#test/test-database.ts';
import { getTeam } from '../queries/get-team.ts';
import { listTeamTree } from '../queries/list-team-tree.ts';
import { archiveTeam } from './archive-team.ts';
import { defineTeam } from './define-team.ts';
import { moveToTeam } from './move-to-team.ts';
import { renameTeam } from './rename-team.ts';

const admin = (db: Db) => createTestApp(db).caller(asAdmin());

test('teams form a tree, each after the one above it, with the people in them', () =>
  withRollback(async (db) => {
    const engineering = await defineTeam(admin(db), { name: 'Engineering' });
    const search = await defineTeam(admin(db), { name: 'Search', parentId: engineering.id });
    await defineTeam(admin(db), { name: 'Checkout', parentId: engineering.id });
    await defineTeam(admin(db), { name: 'Engineering sales' });
    for (const leftOn of ['2026-11-01', undefined]) await aPerson(db, { teamId: search.id, ...(leftOn && { leftOn }) });
    const colleague = createTestApp(db).caller(asPerson(await aPerson(db)));
    const page = await listTeamTree(colleague, { limit: 3 });
    expect(page.items.map(({ name, people, above }) => [name, people, above.map((team) => team.name)])).toEqual([
      ['Engineering', 0, []],
      ['Checkout', 0, ['Engineering']],
      ['Search', 1, ['Engineering']],
    ]);
    const next = await listTeamTree(colleague, { limit: 3, cursor: page.nextCursor ?? '' });
    expect(next).toMatchObject({ items: [{ name: 'Engineering sales' }], nextCursor: null });
    expect((await listTeamTree(colleague, { q: 'SEAR' })).items).toMatchObject([{ name: 'Search' }]);
    expect(await getTeam(colleague, { team: 'engineering' })).toMatchObject({
      id: engineering.id,
      people: 0,
      peopleInAll: 1,
      below: [{ name: 'Checkout' }, { name: 'Search' }],
      can: { change: false },
    });
  }));

test('a team is renamed, keeps its address, and is put away once empty', () =>
  withRollback(async (db) => {
    const team = await defineTeam(admin(db), { name: 'Search' });
    await defineTeam(admin(db), { name: 'Discovery' });
    const rename = (name: string) => renameTeam(admin(db), { teamId: team.slug, name });
    await expect(rename('discovery')).rejects.toMatchObject({ code: 'team_name_taken' });
    expect(await rename('Find')).toMatchObject({ name: 'Find', slug: 'search' });
    expect(await defineTeam(admin(db), { name: 'Search' })).toMatchObject({ slug: 'search-2' });
    const personId = await aPerson(db);
    await aMembership(db, { personId, teamId: team.id, from: '2027-01-01' });
    await expect(archiveTeam(admin(db), { teamId: team.id })).rejects.toMatchObject({ code: 'team_not_empty' });
    await moveToTeam(admin(db), { personId, teamId: null });
    await archiveTeam(admin(db), { teamId: team.id });
    await expect(getTeam(admin(db), { team: team.id })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(moveToTeam(admin(db), { personId, teamId: team.id })).rejects.toMatchObject({ code: 'team_unknown' });
  }));

test('a people partner keeps the teams in their part and moves people within them', () =>
  withRollback(async (db) => {
    const app = createTestApp(db);
    const [mine, other] = [await aTeam(db, { name: 'Mine' }), await aTeam(db, { name: 'Other' })];
    const partner = app.caller(asPeoplePartner(null, [mine]));
    const below = await defineTeam(partner, { name: 'Below', parentId: mine });
    expect(below.can.change).toBe(true);
    for (const parentId of [null, other]) {
      await expect(defineTeam(partner, { name: 'New', parentId })).rejects.toMatchObject({ kind: 'not_found' });
    }
    await expect(renameTeam(partner, { teamId: other, name: 'X' })).rejects.toMatchObject({ kind: 'not_found' });
    const personId = await aPerson(db, { teamId: mine });
    await expect(moveToTeam(partner, { personId, teamId: other })).rejects.toMatchObject({ kind: 'not_found' });
    expect(await moveToTeam(partner, { personId, teamId: below.id })).toMatchObject({
      teams: [{ teamName: 'Below' }, { teamName: 'Mine' }],
    });
    await expect(moveToTeam(partner, { personId, teamId: below.id })).rejects.toMatchObject({ code: 'nothing_changed' });
    const stranger = defineTeam(app.caller(asPerson(personId)), { name: 'New' });
    await expect(stranger).rejects.toMatchObject({ kind: 'forbidden' });
  }));
