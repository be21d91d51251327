import { foldText, tidyText } from '../shared/fold-text.ts';
import type { ImportProblem } from '../shared/import-problem.ts';
import { agreedText, type CollectedProfile } from './collect-profiles.ts';
import type { ExpectationRow } from './framework-rows.ts';
import type { SaidText } from './usual-text.ts';

export interface CollectedTrack {
  readonly name: string;
  readonly description: string;
  readonly kind: string;
  readonly profiles: readonly CollectedProfile[];
}

export interface CollectedFamily {
  readonly name: string;
  readonly description: string;
  readonly tracks: readonly CollectedTrack[];
}

/**
 * Sorts the profiles into families and tracks, in the order of the file. A profile of one title that asks the same in
 * several tracks of its family is one profile that stands on each: the shared beginning of a fork.
 */
export function collectFamilies(
  profiles: readonly CollectedProfile[],
  rows: readonly ExpectationRow[],
  problems: ImportProblem[],
): CollectedFamily[] {
  const texts = describedBy(rows);
  return groups(profiles, (profile) => profile.family).map(([name, members]) => {
    const merge = mergeShared(members);
    const tracks = groups(members, (profile) => profile.track).map(([track, own]): CollectedTrack => {
      const about = texts.tracks.get(keyOf(name, track));
      const kind = tidyText(about?.kind ?? '');
      const description = agreedText(
        about?.texts ?? [],
        { code: 'description_differs', name: track, column: 'trackDescription' },
        problems,
      );
      return { name: track, description, kind: kind === '' ? kindOf(track) : kind, profiles: own.map(merge) };
    });
    const description = agreedText(
      texts.families.get(foldText(name)) ?? [],
      { code: 'description_differs', name, column: 'familyDescription' },
      problems,
    );
    return { name, description, tracks };
  });
}

const keyOf = (...names: string[]): string => names.map(foldText).join('\u001f');

function groups<T>(members: readonly T[], nameOf: (member: T) => string): [string, T[]][] {
  const found = new Map<string, [string, T[]]>();
  for (const member of members) {
    const name = nameOf(member);
    const group = found.get(foldText(name));
    if (group) group[1].push(member);
    else found.set(foldText(name), [name, [member]]);
  }
  return [...found.values()];
}

function mergeShared(members: readonly CollectedProfile[]): (profile: CollectedProfile) => CollectedProfile {
  const shared = new Map<string, CollectedProfile>();
  const asks = ({ title, expectations }: CollectedProfile): string =>
    JSON.stringify([foldText(title), [...expectations.values()].map(({ competency, required }) => [competency, required]).sort()]);
  for (const profile of members) if (!shared.has(asks(profile))) shared.set(asks(profile), profile);
  return (profile) => shared.get(asks(profile)) ?? profile;
}

interface Described {
  readonly families: ReadonlyMap<string, SaidText[]>;
  readonly tracks: ReadonlyMap<string, { texts: SaidText[]; kind: string | undefined }>;
}

function describedBy(rows: readonly ExpectationRow[]): Described {
  const families = new Map<string, SaidText[]>();
  const tracks = new Map<string, { texts: SaidText[]; kind: string | undefined }>();
  for (const row of rows) {
    const said = (text: string | undefined): SaidText[] => (text === undefined ? [] : [{ text, file: row.file, row: row.row }]);
    const family = row.family ?? '';
    families.set(foldText(family), [...(families.get(foldText(family)) ?? []), ...said(row.familyDescription)]);
    const track = tracks.get(keyOf(family, row.track ?? family)) ?? { texts: [], kind: undefined };
    track.texts.push(...said(row.trackDescription));
    track.kind ??= row.trackKind;
    tracks.set(keyOf(family, row.track ?? family), track);
  }
  return { families, tracks };
}

/** A track named after managing is one of management, any other is one of individual contributors. */
function kindOf(track: string): string {
  return /^(?:people )?(?:management|leadership|führung|encadrement|dirección)(?: track)?$/.test(foldText(track))
    ? 'management'
    : 'individual_contributor';
}
