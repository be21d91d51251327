import { FrameworkDocument } from '@waymark/domain/job-architecture/framework-document.ts';

/** A small framework file: one family `crafts`, one track, two profiles that ask for the same two competencies. */
export function aFrameworkDocument(change: Partial<FrameworkDocument> = {}): FrameworkDocument {
  return FrameworkDocument.parse({
    format: 'waymark-framework/1',
    framework: { slug: 'crafts', name: 'Crafts', description: 'People who make things.' },
    levels: [
      { code: 'L1', name: 'Learning' },
      { code: 'L2', name: 'Independent' },
    ],
    scales: [{ slug: 'three-steps', name: 'Three steps', steps: [{ name: 'Starts' }, { name: 'Does' }, { name: 'Leads' }] }],
    competencies,
    families: [
      {
        slug: 'crafts',
        name: 'Crafts',
        tracks: [{ slug: 'makers', name: 'Makers', profiles: ['apprentice', 'joiner'] }],
        profiles: [
          {
            slug: 'apprentice',
            title: 'Apprentice',
            level: 'L1',
            purpose: 'Learns by doing.',
            expectations: [
              { competency: 'woodwork', required: 1, mustHave: true },
              { competency: 'listening', required: 1 },
            ],
          },
          {
            slug: 'joiner',
            title: 'Joiner',
            level: 'L2',
            purpose: 'Makes doors.',
            expectations: [
              { competency: 'woodwork', required: 2, importance: 4 },
              { competency: 'listening', required: 2, wording: 'Hears what a customer means.' },
            ],
          },
        ],
      },
    ],
    moves: [{ from: 'crafts/apprentice', to: 'crafts/joiner', kind: 'vertical' }],
    ...change,
  });
}

const competencies = [
  {
    slug: 'woodwork',
    name: 'Woodwork',
    kind: 'technical',
    definition: 'Makes things of wood.',
    scale: 'three-steps',
    descriptors: [
      { step: 1, text: 'Saws along a line.', indicators: ['Measures twice', 'Cuts once', 'Sweeps up'] },
      { step: 2, text: 'Joins parts so that they hold.' },
      { step: 3, text: 'Teaches others to join.' },
    ],
  },
  { slug: 'listening', name: 'Listening', kind: 'behavioural', definition: 'Hears what is meant.', scale: 'three-steps' },
];
