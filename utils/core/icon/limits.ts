/** While a page loads its record changes ten times a second; an icon need not, and must show within 500 ms. */
export const REDRAW_MS = 200;
