interface Role {
  readonly id: string;
  readonly slug: string;
  readonly family: { readonly slug: string };
}

interface Template {
  readonly families: readonly {
    readonly slug: string;
    readonly tracks: readonly { readonly profiles: readonly { readonly slug: string }[] }[];
  }[];
}

/** The role with the most ways on: the last that several tracks share, as far as the templates tell; else the first. */
export function widestRole(roles: readonly Role[], templates: readonly Template[]): string | null {
  const shared = templates.flatMap(({ families }) =>
    families.flatMap(({ slug, tracks }) => {
      const [first, ...others] = tracks.map(({ profiles }) => profiles.map((profile) => profile.slug));
      const common = (first ?? []).filter((profile) => others.length > 0 && others.every((other) => other.includes(profile)));
      return common.map((profile, place) => ({ family: slug, profile, place }));
    }),
  );
  const forks = shared
    .toSorted((a, b) => b.place - a.place)
    .flatMap(({ family, profile }) => roles.filter((role) => role.slug === profile && role.family.slug === family));
  return (forks[0] ?? roles[0])?.id ?? null;
}
