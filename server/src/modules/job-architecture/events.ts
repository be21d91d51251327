import { z } from 'zod';
import { defineEvent } from '#platform/events/event.ts';

/** A version of a framework went live; the one before it, if any, is superseded. */
export const frameworkPublished = defineEvent(
  'job_architecture.framework_published',
  z.object({ frameworkId: z.string(), versionId: z.string(), supersededVersionId: z.string().nullable() }),
);
