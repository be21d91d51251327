import { api } from '../../platform/api.ts';

/** Makes the person behind an account, so that it has a career map of its own. */
export async function becomePerson(one: { readonly accountId: string; readonly name: string; readonly email: string }): Promise<void> {
  const { id } = await api.people.addPerson({ body: { displayName: one.name.trim(), email: one.email } });
  await api.access.linkAccountToPerson({ params: { accountId: one.accountId }, body: { personId: id } });
}
