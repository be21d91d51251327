import type { CheckedFramework, CheckedProfile } from '../src/job-architecture/checked-framework.ts';

/** Maker, Smith, Master, and Foreman from the second level: four competencies each, all described. */
export function soundFramework(): CheckedFramework {
  const profiles = [profileAt('maker', 1), profileAt('smith', 2), profileAt('foreman', 2), profileAt('master', 3)];
  return {
    levels: ['L1', 'L2', 'L3'],
    scales: [{ slug: 'three', steps: 3 }],
    competencies: (
      [
        ['making', 'technical'],
        ['asking', 'behavioural'],
        ['minding', 'leadership'],
        ['tooling', 'ai_collaboration'],
      ] as const
    ).map(([slug, kind]) => ({ slug, kind, scale: 'three', descriptors: [1, 2, 3].map((step) => descriptorOf(slug, step)) })),
    families: [
      {
        slug: 'craft',
        tracks: [
          { slug: 'solo', profiles: ['maker', 'smith', 'master'] },
          { slug: 'lead', profiles: ['maker', 'foreman'] },
        ],
        profiles,
      },
    ],
    moves: [
      { from: 'craft/maker', to: 'craft/smith', kind: 'vertical' },
      { from: 'craft/smith', to: 'craft/master', kind: 'vertical' },
      { from: 'craft/maker', to: 'craft/foreman', kind: 'diagonal' },
    ],
  };
}

/** A descriptor with three indicators. */
export function descriptorOf(slug: string, step: number) {
  return { step, text: `${slug} at step ${step}`, indicators: ['one', 'two', 'three'] };
}

function profileAt(slug: string, step: number): CheckedProfile {
  const expectations = ['making', 'asking', 'minding', 'tooling'].map((competency) => ({ competency, required: step, wording: '' }));
  return { slug, level: `L${step}`, purpose: 'Makes things.', expectations, payBands: [] };
}
