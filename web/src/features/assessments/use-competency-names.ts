import { useQuery } from '@tanstack/react-query';
import { growthQuery } from '../pathways/pathways-queries.ts';

/** The competencies that one's own role and target ask for, by id. */
export function useCompetencyNames(): ReadonlyMap<string, string> {
  const growth = useQuery(growthQuery);
  const rows = [...(growth.data?.toOwnRole?.rows ?? []), ...(growth.data?.toTarget?.rows ?? [])];
  return new Map(rows.map((row) => [row.competency.id, row.competency.name]));
}
