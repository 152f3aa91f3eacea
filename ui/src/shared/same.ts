// What a page asks for every two seconds is mostly what it already shows. Only what differs is taken over, so that a page of two
// hundred cars is drawn again for the one car that changed, and not under the hands of whoever is typing.

/** `next`, with every part that is equal to the part of `before` in its place replaced by that very part of `before`. */
export function keepSame<T>(before: unknown, next: T): T {
  if (Object.is(before, next)) return next;
  if (Array.isArray(before) && Array.isArray(next)) {
    const kept = next.map((one, i) => keepSame<unknown>(sameCar(before, i, one), one));
    return (kept.length === before.length && kept.every((one, i) => one === before[i]) ? before : kept) as T;
  }
  if (!isPlain(before) || !isPlain(next)) return next;
  const names = Object.keys(next);
  const kept = Object.fromEntries(names.map((name) => [name, keepSame(before[name], next[name])]));
  const equal = names.length === Object.keys(before).length && names.every((name) => kept[name] === before[name]);
  return (equal ? before : kept) as T;
}

/** The part of the old list that this part is compared with: the same job where parts are jobs, else what stood in the same place. */
function sameCar(before: unknown[], i: number, one: unknown): unknown {
  const job_id = isPlain(one) ? one["job_id"] : undefined;
  if (job_id === undefined || (isPlain(before[i]) && before[i]["job_id"] === job_id)) return before[i];
  return before.find((old) => isPlain(old) && old["job_id"] === job_id);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
