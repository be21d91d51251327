import type { ClusterFolders } from './cluster-folders.ts';
import type { Transport } from './door.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import type { RunAs } from './run-as.ts';

/** What is needed to make or start a cluster. */
export interface ClusterSetup {
  readonly folders: ClusterFolders;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
  readonly transport: Transport;
  readonly settings: Readonly<Record<string, string>>;
}
