/**
 * Codes that need values to be said. A table names the values of each code; types made from it hold that who makes a
 * code gives them, and that who words it has them.
 */

/** What a value is: text, a number, or a number that is not always known. */
type Kind = 'text' | 'number' | 'number?';
type ValueOf<Of extends Kind> = Of extends 'text' ? string : Of extends 'number' ? number : number | undefined;

/** From code to the names and kinds of its values; `{}` where the code says it all. */
export type ValueTable = Readonly<Record<string, Readonly<Record<string, Kind>>>>;

/** From code to its values; `undefined` where there are none. */
export type ValuesByCode<Table extends ValueTable> = {
  readonly [Code in keyof Table]: keyof Table[Code] extends never
    ? undefined
    : { readonly [Name in keyof Table[Code]]: ValueOf<Table[Code][Name]> };
};

/** One code with exactly its values. */
export type Coded<Table extends ValueTable, Code extends keyof Table = keyof Table> = {
  readonly [Each in keyof Table]: keyof Table[Each] extends never
    ? { readonly code: Each; readonly values?: undefined }
    : { readonly code: Each; readonly values: ValuesByCode<Table>[Each] };
}[Code];
