import type { PlainKey } from '../../platform/format-message.ts';

/** What the fields of framework tables are called on screen. */
export const frameworkFieldWords: Readonly<Record<string, PlainKey>> = {
  family: 'frameworks.import.field.family',
  familyDescription: 'frameworks.import.field.familyDescription',
  track: 'frameworks.import.field.track',
  trackDescription: 'frameworks.import.field.trackDescription',
  trackKind: 'frameworks.import.field.trackKind',
  profile: 'frameworks.import.field.profile',
  purpose: 'frameworks.import.field.purpose',
  jobLevel: 'frameworks.import.field.jobLevel',
  competency: 'frameworks.import.field.competency',
  definition: 'frameworks.import.field.definition',
  kind: 'frameworks.import.field.kind',
  category: 'frameworks.import.field.category',
  required: 'frameworks.import.field.required',
  descriptor: 'frameworks.import.field.descriptor',
  importance: 'frameworks.import.field.importance',
  mustHave: 'frameworks.import.field.mustHave',
  wording: 'frameworks.import.field.wording',
};
