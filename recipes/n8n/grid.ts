/** A node is 96 pixels wide, and its name stands below it. */
export const COLUMN = 240;
export const ROW = 240;
