import { describe, expect, test } from 'vitest';
import { layoutMap } from './layout-map.ts';
import { mapStep } from './map-step.ts';
import { type MapFilter, routesInto, viewMap } from './map-view.ts';
import { engineeringMap } from './test-map.ts';

const filter: MapFilter = { families: 'near', moves: 2, sideways: true, made: false };
const view = viewMap(engineeringMap());
const layout = layoutMap({ view, filter, unfolded: new Set(), width: 936, comparingId: null });
const nodeOf = (id: string) => layout.nodes.find((node) => node.role.id === id);

describe('the layout of the map', () => {
  test('puts levels in columns and tracks in lanes, the shared beginning between the lanes it feeds', () => {
    expect(layout.lanes.map((lane) => lane.name)).toEqual(['Product', 'Individual', null, 'Management']);
    expect(nodeOf('software')?.x).toBe(nodeOf('apm')?.x);
    expect((nodeOf('senior')?.y ?? 0) < (nodeOf('software')?.y ?? 0)).toBe(true);
    expect((nodeOf('lead')?.y ?? 0) > (nodeOf('software')?.y ?? 0)).toBe(true);
  });

  test('marks where the reader is, was, and may go', () => {
    expect(['junior', 'software', 'senior', 'principal'].map((id) => nodeOf(id)?.state)).toEqual(['done', 'here', 'near', 'far']);
  });

  test('folds families without a direct move, and says how many routes lead there', () => {
    expect(layout.folded.map((family) => family.name)).toEqual(['Marketing']);
    expect(routesInto(view, 'marketing')).toEqual({ count: 1, via: ['Product'] });
    const open = layoutMap({ view, filter, unfolded: new Set(['marketing']), width: 936, comparingId: null });
    expect(open.folded).toEqual([]);
  });

  test('draws only what the filters let through', () => {
    const up = layoutMap({ view, filter: { ...filter, sideways: false }, unfolded: new Set(), width: 936, comparingId: null });
    expect(up.edges.every((edge) => edge.move.reads === 'up')).toBe(true);
    const made = layoutMap({ view, filter: { ...filter, made: true }, unfolded: new Set(), width: 936, comparingId: null });
    expect(made.edges.map((edge) => edge.move.people)).toEqual([14]);
  });

  test('shows a count only where there is one', () => {
    expect(layout.edges.filter((edge) => edge.chip !== null).map((edge) => edge.move.people)).toEqual([14]);
  });

  test('no chip covers a card', () => {
    for (const { chip } of layout.edges) {
      if (chip === null) continue;
      for (const node of layout.nodes) expect(Math.abs(chip.x - node.x) > 68 || Math.abs(chip.y - node.y) > 30).toBe(true);
    }
  });

  test('lays out 60 roles well under the budget of 80 ms, and 500 at all', () => {
    const big = viewMap(engineeringMap(500));
    const result = layoutMap({ view: big, filter: { ...filter, families: 'all' }, unfolded: new Set(), width: 936, comparingId: null });
    expect(result.nodes).toHaveLength(500 + 12);
  });
});

describe('keys on the map', () => {
  const step = (from: string, key: Parameters<typeof mapStep>[2]) => mapStep(layout, from, key);

  test('J09 as written: right, up, right leads to Staff Engineer', () => {
    expect(step('software', 'ArrowRight')).toBe('lead');
    expect(step('lead', 'ArrowUp')).toBe('senior');
    expect(step('senior', 'ArrowRight')).toBe('staff');
  });

  test('left is back, down the lane below, home and end the ends of a lane', () => {
    expect(step('senior', 'ArrowLeft')).toBe('software');
    expect(step('senior', 'ArrowDown')).toBe('lead');
    expect([step('staff', 'Home'), step('staff', 'End')]).toEqual(['senior', 'principal']);
  });

  test('where nothing lies, nothing happens', () => {
    expect(step('principal', 'ArrowRight')).toBeUndefined();
    expect(step('apm', 'ArrowUp')).toBeUndefined();
  });
});
