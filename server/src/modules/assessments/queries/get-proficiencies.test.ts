import { expect, test } from 'vitest';
import { analyzeGap } from '#modules/pathways/queries/analyze-gap.ts';
import type { Db } from '#platform/database/tables.generated.ts';
import type { Actor } from '#platform/use-case/actor.ts';
import { asOperator, asPeoplePartner, asPerson } from '#test/actors.ts';
import { aPerson } from '#test/builders/person.ts';
import { aCrew, withCrew } from '#test/crew.ts';
import { bringAgreedRatings } from '../commands/bring-agreed-ratings.ts';
import { startRound } from '../commands/start-round.ts';
import { submitAssessment } from '../commands/submit-assessment.ts';
import { getProficiencies } from './get-proficiencies.ts';
import { getRound } from './get-round.ts';

const rated = ['strategic-thinking', 'collaboration', 'technical-skills', 'delivery', 'ai-and-tools', 'coaching-others'];

/** A round in which both views of a newcomer are in and nothing is agreed but collaboration, before it. */
async function aRunningRound(db: Db, assessor: 'manager' | 'stranger') {
  const crew = await aCrew(db);
  const { app } = crew;
  const profileId = crew.profile('software-engineer');
  const newcomer = await aPerson(db, { name: 'Nils Example', managerId: crew.manager, title: 'Software Engineer', profileId });
  await bringAgreedRatings(app.caller(asOperator), {
    rounds: [
      {
        personId: newcomer,
        assessorId: crew.manager,
        jobProfileId: profileId,
        frameworkVersionId: crew.content.versionId,
        agreedOn: '2026-09-12',
        ratings: [{ competencyId: crew.competency('collaboration'), step: 2, required: 2 }],
      },
    ],
  });
  const { id: roundId } = await startRound(app.caller(asPerson(newcomer)), { personId: 'me', assessorId: crew[assessor] });
  for (const actor of [asPerson(newcomer), asPerson(crew[assessor])]) {
    const { mine } = await getRound(app.caller(actor), { roundId });
    for (const slug of rated) {
      const params = { assessmentId: mine.id, competencyId: crew.competency(slug) };
      await app.client(actor).assessments.saveRating({ params, body: { step: 3, comment: `An example for ${slug}` } });
    }
    await submitAssessment(app.caller(actor), { assessmentId: mine.id });
  }
  const sourcesFor = async (actor: Actor) => {
    const { items } = await getProficiencies(app.caller(actor), { personId: newcomer });
    return items.map((one) => one.source).sort();
  };
  return { crew, newcomer, profileId, sourcesFor };
}

const everything = ['agreed', ...Array.from({ length: 5 }, () => 'assessor')];

test('what both have sent but not agreed counts for the person and the manager who takes part', () =>
  withCrew(async (db) => {
    const { crew, newcomer, sourcesFor } = await aRunningRound(db, 'manager');
    expect(await sourcesFor(asPerson(newcomer))).toEqual(everything);
    expect(await sourcesFor(asPerson(crew.manager))).toEqual(everything);
  }));

test('everybody else who may see levels gets those agreed: people partners, and a manager who takes no part', () =>
  withCrew(async (db) => {
    const { crew, newcomer, sourcesFor } = await aRunningRound(db, 'stranger');
    expect(await sourcesFor(asPerson(newcomer))).toEqual(everything);
    expect(await sourcesFor(asPeoplePartner(crew.above))).toEqual(['agreed']);
    expect(await sourcesFor(asPeoplePartner(null))).toEqual(['agreed']);
    expect(await sourcesFor(asPerson(crew.manager))).toEqual(['agreed']);
  }));

test('the assessor sees them in the round, and as levels where they may see levels; strangers nothing', () =>
  withCrew(async (db) => {
    const { crew, sourcesFor } = await aRunningRound(db, 'stranger');
    expect(await sourcesFor(asPeoplePartner(crew.stranger))).toEqual(everything);
    for (const personId of [crew.stranger, crew.engineer, crew.above]) {
      await expect(sourcesFor(asPerson(personId))).rejects.toMatchObject({ code: 'not_found' });
    }
  }));

test('a comparison with the role follows: for a people partner it counts what is agreed alone', () =>
  withCrew(async (db) => {
    const { crew, newcomer, profileId } = await aRunningRound(db, 'manager');
    const heldFor = async (actor: Actor) => {
      const { rows } = await analyzeGap(crew.app.caller(actor), { personId: newcomer, jobProfileId: profileId });
      return rows.filter((row) => row.held !== null).length;
    };
    expect(await heldFor(asPerson(crew.manager))).toBe(6);
    expect(await heldFor(asPeoplePartner(crew.above))).toBe(1);
  }));
