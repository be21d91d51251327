import { createLucideIcon } from 'lucide-react';

/** Stops joined by a line that forks: the map's own icon, drawn on the grid of the others. */
export const CareerMapIcon = createLucideIcon('CareerMap', [
  ['circle', { cx: '4.8', cy: '18.6', r: '2.1', key: 'from' }],
  ['circle', { cx: '19.2', cy: '5.4', r: '2.1', key: 'up' }],
  ['circle', { cx: '19.2', cy: '15.6', r: '2.1', key: 'side' }],
  ['path', { d: 'M6.9 18.4c4.8 0 3.9-6.3 7.3-9.2l3.3-2.5', key: 'way-up' }],
  ['path', { d: 'M6.9 18.6c4.3 0 6.1-2.6 10.1-2.9', key: 'way-side' }],
]);
