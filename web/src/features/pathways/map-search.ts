import type { MapFilter } from './map-view.ts';

/** The query string of map and list: filters and the role under comparison, so that any view can be kept and sent. */
export interface MapSearch extends MapFilter {
  readonly role?: string;
}

/** What a link may leave out. */
export type GivenMapSearch = Partial<MapSearch>;

/** What the map shows unless told; an address does not say it. */
export const usualMapFilter: MapFilter = { families: 'near', moves: 2, sideways: true, made: false };

/** Reads the query string by hand: zod stays out of the browser. */
export function readMapSearch(search: Record<string, unknown> & GivenMapSearch): MapSearch {
  return {
    families: search['families'] === 'all' ? 'all' : 'near',
    moves: search['moves'] === 1 ? 1 : 2,
    sideways: search['sideways'] !== false,
    made: search['made'] === true,
    ...(typeof search['role'] === 'string' && { role: search['role'] }),
  };
}
