import { describe, expect, test } from 'vitest';
import { bringFramework } from '#modules/job-architecture/commands/bring-framework.ts';
import { publishVersion } from '#modules/job-architecture/commands/publish-version.ts';
import { setPayVisibility } from '#modules/job-architecture/commands/set-pay-visibility.ts';
import { asAdmin, asNobody, asOperator, asPerson } from '#test/actors.ts';
import { aFrameworkDocument } from '#test/builders/framework-document.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { compareRoles } from './compare-roles.ts';

describe('two roles side by side', () => {
  test('are named as addresses name them or by id, also for an account without a person', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const named = { fromId: 'engineering.senior-engineer', toId: 'engineering.team-lead' };
      const lone = await compareRoles(crew.app.caller(asAdmin()), named);
      expect(lone).toMatchObject({ from: { title: 'Senior Engineer' }, to: { title: 'Team Lead' } });
      expect(lone.rows.every(({ held }) => held === null)).toBe(true);
      const ids = { fromId: crew.profile('senior-engineer'), toId: crew.profile('team-lead') };
      expect(await compareRoles(crew.app.caller(asAdmin()), ids)).toEqual(lone);
      const own = await compareRoles(crew.app.caller(asPerson(crew.engineer)), named);
      expect(own.rows.some(({ held }) => held !== null)).toBe(true);
    }));

  test('say of pay why it is not shown, in the code of the policy that holds', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const roles = { fromId: 'engineering.senior-engineer', toId: 'engineering.team-lead' };
      const reasons = { nobody: 'hidden_from_all', own: 'not_own' } as const;
      for (const visibility of ['nobody', 'own'] as const) {
        await setPayVisibility(crew.app.caller(asOperator), { visibility });
        const lone = await compareRoles(crew.app.caller(asPerson(crew.manager)), roles);
        expect(lone.from.pay).toEqual({ range: null, reason: reasons[visibility] });
      }
    }));

  test('are not found where one is unknown or not published for the reader; nobody signed in is asked to', () =>
    withCrew(async (db) => {
      const crew = await aCrew(db);
      const door = crew.app.caller(asOperator);
      await bringFramework(door, { document: aFrameworkDocument() });
      await publishVersion(door, { framework: 'crafts', audiencePersonIds: [crew.manager] });
      const hidden = { fromId: 'engineering.senior-engineer', toId: 'crafts.joiner' };
      expect(await compareRoles(crew.app.caller(asPerson(crew.manager)), hidden)).toMatchObject({ to: { title: 'Joiner' } });
      for (const asked of [hidden, { ...hidden, toId: 'crafts.nothing' }, { ...hidden, toId: crew.engineer }, { ...hidden, toId: '' }]) {
        await expect(compareRoles(crew.app.caller(asPerson(crew.engineer)), asked)).rejects.toMatchObject({ kind: 'not_found' });
      }
      await expect(compareRoles(crew.app.caller(asNobody), hidden)).rejects.toMatchObject({ code: 'sign_in_required' });
    }));
});
