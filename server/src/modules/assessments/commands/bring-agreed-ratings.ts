import { CalendarDate } from '@waymark/domain/shared/calendar-date.ts';
import { uuidv7 } from '@waymark/domain/shared/uuid.ts';
import { z } from 'zod';
import { command } from '#platform/use-case/command.ts';
import { canBringRatings } from '../policy.ts';
import { insertAgreedRatings } from '../repository/ratings.ts';
import { insertAssessments, insertRounds } from '../repository/rounds.ts';

const BroughtRound = z.object({
  personId: z.guid(),
  assessorId: z.guid().nullable(),
  jobProfileId: z.guid(),
  frameworkVersionId: z.guid(),
  agreedOn: CalendarDate,
  ratings: z
    .array(z.object({ competencyId: z.guid(), step: z.number().int().min(1).max(10), required: z.number().int().nullable() }))
    .max(200),
});
export type BroughtRound = z.infer<typeof BroughtRound>;

/** Brings levels that were agreed elsewhere or before, as finished rounds with their own dates; for imports, many at once. */
export const bringAgreedRatings = command({
  name: 'assessments.bring_agreed_ratings',
  input: z.object({ rounds: z.array(BroughtRound) }),
  audit: () => ({ kind: 'assessment_round', id: null, fields: ['agreed_ratings'] }),
  run: async (ctx, input) => {
    ctx.authorize(canBringRatings(ctx.actor));
    const now = ctx.now();
    const rounds = input.rounds.map((round) => ({ ...round, id: uuidv7(now.getTime()) }));
    await insertRounds(ctx.db, rounds.map(rowOf(now)));
    await insertAssessments(
      ctx.db,
      rounds.flatMap((round) => [
        sideOf(round, { kind: 'self', assessorId: round.personId }, now),
        ...(round.assessorId === null ? [] : [sideOf(round, { kind: 'manager', assessorId: round.assessorId }, now)]),
      ]),
    );
    await insertAgreedRatings(
      ctx.db,
      rounds.flatMap((round) =>
        round.ratings.map((rating) => ({
          id: uuidv7(now.getTime()),
          round_id: round.id,
          person_id: round.personId,
          competency_id: rating.competencyId,
          framework_version_id: round.frameworkVersionId,
          step: rating.step,
          required_step: rating.required,
          agreed_on: round.agreedOn,
        })),
      ),
    );
    return { rounds: rounds.length, ratings: rounds.reduce((sum, round) => sum + round.ratings.length, 0) };
  },
});

type Numbered = BroughtRound & { id: string };

const instantOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

const rowOf = (now: Date) => (round: Numbered) => ({
  id: round.id,
  subject_id: round.personId,
  job_profile_id: round.jobProfileId,
  framework_version_id: round.frameworkVersionId,
  trigger: 'import' as const,
  state: 'agreed' as const,
  opened_at: instantOf(round.agreedOn) < now ? instantOf(round.agreedOn) : now,
  both_in_at: instantOf(round.agreedOn),
  agreed_at: instantOf(round.agreedOn),
  agreed_on: round.agreedOn,
  assessor_id: round.assessorId,
  agreed_by: [round.personId, ...(round.assessorId === null ? [] : [round.assessorId])],
});

const sideOf = (round: Numbered, side: { kind: 'self' | 'manager'; assessorId: string }, now: Date) => ({
  id: uuidv7(now.getTime()),
  round_id: round.id,
  kind: side.kind,
  assessor_id: side.assessorId,
  state: 'submitted' as const,
  submitted_at: instantOf(round.agreedOn),
});
