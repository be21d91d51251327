/** A role's card on the map, in pixels. */
export const nodeWidth = 136;
export const nodeHeight = 60;
