import type { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';
import type { AskedLevels } from './present-levels.ts';
import type { ProfileAddress } from './sample-company.ts';

/** What each profile asks, by address. */
export function askedLevels(frameworks: readonly FrameworkDocument[]): ReadonlyMap<ProfileAddress, AskedLevels> {
  return new Map(
    frameworks.flatMap(({ families }) =>
      families.flatMap(({ slug, profiles }) => profiles.map((one) => [`${slug}/${one.slug}`, one.expectations])),
    ),
  );
}

/** The title of each profile, by address. */
export function profileTitles(frameworks: readonly FrameworkDocument[]): ReadonlyMap<ProfileAddress, string> {
  return new Map(
    frameworks.flatMap(({ families }) =>
      families.flatMap(({ slug, profiles }) => profiles.map((one) => [`${slug}/${one.slug}`, one.title])),
    ),
  );
}
