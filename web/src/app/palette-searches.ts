import { api } from '../platform/api.ts';
import type { PaletteSearch } from './palette-search.ts';

const most = 5;

/** Colleagues by name, misspelt too. */
const people: PaletteSearch = {
  id: 'people',
  group: 'app.palette.people',
  prefix: '@',
  page: '/people/$handle',
  find: async (q) => {
    const { items } = await api.people.listPeople({ query: { q, limit: most } });
    return items.map((person) => ({ id: person.id, text: person.displayName, more: person.jobTitle, href: `/people/${person.handle}` }));
  },
};

/** Live roles by title. */
const roles: PaletteSearch = {
  id: 'roles',
  group: 'app.palette.roles',
  page: '/roles/$family/$role',
  find: async (q) => {
    const { items } = await api.jobArchitecture.searchJobProfiles({ query: { q, limit: most } });
    return items.map((role) => ({
      id: role.id,
      text: role.title,
      more: role.family.name,
      href: `/roles/${role.family.slug}/${role.slug}`,
    }));
  },
};

/** The competencies of the library, retired ones left out. */
const competencies: PaletteSearch = {
  id: 'competencies',
  group: 'app.palette.competencies',
  prefix: '#',
  page: '/programme/competencies/$slug',
  find: async (q) => {
    const { items } = await api.competencies.listCompetencies({ query: { q, limit: most } });
    return items.map((competency) => ({ id: competency.id, text: competency.name, href: `/programme/competencies/${competency.slug}` }));
  },
};

/** The groups that the server searches, in the order they appear. */
export const paletteSearches: readonly PaletteSearch[] = [roles, people, competencies];
