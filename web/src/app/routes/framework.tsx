/** The pages of this area, each with its own address; `router.tsx` puts them together. */
export const frameworkRoutes = [] as const;
