import { OrganisationChange } from '@waymark/domain/access/contract.ts';
import { type OrganisationSettings, writeOrganisationSettings } from '#platform/organisation-settings.ts';
import { command } from '#platform/use-case/command.ts';
import { canChangeOrganisation } from '../policy.ts';
import { getOrganisation } from '../queries/get-organisation.ts';

/** Changes what the organisation has settled; what is not named stays. */
export const changeOrganisation = command({
  name: 'access.change_organisation',
  input: OrganisationChange,
  audit: (input) => ({ kind: 'organisation', id: null, fields: Object.keys(input) }),
  run: async (ctx, input) => {
    ctx.authorize(canChangeOrganisation(ctx.actor));
    const { name, ...others } = input;
    const changes = { ...others, ...(name !== undefined && { organisationName: name }) };
    await writeOrganisationSettings(ctx.db, present(changes), ctx.now());
    return getOrganisation(ctx, {});
  },
});

/** Only the fields that were given. */
function present(
  changes: { readonly [Name in keyof OrganisationSettings]?: OrganisationSettings[Name] | undefined },
): Partial<OrganisationSettings> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
