import { accessContract } from './access/contract.ts';
import { assessmentsContract } from './assessments/contract.ts';
import { competenciesContract } from './competencies/contract.ts';
import { developmentContract } from './development/contract.ts';
import { jobArchitectureContract } from './job-architecture/contract.ts';
import { pathwaysContract } from './pathways/contract.ts';
import { peopleContract } from './people/contract.ts';

/** The whole API: the modules' contracts, assembled. */
export const contract = {
  access: accessContract,
  competencies: competenciesContract,
  jobArchitecture: jobArchitectureContract,
  people: peopleContract,
  assessments: assessmentsContract,
  pathways: pathwaysContract,
  development: developmentContract,
} as const;

export type AppContract = typeof contract;
