/** What is stored for "by hand": until version 1.1 of a node, and since. Saved workflows keep their version. */
export const BY_HAND_VALUES = ['manual', 'by-hand'];
