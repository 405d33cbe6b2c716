import type { NoTotal } from "../scoring/types.ts";
import type { Words } from "./words/words.ts";

/** Why a subject has no total; `nameOf` names a line. */
export function reasonOfNoTotal(noTotal: NoTotal, words: Words, nameOf: (line: string) => string): string {
  switch (noTotal.code) {
    case "weightsNot100":
      return words.say("preview.weightsNot100", { sum: words.plain(noTotal.sum) });
    case "coverage":
      return words.say("preview.tooLittle", {
        coverage: words.share(noTotal.coverage),
        minimum: words.share(noTotal.minimum),
      });
    case "blocked":
      return words.issue({ code: "noTotal.blocked", facts: { lines: words.list(noTotal.lines.map(nameOf)) } });
    case "nothingApplies":
      return words.issue({ code: "noTotal.nothingApplies", facts: {} });
  }
}
