/** More distinct texts than this are run unprepared: PostgreSQL keeps each one per connection. */
const MAX_NAMED_STATEMENTS = 500;

const names = new Map<string, string>();

/**
 * The name a statement is prepared under, the same on every connection of the process.
 * @returns undefined once the limit is reached: then it is parsed each time
 */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMED_STATEMENTS) return undefined;
  const name = `s${names.size}`;
  names.set(sql, name);
  return name;
}
