/** The whole API: the modules' contracts, assembled. */
export const contract = {} as const;

export type AppContract = typeof contract;
