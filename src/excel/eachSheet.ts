/** Does work for each sheet by itself; the first failure is thrown when all have had their turn. */
export async function eachSheet<Item>(
  items: readonly Item[],
  sheetOf: (item: Item) => string,
  work: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const sheet of new Set(items.map(sheetOf))) {
    await work(items.filter((item) => sheetOf(item) === sheet)).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}
