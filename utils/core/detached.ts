/**
 * Lets work go on that nobody waits for. Its failure ends here: in the extension's console, by the name of the place.
 *
 * @param where what was tried, for whoever reads the console: `draw the toolbar`
 */
export function detached(work: Promise<unknown>, where: string): void {
  work.catch((error: unknown) => console.error(`Sáu could not ${where}:`, error));
}
