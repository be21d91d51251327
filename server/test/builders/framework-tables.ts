import { FrameworkMapping } from '@waymark/domain/job-architecture/framework-mapping.ts';

const bytes = (lines: readonly string[]) => new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);

/** A long table of three roles on one track, out of order, with a repeated row. */
export const rolesTable = {
  name: 'roles.csv',
  bytes: bytes([
    'Area;Job;Grade title;Skill;Meaning;Needed',
    'Baking;Baker;Master baker;Dough;Makes dough;Expert',
    'Baking;Baker;Baker;Dough;Makes dough;Working',
    'Baking;Baker;Baker;Dough;Makes dough;Working',
    'Baking;Baker;Baker;Ovens;Minds ovens;Awareness',
    'Baking;Baker;Master baker;Ovens;Minds ovens;Working',
    'Baking;Baker;Trainee;Dough;Makes dough;Awareness',
  ]),
};

/** A descriptor table of the same skills and one more. */
export const skillsTable = {
  name: 'skills.csv',
  bytes: bytes([
    'Skill,Awareness,Working,Expert',
    '"Dough","Knows flour, water and salt","Makes every daily dough","Invents doughs"',
    'Ovens,Keeps clear of them,Loads and times,Not in use',
    'Selling,Greets,Advises,Runs the shop',
  ]),
};

/** How the two tables are read. */
export const tablesMapping = FrameworkMapping.parse({
  format: 'waymark-framework-mapping/1',
  framework: { name: 'Bakery', slug: 'bakery' },
  scale: { name: 'Baking scale', steps: ['Awareness', 'Working', 'Expert'] },
  expectations: {
    shape: 'long',
    fields: { family: 'Area', track: 'Job', profile: 'Grade title', competency: 'Skill', definition: 'Meaning', required: 'Needed' },
  },
  descriptors: { file: 'skills.csv', optional: true, fields: { competency: 'Skill' }, steps: ['Awareness', 'Working', 'Expert'] },
});
