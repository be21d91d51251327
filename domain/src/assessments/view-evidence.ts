import type { Evidence } from './evidence.ts';

/** Evidence as it is kept, with every place it is attached to. */
export interface KeptEvidence extends Omit<Evidence, 'visibility' | 'attachedTo' | 'can'> {
  readonly sharedWithManager: boolean;
  readonly attachments: readonly {
    readonly roundId: string;
    readonly competencyId: string;
    readonly sent: boolean;
    readonly agreed: boolean;
  }[];
}

/** Whether others than the person may see it: shared on purpose, or attached to an assessment that is sent. */
export const isVisibleToOthers = (kept: KeptEvidence): boolean => kept.sharedWithManager || kept.attachments.some((link) => link.sent);

/** Whether it may be changed or removed: not once a level was agreed on it. */
export const isChangeable = (kept: KeptEvidence): boolean => !kept.attachments.some((link) => link.agreed);

/** Evidence as a viewer sees it; only the owner sees attachments to drafts and may change it. */
export function viewEvidence(kept: KeptEvidence, viewerIsOwner: boolean): Evidence {
  const { sharedWithManager, attachments, ...rest } = kept;
  const sent = attachments.filter((link) => link.sent);
  const visibility = sent.length > 0 ? 'attached' : sharedWithManager ? 'shared' : 'private';
  return {
    ...rest,
    visibility,
    attachedTo: (viewerIsOwner ? attachments : sent).map(({ roundId, competencyId }) => ({ roundId, competencyId })),
    can: { edit: viewerIsOwner && kept.kind !== 'feedback' && isChangeable(kept), remove: viewerIsOwner && isChangeable(kept) },
  };
}
