/** The pages of assessments and evidence, each with its own address; `router.tsx` puts them together. */
export const assessmentRoutes = [] as const;
