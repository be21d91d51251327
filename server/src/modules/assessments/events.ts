import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

const RoundFact = z.object({ roundId: z.string(), subjectId: z.string() });

export const assessmentStarted = defineEvent('assessment.started', RoundFact);
export const assessmentSubmitted = defineEvent('assessment.submitted', RoundFact.extend({ assessmentId: z.string() }));
export const assessmentBothIn = defineEvent('assessment.both_in', RoundFact);
export const assessmentAgreed = defineEvent('assessment.agreed', RoundFact.extend({ competencyIds: z.array(z.string()) }));
export const assessmentPassed = defineEvent('assessment.passed_on', RoundFact);
export const assessmentCancelled = defineEvent('assessment.cancelled', RoundFact);
