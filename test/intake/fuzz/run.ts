import { fuzz } from "./check.ts";

/** `npm run fuzz -- [FILES] [SEED]`: reads 200,000 mutated files, or as many as are said, and lists what went wrong or took over 2 s. */
const [files = "200000", start = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const first = Number(start);
console.log(`${files} files from seed ${first} on`);
console.error = () => undefined;
let [wrong, slow] = [0, 0];
for (let index = 0; index < Number(files); index++) {
  const { seed, name, milliseconds, fault } = await fuzz(first + index);
  if (fault !== null) {
    wrong++;
    console.log(`seed ${seed} (${name}): ${fault}`);
  }
  if (milliseconds > 2000) {
    slow++;
    console.log(`seed ${seed} (${name}): ${Math.round(milliseconds)} ms`);
  }
  if ((index + 1) % 10_000 === 0) console.log(`${index + 1} read`);
}
console.log(`${files} files: ${wrong} wrong, ${slow} over 2 s`);
process.exitCode = wrong + slow === 0 ? 0 : 1;
