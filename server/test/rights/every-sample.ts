import type { AppContract } from '@waymark/domain/contract.ts';
import { accessSamples } from '../rights-samples/access.ts';
import { assessmentsSamples } from '../rights-samples/assessments.ts';
import { competenciesSamples } from '../rights-samples/competencies.ts';
import { developmentSamples } from '../rights-samples/development.ts';
import { jobArchitectureSamples } from '../rights-samples/job-architecture.ts';
import { pathwaysSamples } from '../rights-samples/pathways.ts';
import { peopleSamples } from '../rights-samples/people.ts';
import type { RightsSample, RightsSamples } from './rights-sample.ts';

const samples: { readonly [M in keyof AppContract]: RightsSamples<AppContract[M]> } = {
  access: accessSamples,
  competencies: competenciesSamples,
  jobArchitecture: jobArchitectureSamples,
  people: peopleSamples,
  assessments: assessmentsSamples,
  pathways: pathwaysSamples,
  development: developmentSamples,
};

/** The sample of every operation by its dotted name. */
export const everySample: ReadonlyMap<string, RightsSample> = new Map(
  Object.entries(samples).flatMap(
    ([module, operations]) => Object.entries(operations).map(([name, sample]) => [`${module}.${name}`, sample as RightsSample] as const), // the type above has checked each by its own operation
  ),
);
