import { apiBench } from './api-bench.ts';
import type { Bench } from './figure.ts';
import { firstPageBench } from './first-page-bench.ts';
import { gapsBench } from './gaps-bench.ts';
import { importBench } from './import-bench.ts';
import { startUpBench } from './start-up-bench.ts';

/** Every measurement, in the order in which they run and are written. */
export const benches: readonly Bench[] = [apiBench, importBench, gapsBench, startUpBench, firstPageBench];
