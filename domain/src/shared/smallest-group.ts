/** An organisation may show groups of more people only, never of fewer. */
export const smallestGroupAllowed = 5;
