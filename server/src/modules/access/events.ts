import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

/** Somebody asked for the sample company. */
export const sampleAsked = defineEvent('access.sample_asked', z.object({}));

/** The sample company was removed with everything in it. */
export const sampleEnded = defineEvent('access.sample_ended', z.object({}));
