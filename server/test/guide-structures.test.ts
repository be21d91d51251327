import { describe, expect, it } from 'vitest';
import { readTemplate, type TemplateSlug } from './read-template.ts';

// the career pathing guide's own structures, track by track and title by title
const structures: Record<'engineering' | 'marketing' | 'customer-success', string[]> = {
  marketing: [
    'Individual: Coordinator → Specialist → Senior Specialist → Principal',
    'Management: Coordinator → Manager → Senior Manager → Director → CMO',
  ],
  engineering: [
    'Individual: Junior Developer → Software Engineer → Senior Engineer → Staff Engineer → Principal Engineer',
    'Management: Junior Developer → Software Engineer → Team Lead → Engineering Manager → Director of Engineering',
  ],
  'customer-success': [
    'Relationship: Customer Support Rep → Customer Success Specialist → Senior Success Manager → Enterprise Success Manager',
    'Strategy: Customer Support Rep → Success Analyst → Customer Success Manager → Director of Customer Success',
  ],
};

// [step, the guide's words, ours]: a plainer or British word, never another meaning
const progression: Record<string, [number, string, string][]> = {
  'strategic-thinking': [
    [1, 'Understands team goals and priorities', 'Understands team goals and priorities'],
    [2, 'Connects work to department objectives', 'Connects work to department objectives'],
    [3, 'Develops strategies that align with business goals', 'Develops strategies that align with business goals'],
    [5, 'Shapes organizational strategy and direction', 'Shapes organisational strategy and direction'],
  ],
  collaboration: [
    [1, 'Works effectively within immediate team', 'Works effectively within the immediate team'],
    [2, 'Collaborates across functions on projects', 'Works across functions on projects'],
    [3, 'Influences cross-functional decisions', 'Influences decisions made outside the team'],
    [4, 'Leads complex, multi-stakeholder initiatives', 'Leads initiatives with many stakeholders'],
  ],
  'technical-skills': [
    [1, 'Executes standard processes with guidance', 'Carries out standard processes with guidance'],
    [2, 'Adapts processes and troubleshoots independently', 'Adapts processes and solves problems independently'],
    [3, 'Designs new processes and mentors others', 'Designs new processes and mentors others in them'],
    [5, 'Drives innovation and sets technical standards', 'Drives innovation and sets technical standards'],
  ],
};

describe("the guide's structures", () => {
  it.each(Object.entries(structures))('%s has its tracks and titles in order', (slug, lines) => {
    expect(linesOf(asTemplate(slug))).toEqual(lines);
  });

  it('places the roles of a track on rising levels, the fifth at level 5', () => {
    for (const slug of Object.keys(structures)) {
      const { levels, families } = readTemplate(asTemplate(slug));
      const order = new Map(levels.map(({ code }, index) => [code, index + 1]));
      for (const { tracks, profiles } of families)
        for (const track of tracks) {
          const placed = track.profiles.map((name) => order.get(profiles.find((one) => one.slug === name)?.level ?? ''));
          expect(placed).toEqual(track.profiles.map((_, index) => index + 1));
        }
    }
  });

  it('names five levels', () => {
    const names = readTemplate('engineering').levels.map(({ name }) => name);
    expect(names).toEqual(['Learning', 'Independent', 'Leads work', 'Leads across teams', 'Sets direction']);
  });
});

describe("the guide's progression example", () => {
  it.each(Object.entries(progression))('%s says what the guide says, step by step', (slug, rows) => {
    const descriptors = readTemplate('engineering').competencies.find((one) => one.slug === slug)?.descriptors;
    for (const [step, , ours] of rows) expect(descriptors?.find((one) => one.step === step)?.text).toBe(ours);
  });

  it('rises from Junior Developer to Principal Engineer as in the guide: basic to advanced in every competency', () => {
    const [family] = readTemplate('engineering').families;
    const track = family?.tracks.find(({ slug }) => slug === 'individual')?.profiles ?? [];
    for (const competency of Object.keys(progression)) {
      const asked = track.map(
        (name) => family?.profiles.find(({ slug }) => slug === name)?.expectations.find((one) => one.competency === competency)?.required,
      );
      expect(asked).toEqual([1, 2, 3, 4, 5]);
    }
  });
});

function linesOf(slug: TemplateSlug): string[] {
  return readTemplate(slug).families.flatMap(({ tracks, profiles }) => {
    const titles = new Map(profiles.map((one) => [one.slug, one.title]));
    return tracks.map(({ name, profiles }) => `${name}: ${profiles.map((one) => titles.get(one)).join(' → ')}`);
  });
}

function asTemplate(slug: string): TemplateSlug {
  if (slug === 'engineering' || slug === 'marketing' || slug === 'customer-success') return slug;
  throw new Error(`the guide has no ${slug}`);
}
