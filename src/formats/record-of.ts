/** An object that has the names it is given and none besides: a file may ask it for `constructor`. */
export const recordOf = <Value>(entries: Iterable<readonly [name: string, value: Value]>): Record<string, Value> => {
  const record = Object.create(null) as Record<string, Value>;
  for (const [name, value] of entries) record[name] = value;
  return record;
};
