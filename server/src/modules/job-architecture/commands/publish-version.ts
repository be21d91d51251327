import { checkFramework, isPublishable } from '@waymark/domain/job-architecture/check-framework.ts';
import { checkedFromContent } from '@waymark/domain/job-architecture/checked-framework.ts';
import type { FrameworkVersion } from '@waymark/domain/job-architecture/framework-version.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { z } from 'zod';
import { accountOf } from '#platform/use-case/actor.ts';
import { command } from '#platform/use-case/command.ts';
import { refuseStale } from '#platform/use-case/refuse-stale.ts';
import { frameworkPublished } from '../events.ts';
import { canEditFrameworks } from '../policy.ts';
import { readContent } from '../queries/get-framework-content.ts';
import { findFrameworkForUpdate, listVersions, nextNumber, publishDraft, supersedeVersion } from '../repository/frameworks.ts';
import { insertSnapshots } from '../repository/version-competencies.ts';
import { showTo } from './widen-audience.ts';

/** What publishing gave: the version that is live now. */
export interface Publication {
  readonly versionId: string;
  readonly number: number;
}

/**
 * Makes the draft the live version, for everyone or for the people named only; the live one before is superseded and stays as it
 * was for what began on it. Refused with its findings when something blocks.
 */
export const publishVersion = command({
  name: 'job_architecture.publish_version',
  input: z.object({
    framework: z.string(),
    /** Null: everyone. */
    audiencePersonIds: z.array(z.uuid()).min(1).max(500).nullable().default(null),
    notes: z.string().max(5000).default(''),
    /** The revision of the draft that was read; anything newer is refused. */
    ifRevision: z.number().int().optional(),
  }),
  audit: (_input, published: Publication) => ({ kind: 'framework_version', id: published.versionId, fields: ['state'] }),
  run: async (ctx, input): Promise<Publication> => {
    const framework = await findFrameworkForUpdate(ctx.db, input.framework);
    ctx.authorize(canEditFrameworks(ctx.actor, framework !== undefined));
    const versions = framework ? await listVersions(ctx.db, { frameworkId: framework.id, states: ['draft', 'published'] }) : [];
    const draft = versions.find(({ version }) => version.state === 'draft');
    const live = versions.find(({ version }) => version.state === 'published')?.version;
    if (!draft) throw noDraft(input.framework);
    refuseStale(draft.version.revision, input.ifRevision);
    refuseNarrowing(live, input.audiencePersonIds);
    const content = await readContent(ctx, draft);
    const findings = checkFramework(checkedFromContent(content));
    if (!isPublishable(findings)) {
      const blocking = findings.filter(({ severity }) => severity === 'blocks');
      throw new Refusal('unmet_condition', 'framework_incomplete', {
        message: `Something in this draft must be mended before it can be published: ${blocking.length} in all.`,
        data: { findings: blocking },
      });
    }
    const number = await nextNumber(ctx.db, draft.framework.id);
    if (live) await supersedeVersion(ctx.db, live.id, ctx.now());
    await insertSnapshots(ctx.db, draft.version.id, content.competencies);
    await publishDraft(ctx.db, {
      id: draft.version.id,
      number,
      notes: input.notes,
      by: accountOf(ctx.actor),
      at: ctx.now(),
    });
    await showTo(ctx, draft.version.id, { personIds: input.audiencePersonIds, pointer: '/audiencePersonIds' });
    await ctx.announce(frameworkPublished, {
      frameworkId: draft.framework.id,
      versionId: draft.version.id,
      supersededVersionId: live?.id ?? null,
    });
    return { versionId: draft.version.id, number };
  },
});

/** The refusal where a framework has no draft to work on. */
export function noDraft(framework: string): Refusal {
  return new Refusal('conflict', 'no_draft', {
    message: 'This framework has no draft. Start one from the live version, or bring a file.',
    data: { framework },
  });
}

/** A narrower audience would take the live version away from people who have it. */
function refuseNarrowing(live: FrameworkVersion | undefined, audience: readonly string[] | null): void {
  if (!live || audience === null) return;
  const loses = live.audiencePersonIds === null || live.audiencePersonIds.some((id) => !audience.includes(id));
  if (!loses) return;
  throw new Refusal('unmet_condition', 'audience_would_lose', {
    message: 'Some people see the live version now and would see nothing after this. Publish to everyone, or to those people too.',
    data: { liveVersion: live.number },
  });
}
